package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/** Reads the numbers of dates: plain integers, Arabic or Chinese. Not thread-safe: one for each text. */
final class DateNumbers {
    /** No number. */
    static final int NONE = -1;

    private final FlatText text;
    private final NumeralScanner numerals;
    private int value;
    private int end;
    private int digits;
    private boolean positional;

    DateNumbers(FlatText text) {
        this.text = text;
        numerals = new NumeralScanner(text);
    }

    /** Reads the number at {@code start}; its value, end and form can be asked for until the next call. */
    boolean read(int start) {
        return NumeralChars.isAscii(text.at(start)) ? arabic(start) : chinese(start);
    }

    private boolean arabic(int start) {
        value = 0;
        end = start;
        while (NumeralChars.isAscii(text.at(end)) && end - start < 9 && (end == start || !text.gapBefore(end))) {
            value = value * 10 + text.at(end++) - '0';
        }
        digits = end - start;
        positional = true;
        return digits <= 4;
    }

    private boolean chinese(int start) {
        if ((text.at(start) == '两' || text.at(start) == '俩') && text.at(start + 1) != '千') {
            return false;
        }
        int run = start;
        value = 0;
        while (NumeralChars.chineseDigit(text.at(run)) >= 0 && run - start < 5) {
            value = value * 10 + NumeralChars.chineseDigit(text.at(run++));
        }
        boolean plain = run - start >= 2 && !NumeralChars.isMultiplier(text.at(run));
        if (plain) {
            end = run;
            digits = run - start;
            positional = true;
            return digits <= 4;
        }
        return multiplied(start);
    }

    private boolean multiplied(int start) {
        Numeral numeral = numerals.scan(start);
        boolean whole = numeral != null && numeral.low() < 10_000 && numeral.low() == Math.rint(numeral.low())
                && !numeral.isRangeLike() && !numeral.is(Numeral.HALF | Numeral.DECIMAL | Numeral.ARABIC);
        if (!whole) {
            return false;
        }
        value = (int) numeral.low();
        end = numeral.end();
        digits = 0;
        positional = false;
        return true;
    }

    int value() {
        return value;
    }

    int end() {
        return end;
    }

    /** The number of digits where they stand one by one (1990, 一九九○), otherwise 0 (二十, 两千). */
    int digits() {
        return positional ? digits : 0;
    }
}
