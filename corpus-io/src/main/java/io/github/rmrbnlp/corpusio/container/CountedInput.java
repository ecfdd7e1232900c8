package io.github.rmrbnlp.corpusio.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a visitor how much of a file is read. Not thread-safe. */
final class CountedInput extends FilterInputStream {
    private final String file;
    private final EntryVisitor visitor;
    private long position;

    CountedInput(InputStream in, String file, EntryVisitor visitor) {
        super(in);
        this.file = file;
        this.visitor = visitor;
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

    private void passed(long bytes) {
        if (bytes > 0) {
            position += bytes;
            visitor.position(file, position);
        }
    }

    /** What is behind a mark would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
