package io.github.rmrbnlp.corpusio;

import java.io.IOException;

/**
 * Takes what a {@link CorpusReader} finds, in the order of the input, on the reading thread. An exception thrown here ends
 * the reading and reaches the caller.
 */
@FunctionalInterface
public interface ReadSink {
    /** An article. */
    void article(Article article) throws IOException;

    /** Bytes that could not become an article. */
    default void reject(Reject reject) throws IOException {
    }

    /** Bytes left out on purpose. */
    default void skipped(Skipped skipped) throws IOException {
    }

    /** A file or archive entry is read to its end; everything found in it was delivered before. */
    default void endOfEntry(String file, String entry, long bytes) throws IOException {
    }
}
