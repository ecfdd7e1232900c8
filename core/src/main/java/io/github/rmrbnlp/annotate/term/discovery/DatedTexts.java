package io.github.rmrbnlp.annotate.term.discovery;

import java.io.IOException;
import java.util.List;

/** A corpus that can be read more than once, each time with the same texts in the same order. */
@FunctionalInterface
public interface DatedTexts {
    /**
     * Hands every text to {@code reader}, one after the other.
     *
     * @throws IOException if the corpus cannot be read
     */
    void read(Reader reader) throws IOException;

    /** A corpus in memory. */
    static DatedTexts of(List<DatedText> texts) {
        return reader -> {
            for (DatedText text : texts) {
                reader.text(text);
            }
        };
    }

    /** Receives the texts of a corpus. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes one text.
         *
         * @throws IOException to stop the reading
         */
        void text(DatedText text) throws IOException;
    }
}
