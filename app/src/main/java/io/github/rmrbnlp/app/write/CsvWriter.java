package io.github.rmrbnlp.app.write;

import java.io.IOException;
import java.io.Writer;

/**
 * CSV by RFC 4180: CRLF, quotation marks where needed. A text that a spreadsheet would take for a formula gets an apostrophe
 * in front (OWASP, CSV injection); numbers are written as they are. Not thread-safe.
 */
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer out;

    /** Records into {@code out}; flush it at the end. */
    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** Writes one record; null is an empty cell. */
    public void record(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    /** Passes everything on. */
    public void flush() throws IOException {
        out.flush();
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
