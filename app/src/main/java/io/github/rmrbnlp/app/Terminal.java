package io.github.rmrbnlp.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to; a test hands in its own.
 *
 * @param in standard input, not buffered
 * @param out receives the result and nothing else, not buffered; reports a closed pipe as an exception, which
 *            {@link System#out} swallows
 * @param err receives progress, warnings and errors
 * @param interactive whether a person watches {@code err}
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, boolean interactive) {
    /** Set by the launcher, which can ask whether stderr is a terminal; Java cannot. */
    private static final String INTERACTIVE = "rmrb.interactive";

    /** The streams of this process. UTF-8 whatever the locale. */
    static Terminal ofProcess() {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(new FileInputStream(FileDescriptor.in), out, err, Boolean.getBoolean(INTERACTIVE));
    }

    void flush() {
        err.flush();
    }
}
