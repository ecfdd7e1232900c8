package io.github.rmrbnlp.annotate.number;

/** Reads half-width digits with thousands commas or blanks, and decimals. */
final class ArabicNumeral {
    /** Digits of which a number before its last group has at most so many: 1 234 567 890. */
    private static final int LONGEST_BLANK_GROUPED = 9;

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
        if (!grouped && whole <= 3) {
            readBlankGroups(start);
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

    /** 12 345元: groups of three, each behind one blank; a row of a table has other numbers around. */
    private void readBlankGroups(int start) {
        boolean row = text.at(start) == '0' || NumeralChars.isAscii(text.at(start - 1));
        while (end - start <= LONGEST_BLANK_GROUPED && !row && text.blankBefore(end) && digitsEnd(end) == end + 3) {
            end += 3;
            grouped = true;
        }
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
