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

    /**
     * A file is read up to here; told now and then while it is, also inside archives and compressed files, which may be long.
     *
     * @param file as in {@link Source#file()}
     * @param bytes of the file as it lies on the disk; never less than before
     */
    default void position(String file, long bytes) {
    }
}
