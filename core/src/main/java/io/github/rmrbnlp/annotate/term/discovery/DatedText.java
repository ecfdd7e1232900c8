package io.github.rmrbnlp.annotate.term.discovery;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A text of the corpus that is searched for new terms. Immutable.
 *
 * @param id names it in the examples
 * @param date its day, or null if unknown; a text without a day counts as outside of every period
 * @param text the text
 */
public record DatedText(String id, LocalDate date, String text) {
    public DatedText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
