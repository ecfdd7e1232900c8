package io.github.rmrbnlp.app.write;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text streams: UTF-8, whatever the locale. */
public final class Texts {
    private static final int BUFFER = 1 << 16;

    private Texts() {
    }

    /** A large-buffered writer that reports a closed pipe; the caller flushes or closes it. */
    public static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }
}
