package io.github.rmrbnlp.corpusio.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one archive may still expand to. Every decompressor's output is counted, nested ones too. Not thread-safe. */
final class ByteBudget {
    private final ContainerOptions options;
    private final long allowed;
    private final String reason;
    private long used;
    private int entries;

    /** @param fileBytes the size of the outermost file */
    ByteBudget(ContainerOptions options, long fileBytes) {
        this.options = options;
        long byRatio = Math.max(options.ratioFreeBytes(), Math.multiplyExact(fileBytes, options.maxRatio()));
        this.allowed = Math.min(options.maxBytes(), byRatio);
        this.reason = allowed == options.maxBytes()
                ? "the archive expands to more than " + allowed + " bytes"
                : "the archive expands to more than " + options.maxRatio() + " times its " + fileBytes + " bytes";
    }

    InputStream limit(InputStream in) {
        return new Limited(in);
    }

    void countEntry() throws LimitExceededException {
        if (++entries > options.maxEntries()) {
            throw new LimitExceededException("the archive has more than " + options.maxEntries() + " entries");
        }
    }

    private void count(long bytes) throws LimitExceededException {
        used += Math.max(0, bytes);
        if (used > allowed) {
            throw new LimitExceededException(reason + "; the rest is not read");
        }
    }

    /** An archive that costs more than it may. */
    static final class LimitExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitExceededException(String message) {
            super(message);
        }
    }

    private final class Limited extends FilterInputStream {
        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count(n);
            return n;
        }

        /** Skipping decompresses as well. */
        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
