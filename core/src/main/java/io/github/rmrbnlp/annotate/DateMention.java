package io.github.rmrbnlp.annotate;

import java.util.Objects;

/**
 * An expression that names a calendar date or period. Immutable.
 *
 * @param text the expression as it stands in the text
 * @param span its place
 * @param value the date in EDTF: {@code 2002-01-18}, {@code 2002-01}, {@code 2002}, {@code 199X}, {@code 19XX},
 *            {@code 1993-07-08/1993-07-10}
 */
public record DateMention(String text, Span span, String value) {
    public DateMention {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(value, "value");
    }
}
