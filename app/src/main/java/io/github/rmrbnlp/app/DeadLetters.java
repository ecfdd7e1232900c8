package io.github.rmrbnlp.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that exists only once something is written to it; what an earlier run wrote there stays. Not thread-safe. */
final class DeadLetters extends Writer {
    private final Path file;
    private Writer out;

    DeadLetters(Path file) {
        this.file = file;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        if (out == null) {
            out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        out.write(chars, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
