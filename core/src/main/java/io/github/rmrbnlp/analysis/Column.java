package io.github.rmrbnlp.analysis;

import java.util.Objects;

/**
 * A column of a {@link Table}. Immutable.
 *
 * @param name its name, in camel case, unique within the table; JSON has it as it is, CSV in lower case with underscores
 *            between its words ({@code perMillion}: {@code per_million}, {@code PMI}: {@code pmi})
 * @param label its heading for people, in Chinese
 * @param kind what its cells hold
 * @param detail whether people can do without it: left out of what a terminal shows, never of an export
 */
public record Column(String name, String label, Kind kind, boolean detail) {
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
    }

    /** What cells hold; each may also be null, for no data. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link String} that ends where the next column's begins. */
        TEXT_BEFORE,
        /** A {@link Long} or {@link Integer}, exact. */
        COUNT,
        /** A {@link Double}, or an exact {@link java.math.BigDecimal}. */
        NUMBER,
        /** A {@link Boolean}. */
        FLAG
    }
}
