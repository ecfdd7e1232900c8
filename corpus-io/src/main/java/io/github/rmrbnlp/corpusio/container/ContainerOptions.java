package io.github.rmrbnlp.corpusio.container;

/**
 * What an archive may cost. Immutable. Beyond a limit the rest of the archive is not read and an {@code archive-limit}
 * problem says so.
 *
 * @param maxBytes bytes one archive may expand to, all its entries and nested archives together
 * @param maxRatio bytes it may expand to for each byte of the file
 * @param ratioFreeBytes bytes any archive may expand to whatever the ratio
 * @param maxEntries entries one archive may hold
 * @param maxNesting archives inside each other: 2 reads an archive inside an archive
 * @param maxDecoderMemory bytes of memory a decompressor may ask for (7z, xz)
 */
public record ContainerOptions(long maxBytes, int maxRatio, long ratioFreeBytes, int maxEntries, int maxNesting,
        int maxDecoderMemory) {
    /**
     * 256 GiB, 100-fold beyond the first 32 MiB, ten million entries, nested once, 80 MiB for a decompressor. Newspaper text
     * shrinks to a fifth or a tenth; 57 years of the paper are about 1.4 million articles.
     */
    public static final ContainerOptions DEFAULT = new ContainerOptions(256L << 30, 100, 32L << 20, 10_000_000, 2,
            80 << 20);

    public ContainerOptions {
        if (maxBytes < 1 || maxRatio < 1 || ratioFreeBytes < 0 || maxEntries < 1 || maxNesting < 1
                || maxDecoderMemory < 1 << 20) {
            throw new IllegalArgumentException("limits too small: " + maxBytes + " bytes, " + maxRatio + "-fold, free "
                    + ratioFreeBytes + ", " + maxEntries + " entries, nesting " + maxNesting + ", memory "
                    + maxDecoderMemory);
        }
    }
}
