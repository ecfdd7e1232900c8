package io.github.rmrbnlp.annotate.term.discovery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** A corpus that can be read more than once, each time with the same texts in the same order. */
@FunctionalInterface
public interface DatedTexts {
    /**
     * Hands every text of the wanted days to {@code reader}, one after the other.
     *
     * @param days tells whether a text of that day is wanted; asked with null for a text without a day
     * @throws IOException if the corpus cannot be read
     */
    void read(Predicate<LocalDate> days, Reader reader) throws IOException;

    /** A corpus in memory. */
    static DatedTexts of(List<DatedText> texts) {
        return (days, reader) -> {
            for (DatedText text : texts) {
                if (days.test(text.date())) {
                    reader.text(text);
                }
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
