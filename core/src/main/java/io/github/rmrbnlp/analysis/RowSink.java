package io.github.rmrbnlp.analysis;

import java.io.IOException;
import java.util.List;

/** Takes rows one by one. */
@FunctionalInterface
public interface RowSink {
    /** Takes a row: one cell a column, as in a {@link Table}; a cell of no data is null. */
    void row(List<Object> cells) throws IOException;
}
