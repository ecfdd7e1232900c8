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
        return (sign(figure) + value + " " + figure.unit()).strip();
    }

    /** The same in words of the language and without the unit, for example {@code ≥ 3.2亿}. */
    static String brief(Figure figure, Language language) {
        return sign(figure) + magnitude(figure.low(), language)
                + (figure.isRange() ? "–" + magnitude(figure.high(), language) : "");
    }

    private static String sign(Figure figure) {
        return figure.approximation() == null ? "" : switch (figure.approximation()) {
            case ABOUT -> "≈ ";
            case OVER -> "> ";
            case UNDER -> "< ";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
        };
    }

    /** In words of the language: 1,250万, 9.8亿; 12.5m, 980m. */
    static String magnitude(double value, Language language) {
        double[] sizes = language == Language.ZH ? new double[]{1e12, 1e8, 1e4} : new double[]{1e12, 1e9, 1e6, 1e3};
        String[] names = language == Language.ZH ? new String[]{"万亿", "亿", "万"} : new String[]{"tn", "bn", "m", "k"};
        for (int i = 0; i < sizes.length; i++) {
            if (Math.abs(value) >= sizes[i]) {
                return number(value / sizes[i]) + names[i];
            }
        }
        return number(value);
    }

    /** With groups of three and two decimals, so that the points of a column stand below each other. */
    static String fixed(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    /** With groups of three and at most four decimals. */
    static String number(double value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
