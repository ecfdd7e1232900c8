package io.github.rmrbnlp.corpusio.container;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends where the data below is damaged instead of failing, so that what came before is kept, and remembers the failure.
 * Not thread-safe.
 */
final class TolerantStream extends InputStream {
    private final InputStream in;
    private long position;
    private Exception failure;
    private boolean strict;

    TolerantStream(InputStream in) {
        this.in = in;
    }

    /** What ended the stream early, or null. */
    Exception failure() {
        return failure;
    }

    /** From now on fails as the data below does: an archive's reader must not take damage for the end. */
    void beStrict() {
        strict = true;
    }

    /** The number of bytes delivered. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (strict) {
            return in.read(bytes, from, length);
        }
        if (failure != null) {
            return -1;
        }
        try {
            int n = in.read(bytes, from, length);
            position += Math.max(0, n);
            return n;
        } catch (IOException | RuntimeException e) {
            // the decompressors throw unchecked exceptions on some damaged data
            failure = e;
            return -1;
        }
    }
}
