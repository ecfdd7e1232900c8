package io.github.rmrbnlp.corpusio.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much is read of what it wraps, skipped bytes too: they are decompressed as well. Not thread-safe. */
final class CountedInput extends FilterInputStream {
    private final Counter counter;
    private long position;

    /** Is told of bytes that were read; what it throws ends the reading. */
    @FunctionalInterface
    interface Counter {
        /**
         * @param bytes how many more, at least one
         * @param position how many in all
         */
        void passed(long bytes, long position) throws IOException;
    }

    CountedInput(InputStream in, Counter counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        passed(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        passed(read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        passed(skipped);
        return skipped;
    }

    private void passed(long bytes) throws IOException {
        if (bytes > 0) {
            position += bytes;
            counter.passed(bytes, position);
        }
    }

    /** What is behind a mark would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
