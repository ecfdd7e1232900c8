package io.github.rmrbnlp.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A result being written: bytes, buffered. A file is written beside its final place and moved there by {@link #commit};
 * without a commit nothing appears. Not thread-safe.
 */
final class Output extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final OutputStream sink;
    private final Path unfinished;
    private final Path file;
    private boolean committed;

    private Output(OutputStream sink, Path unfinished, Path file) {
        this.sink = sink;
        this.unfinished = unfinished;
        this.file = file;
    }

    static Output toStream(OutputStream out) {
        return new Output(new BufferedOutputStream(out, BUFFER), null, null);
    }

    static Output toFile(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        requireSink(file);
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return toStream(Files.newOutputStream(target)); // a device or pipe: nothing to move into place
        }
        String name = ".rmrb-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime())
                + ".unfinished";
        Path unfinished = target.resolveSibling(name);
        OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Output(new BufferedOutputStream(out, BUFFER), unfinished, target);
    }

    /** Fails if {@code file} is a folder, or in none that exists. */
    static void requireSink(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(file + ": is a folder, the result needs a file");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
    }

    @Override
    public void write(int b) throws IOException {
        sink.write(b);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        sink.write(bytes, start, length);
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    /** For the one result of a command that may wait for input when Ctrl-C ends the process before it can clean up. */
    Output deletedOnExit() {
        if (unfinished != null) {
            unfinished.toFile().deleteOnExit();
        }
        return this;
    }

    /** A view for a writer that closes what it writes to; closing it flushes. */
    OutputStream withoutClose() {
        return new FilterOutputStream(this) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /** The result is complete: flushes it, and moves a file into place. */
    void commit() throws IOException {
        sink.flush();
        if (file != null) {
            sink.close();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (committed) {
            return;
        }
        if (file == null) {
            sink.flush(); // what was written so far is the caller's to see
            return;
        }
        try {
            sink.close();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
