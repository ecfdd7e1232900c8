package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.number.Numeral;

/**
 * A number with its unit as the grammar read it, before it is decided whether it counts as a figure.
 *
 * @param start first char in the flat text
 * @param end the char after the last
 * @param low value in base units, or the lower end
 * @param high the same, or the upper end
 * @param kind what is measured; null if nothing says
 * @param unit the unit as a figure names it
 * @param numeral the (first) numeral
 */
record Quantity(int start, int end, double low, double high, Kind kind, String unit, Numeral numeral) {
    boolean isRange() {
        return low != high;
    }

    boolean isBare() {
        return kind == null;
    }

    Quantity from(int newStart) {
        return new Quantity(newStart, end, low, high, kind, unit, numeral);
    }

    Quantity negated() {
        return new Quantity(start, end, -high, -low, kind, unit, numeral);
    }

    /** The numeral is exactly 一, which mostly means "a". */
    boolean isIndefiniteOne() {
        return numeral.length() == 1 && low == 1 && !numeral.is(Numeral.ARABIC) && !isRange();
    }
}
