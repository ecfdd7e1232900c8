package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Figure;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Values as people read them. Stateless. */
final class Shown {
    private Shown() {
    }

    /** For example {@code ≥ 320,000,000 CNY}. */
    static String value(Figure figure) {
        String value = number(figure.low()) + (figure.isRange() ? "–" + number(figure.high()) : "");
        String sign = figure.approximation() == null ? "" : switch (figure.approximation()) {
            case ABOUT -> "≈ ";
            case OVER -> "> ";
            case UNDER -> "< ";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
        };
        return (sign + value + " " + figure.unit()).strip();
    }

    /** With groups of three and at most four decimals. */
    static String number(double value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
