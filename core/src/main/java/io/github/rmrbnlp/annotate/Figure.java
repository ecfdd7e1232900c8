package io.github.rmrbnlp.annotate;

import java.util.Locale;
import java.util.Objects;

/**
 * A quantity: number, multiplier and unit, as printed and in base units. Immutable.
 *
 * @param text the quantity as it stands in the text
 * @param span its place
 * @param kind what is measured
 * @param low the value in base units, or the lower end of a range; NaN for the name of a currency without an amount, which is only
 *            looked for with bare numerals
 * @param high equal to {@code low}, or the upper end of a range
 * @param unit ISO 4217 code for money ("XXX" where unclear), "%" for percent, otherwise the measure word as printed, "" if none
 * @param approximation what the text says of its exactness, or null
 */
public record Figure(String text, Span span, Kind kind, double low, double high, String unit,
        Approximation approximation) {
    public Figure {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
    }

    /** Whether there is a value: false for the name of a currency alone. */
    public boolean hasValue() {
        return !Double.isNaN(low);
    }

    /** Whether the text gives two ends. */
    public boolean isRange() {
        return hasValue() && low != high;
    }

    /** What is measured. */
    public enum Kind {
        MONEY, PERCENT, COUNT, MEASURE, RATIO, DURATION, ORDINAL;

        /** The name used in JSON. */
        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the text says of a value's exactness. */
    public enum Approximation {
        ABOUT, OVER, UNDER, AT_LEAST, AT_MOST;

        /** The name used in JSON. */
        public String jsonName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
