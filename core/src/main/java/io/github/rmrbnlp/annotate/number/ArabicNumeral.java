package io.github.rmrbnlp.annotate.number;

/** Reads half-width digits with thousands commas and decimals. */
final class ArabicNumeral {
    private final FlatText text;
    private int end;
    private double value;
    private boolean decimal;
    private boolean grouped;

    ArabicNumeral(FlatText text) {
        this.text = text;
    }

    /** Reads the number whose first digit stands at {@code start}. */
    void read(int start) {
        decimal = grouped = false;
        end = digitsEnd(start);
        int whole = end - start;
        while (whole <= 3 && isGroup(start, end)) {
            end += 4;
            grouped = true;
        }
        if (grouped && NumeralChars.isAscii(text.at(end))) {
            end = start + whole;
            grouped = false;
        }
        if (isPoint(end)) {
            decimal = true;
            end = digitsEnd(end + 1);
        }
        value = Double.parseDouble(text.text(start, end).replace(",", "").replace('·', '.'));
    }

    private int digitsEnd(int from) {
        int i = from;
        while (NumeralChars.isAscii(text.at(i)) && (i == from || !splitsDigits(i))) {
            i++;
        }
        return i;
    }

    /** Digits with a blank between them are two numbers, unless the line was broken there. */
    private boolean splitsDigits(int i) {
        return text.gapBefore(i);
    }

    /** 1，000万吨 of a wide comma is a number too; after a currency sign it parts two prices ($20，300美元). */
    private boolean isGroup(int start, int comma) {
        return text.at(comma) == ',' && !text.gapBefore(comma) && digitsEnd(comma + 1) == comma + 4
                && !text.gapBefore(comma + 1) && (text.printed(comma) == ',' || text.printed(comma + 1) > '9'
                        || "$¥￥€£".indexOf(text.at(start - 1)) < 0);
    }

    private boolean isPoint(int i) {
        char c = text.at(i);
        return (c == '.' || c == '·') && NumeralChars.isAscii(text.at(i + 1)) && !text.gapBefore(i)
                && !text.gapBefore(i + 1) && (c == '.' || digitsEnd(i + 1) - i <= 3);
    }

    int end() {
        return end;
    }

    double value() {
        return value;
    }

    boolean isDecimal() {
        return decimal;
    }

    boolean isGrouped() {
        return grouped;
    }
}
