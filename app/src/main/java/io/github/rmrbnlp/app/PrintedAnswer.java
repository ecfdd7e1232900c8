package io.github.rmrbnlp.app;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** An answer in each of the forms {@link AnswerOptions} prints. */
interface PrintedAnswer {
    void writeText(OutputStream out) throws IOException;

    /** The heading with the provenance, then one object a row. */
    void writeJson(OutputStream out) throws IOException;

    void writeCsv(OutputStream out) throws IOException;

    /** The members of the heading, which csv has no room for, into an object that is open. */
    void writeHeading(JsonGenerator json);

    /** How much there is in all and what of it is shown. */
    String summary();

    /** Whether the text has the summary already. */
    default boolean textTellsSummary() {
        return true;
    }
}
