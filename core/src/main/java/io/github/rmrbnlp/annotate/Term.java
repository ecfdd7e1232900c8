package io.github.rmrbnlp.annotate;

import java.util.Locale;
import java.util.Objects;

/**
 * A policy term. Immutable.
 *
 * @param text the term as it stands in the text, quotation marks and 《》 included where they are part of it
 * @param span its place
 * @param canonical its name without marks, in the fullest form known
 * @param kind what it is
 */
public record Term(String text, Span span, String canonical, Kind kind) {
    public Term {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(canonical, "canonical");
        Objects.requireNonNull(kind, "kind");
    }

    /** The kinds of policy term. */
    public enum Kind {
        /** A political formula or policy line. */
        SLOGAN,
        /** A named programme, campaign, plan, reform or system. */
        PROGRAMME,
        /** A law, regulation, decision, treaty or communiqué. */
        LAW,
        /** A document number. */
        DOCNO,
        /** A named congress, plenary or conference. */
        MEETING;

        /** The name used in JSON. */
        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
