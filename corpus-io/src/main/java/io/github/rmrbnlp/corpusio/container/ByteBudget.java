package io.github.rmrbnlp.corpusio.container;

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
        return new CountedInput(in, (bytes, position) -> count(bytes));
    }

    void countEntry() throws LimitExceededException {
        if (++entries > options.maxEntries()) {
            throw new LimitExceededException("the archive has more than " + options.maxEntries() + " entries");
        }
    }

    private void count(long bytes) throws LimitExceededException {
        used += bytes;
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
}
