package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.number.Decimals;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/** Percentages in words, fractions, ratios and scores. Not thread-safe: one for each text. */
final class FractionParser {
    private final FlatText text;
    private final NumeralScanner numerals;

    FractionParser(FlatText text, NumeralScanner numerals) {
        this.text = text;
        this.numerals = numerals;
    }

    /** Reads the fraction or ratio whose first number is {@code first}, or returns null. */
    Quantity parse(Numeral first) {
        char next = text.at(first.end());
        if (next == '分' && text.at(first.end() + 1) == '之') {
            return parts(first, 0);
        }
        if (next == '又') {
            return mixed(first);
        }
        if (next == '/' && first.is(Numeral.ARABIC)) {
            return slash(first);
        }
        if (next == ':' || next == '∶' || next == '比') {
            return ratio(first, next);
        }
        return null;
    }

    /** 百分之三十, 三分之二; {@code whole} is added. */
    private Quantity parts(Numeral denominator, double whole) {
        int start = denominator.end() + 2;
        int sign = text.at(start) == '负' ? 1 : 0;
        Numeral numerator = numerals.scan(start + sign);
        if (numerator == null || numerator.is(Numeral.VAGUE) || denominator.is(Numeral.VAGUE)
                || numerator.is(Numeral.HALF) || denominator.low() <= 0) {
            return null;
        }
        double factor = sign == 1 ? -1 : 1;
        int end = numerator.end();
        boolean percent = denominator.is(Numeral.HEADLESS);
        if (percent) {
            int power = -(int) Math.round(Math.log10(denominator.low()));
            return new Quantity(denominator.start(), withMore(end), factor * Decimals.shift(numerator.low(), power),
                    factor * Decimals.shift(numerator.high(), power), Kind.PERCENT, "%", numerator);
        }
        double low = whole + factor * numerator.low() / denominator.low();
        double high = whole + factor * numerator.high() / denominator.low();
        return new Quantity(denominator.start(), end, low, high, Kind.RATIO, "", numerator);
    }

    /** 百分之二十多. */
    private int withMore(int end) {
        return text.at(end) == '几' ? end + 1 : end;
    }

    /** 一又二分之一. */
    private Quantity mixed(Numeral whole) {
        Numeral denominator = numerals.scan(whole.end() + 1);
        if (denominator == null || !text.startsWith("分之", denominator.end())) {
            return null;
        }
        Quantity fraction = parts(denominator, whole.low());
        return fraction == null ? null : fraction.from(whole.start());
    }

    /** 1/3; not 9/11 of a date, nor a path. */
    private Quantity slash(Numeral first) {
        Numeral second = numerals.scan(first.end() + 1);
        if (second == null || !second.is(Numeral.ARABIC) || second.low() == 0 || text.at(second.end()) == '/'
                || text.at(first.start() - 1) == '/' || first.is(Numeral.DECIMAL | Numeral.MULTIPLIED)
                || second.is(Numeral.DECIMAL | Numeral.MULTIPLIED)) {
            return null;
        }
        double value = first.low() / second.low();
        return new Quantity(first.start(), second.end(), value, value, Kind.RATIO, "", first);
    }

    private Quantity ratio(Numeral first, char sign) {
        Numeral second = numerals.scan(first.end() + 1);
        if (second == null || first.is(Numeral.VAGUE | Numeral.OPEN) || second.is(Numeral.VAGUE | Numeral.HALF)) {
            return null;
        }
        boolean arabic = first.is(Numeral.ARABIC) && second.is(Numeral.ARABIC);
        if (sign != '比' && (!arabic || sign == ':' && isClock(first, second))
                || sign == '比' && !isScore(first, second)) {
            return null;
        }
        if (second.low() == 0 || first.low() == 0) {
            return new Quantity(first.start(), second.end(), first.low(), second.low(), Kind.RATIO, "", first);
        }
        double value = first.low() / second.low();
        return new Quantity(first.start(), second.end(), value, value, Kind.RATIO, "", first);
    }

    /** 20:15, 10:30:05. */
    private boolean isClock(Numeral first, Numeral second) {
        boolean minutes = second.length() == 2 && second.low() < 60 && first.low() <= 24 && first.length() <= 2;
        char before = text.at(first.start() - 1);
        return minutes && "以为比分成:∶".indexOf(before) < 0 || text.at(second.end()) == ':';
    }

    /** 三比一, 21比15; not 三比二好. */
    private boolean isScore(Numeral first, Numeral second) {
        char next = text.at(second.end());
        boolean plain = !first.is(Numeral.MULTIPLIED) || first.low() < 200;
        return plain && first.end() - first.start() <= 3 && next != '个' && next != '倍'
                && !NumeralChars.starts(text.at(first.start() - 1));
    }
}
