package io.github.rmrbnlp.annotate.number;

/** Notations of Arabic numerals that newspapers do not use, but general texts do: 40k, 30w, 2e5, 2^-1, 4 6/3. */
final class Notations {
    private Notations() {
    }

    /** .5; not the second point of 1.2.3 and no ellipsis. */
    static boolean isLeadingPoint(FlatText text, int start) {
        char before = text.gapBefore(start) ? ' ' : text.at(start - 1);
        return text.at(start) == '.' && NumeralChars.isAscii(text.at(start + 1)) && !NumeralChars.isAscii(before)
                && before != '.';
    }

    /** The decimal whose point stands at {@code start}. */
    static Numeral decimal(FlatText text, int start) {
        int end = start + 1;
        while (NumeralChars.isAscii(text.at(end)) && !text.gapBefore(end)) {
            end++;
        }
        double value = Double.parseDouble("0" + text.text(start, end));
        return new Numeral(start, end, value, value, Numeral.ARABIC | Numeral.DECIMAL);
    }

    /** {@code numeral}, or the longer one that a notation behind it makes of it. */
    static Numeral extend(FlatText text, Numeral numeral) {
        if (numeral.is(Numeral.MULTIPLIED)) {
            return numeral;
        }
        int end = numeral.end();
        char c = text.at(end);
        int letter = "kKmMgG".indexOf(c);
        if (letter >= 0 && c != 'm' && c != 'g' && !isLatin(text.at(end + 1))) {
            return with(numeral, end + 1, Decimals.shift(numeral.low(), 3 * (letter / 2 + 1)));
        }
        if (c == 'w' && !isLatin(text.at(end + 1))) {
            return with(numeral, end + 1, Decimals.shift(numeral.low(), 4));
        }
        if (text.gapBefore(end)) {
            return numeral;
        }
        if (c == 'e' || c == 'E') {
            int exponentEnd = signedEnd(text, end + 1);
            return exponentEnd < 0
                    ? numeral
                    : with(numeral, exponentEnd, Decimals.shift(numeral.low(), signed(text, end + 1, exponentEnd)));
        }
        if (c == '^') {
            int exponentEnd = signedEnd(text, end + 1);
            return exponentEnd < 0
                    ? numeral
                    : with(numeral, exponentEnd, Math.pow(numeral.low(), signed(text, end + 1, exponentEnd)));
        }
        return numeral;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static Numeral with(Numeral numeral, int end, double value) {
        return new Numeral(numeral.start(), end, value, value, numeral.traits() | Numeral.DECIMAL);
    }

    private static int signedEnd(FlatText text, int start) {
        int i = start;
        while (text.at(i) == '+' || text.at(i) == '-') {
            i++;
        }
        int digits = i;
        while (NumeralChars.isAscii(text.at(i)) && !text.gapBefore(i)) {
            i++;
        }
        return i == digits || i - digits > 3 ? -1 : i;
    }

    private static int signed(FlatText text, int start, int end) {
        int sign = 1;
        int i = start;
        for (; !NumeralChars.isAscii(text.at(i)); i++) {
            sign = text.at(i) == '-' ? -sign : sign;
        }
        return sign * Integer.parseInt(text.text(i, end));
    }
}
