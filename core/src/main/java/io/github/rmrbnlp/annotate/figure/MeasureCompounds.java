package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.figure.UnitLexicon.Unit;
import io.github.rmrbnlp.annotate.number.Decimals;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/** Measures told in several units: 1米92, 一丈八尺三寸, 八斤四两, 二亩三分五厘. The value counts the first unit. */
final class MeasureCompounds {
    /** First unit, second unit, and how much of the first one of the second is (市制 since 1959 is decimal). */
    private static final String[][] PARTS = {{"丈", "尺", "0.1"}, {"尺", "寸", "0.1"}, {"斤", "两", "0.1"}, {"两", "钱", "0.1"},
            {"亩", "分", "0.1"}, {"分", "厘", "0.1"}, {"石", "斗", "0.1"},
            {"斗", "升", "0.1"}, {"担", "斤", "0.01"}, {"顷", "亩", "0.01"}, {"米", "厘米", "0.01"}, {"米", "公分", "0.01"},
            {"公里", "米", "0.001"},
            {"英尺", "英寸", "0.08333333333"},
            {"寸", "分", "0.1"}, {"公斤", "克", "0.001"}, {"吨", "公斤", "0.001"}, {"度", "分", "0.01666666667"}};

    private MeasureCompounds() {
    }

    /** The whole of {@code numeral}, {@code unit} and what continues them at {@code end}; null if nothing does. */
    static Quantity extend(FlatText text, NumeralScanner numerals, Numeral numeral, Unit unit, int end) {
        char next = text.at(end);
        if (numeral.isRangeLike() || !NumeralChars.starts(next) || next == '半' || text.gapBefore(end)) {
            return null;
        }
        Numeral part = part(numerals, end);
        if (part == null) {
            return null;
        }
        if (unit.text().equals("米")) {
            Quantity metres = metres(text, numeral, part);
            if (metres != null) {
                return metres;
            }
        }
        if (unit.text().equals("分") && text.at(part.end()) == '秒') {
            return time(text, numeral, part);
        }
        if (unit.text().equals("秒")) {
            return seconds(text, numeral, part);
        }
        return parts(text, numerals, numeral, unit, end);
    }

    private static Numeral part(NumeralScanner numerals, int start) {
        Numeral part = numerals.scan(start);
        return part == null || part.isRangeLike() || part.is(Numeral.DECIMAL) ? null : part;
    }

    private static Quantity parts(FlatText text, NumeralScanner numerals, Numeral numeral, Unit unit, int end) {
        double value = numeral.low();
        double scale = 1;
        String above = unit.text();
        int reached = end;
        while (true) {
            Numeral part = text.gapBefore(reached) ? null : part(numerals, reached);
            String[] pair = part == null ? null : pair(text, above, part);
            if (pair == null) {
                return reached == end ? null : quantity(numeral, reached, value, unit);
            }
            scale = Decimals.multiply(scale, Double.parseDouble(pair[2]));
            value = Decimals.add(value, Decimals.multiply(part.low(), scale));
            reached = part.end() + pair[1].length();
            above = pair[1];
        }
    }

    private static String[] pair(FlatText text, String above, Numeral part) {
        for (String[] pair : PARTS) {
            if (above.equals(pair[0]) && text.startsWith(pair[1], part.end()) && part.low() < 1000) {
                return pair;
            }
        }
        return null;
    }

    /** 1米92: the digits are the decimals; a unit behind them would make them a number of their own. */
    private static Quantity metres(FlatText text, Numeral numeral, Numeral part) {
        boolean digits = numeral.is(Numeral.ARABIC) && part.is(Numeral.ARABIC) && part.length() <= 3
                && !part.is(Numeral.MULTIPLIED);
        char next = text.at(part.end());
        if (!digits || "个名人位次米公厘分岁年月日时场局支栏".indexOf(next) >= 0 && next != FlatText.NONE) {
            return null;
        }
        double value = Decimals.add(numeral.low(), Decimals.shift(part.low(), -part.length()));
        return new Quantity(numeral.start(), part.end(), value, value, Figure.Kind.MEASURE,
                "米",
                numeral);
    }

    /** 八分二十三秒五 of a race, in seconds. */
    private static Quantity time(FlatText text, Numeral minutes, Numeral seconds) {
        int end = seconds.end() + 1;
        double value = 60 * minutes.low() + seconds.low();
        int decimals = end;
        while (NumeralChars.isAscii(text.at(end)) || NumeralChars.chineseDigit(text.at(end)) >= 0) {
            char c = text.at(end++);
            int digit = NumeralChars.isAscii(c) ? c - '0' : NumeralChars.chineseDigit(c);
            value = Decimals.add(value, Decimals.shift(digit, decimals - end));
        }
        return new Quantity(minutes.start(), end, value, value, Figure.Kind.DURATION, "秒", minutes);
    }

    /** 10秒8 of a race: digits behind the unit are decimals unless a unit of their own follows. */
    private static Quantity seconds(FlatText text, Numeral numeral, Numeral part) {
        char next = text.at(part.end());
        boolean decimals = !part.is(Numeral.MULTIPLIED) && part.length() <= 3
                && (next == FlatText.NONE || ",。、;)的".indexOf(next) >= 0);
        if (!decimals) {
            return null;
        }
        double value = Decimals.add(numeral.low(), Decimals.shift(part.low(), -part.length()));
        return new Quantity(numeral.start(), part.end(), value, value, Figure.Kind.DURATION, "秒", numeral);
    }

    private static Quantity quantity(Numeral numeral, int end, double value, Unit unit) {
        return new Quantity(numeral.start(), end, value, value, unit.kind(), unit.text(), numeral);
    }
}
