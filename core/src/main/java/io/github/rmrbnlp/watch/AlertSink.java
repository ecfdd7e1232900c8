package io.github.rmrbnlp.watch;

import io.github.rmrbnlp.analysis.FullList;
import java.io.IOException;
import java.util.List;

/** Takes the alerts of one run: for each saved query that has any, a beginning and then the rows. */
public interface AlertSink {
    /**
     * The next rows are those of this query.
     *
     * @param watch the saved query
     * @param list what it finds in the batches it was not told of: {@code list.query()} is the question, with its batches
     */
    void begin(Watch watch, FullList list) throws IOException;

    /** A row of that list. */
    void row(Watch watch, FullList list, List<Object> cells) throws IOException;

    /** All rows were handed over; when this returns they must be kept for good. */
    void end() throws IOException;
}
