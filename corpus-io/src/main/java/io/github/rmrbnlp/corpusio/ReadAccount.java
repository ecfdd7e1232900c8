package io.github.rmrbnlp.corpusio;

/**
 * Where every byte went: {@code bytesRead = bytesInArticles + bytesInRejects + bytesSkipped}. Immutable.
 *
 * <p>Bytes are those of the files, and of the entries inside archives after decompression.
 *
 * @param entries files and archive entries read
 * @param articles articles delivered
 * @param rejects rejects delivered
 * @param bytesRead bytes read
 * @param bytesInArticles bytes that became articles
 * @param bytesInRejects bytes that were rejected
 * @param bytesSkipped bytes reported as skipped
 */
public record ReadAccount(long entries, long articles, long rejects, long bytesRead, long bytesInArticles,
        long bytesInRejects, long bytesSkipped) {
    /** Nothing read. */
    public static final ReadAccount EMPTY = new ReadAccount(0, 0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException if bytes are missing or counted twice */
    public ReadAccount {
        long accounted = bytesInArticles + bytesInRejects + bytesSkipped;
        if (accounted != bytesRead) {
            throw new IllegalArgumentException(bytesRead + " bytes read, but " + accounted + " accounted for: "
                    + bytesInArticles + " in articles, " + bytesInRejects + " in rejects, " + bytesSkipped
                    + " skipped");
        }
    }

    /** The account of both. */
    public ReadAccount plus(ReadAccount other) {
        return new ReadAccount(entries + other.entries, articles + other.articles, rejects + other.rejects,
                bytesRead + other.bytesRead, bytesInArticles + other.bytesInArticles,
                bytesInRejects + other.bytesInRejects, bytesSkipped + other.bytesSkipped);
    }
}
