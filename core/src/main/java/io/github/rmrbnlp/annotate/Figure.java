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
        /** A sum, in units of its currency: 104.42亿元 is 10,442,000,000 CNY. */
        MONEY,
        /** A share of a hundred, as a fraction: 10.9% is 0.109. */
        PERCENT,
        /** So many people, things or times: 48.2万户次 is 482,000 户次. */
        COUNT,
        /** A length, area, weight and the like, in the unit as printed: 300公里 is 300 公里. */
        MEASURE,
        /** A fraction or proportion: 三分之二 is 0.667, 1:4 is 0.25. */
        RATIO,
        /** A length of time, in the unit as printed: 三年 is 3 年. */
        DURATION,
        /** A place in an order, only with bare numerals: 第三 is 3. */
        ORDINAL;

        /** The name used in JSON. */
        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the text says of a value's exactness. */
    public enum Approximation {
        /** 约, 近, 左右: near it. */
        ABOUT,
        /** 多, 余, 超过: more. */
        OVER,
        /** 不到, 不足: less. */
        UNDER,
        /** 至少, 以上: as much or more. */
        AT_LEAST,
        /** 至多, 以内: as much or less. */
        AT_MOST;

        /** The name used in JSON. */
        public String jsonName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
