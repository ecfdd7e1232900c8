package io.github.rmrbnlp.annotate.number;

/**
 * The zeros of Chinese numerals set with another type: 二００三年, 一九八0年, 二OO二年. They read as 〇 wherever they stand
 * behind a Chinese digit, or between a multiplier or point and one (一百０五), unless an Arabic number or a Latin word begins with them.
 */
final class MixedZeros {
    private static final char ZERO = '〇';

    private MixedZeros() {
    }

    /** Whether {@code c} is set for 〇: the digit 0 and the letter O, also Greek and Cyrillic. */
    static boolean isMark(char c) {
        return c == '0' || c == 'O' || c == 'o' || c == '\u039f' || c == '\u041e';
    }

    /** Whether such a zero may stand behind {@code c}. */
    static boolean mayFollow(char c) {
        return isDigit(c) || NumeralChars.isMultiplier(c) || c == '点' || c == '·';
    }

    /** Writes 〇 for each such zero among the first {@code length} of {@code chars}, without white space. */
    static void fold(char[] chars, int length) {
        for (int i = 1; i < length; i++) {
            if (isMark(chars[i]) && mayFollow(chars[i - 1])) {
                i = foldRun(chars, i, length);
            }
        }
    }

    /** 两 and the forms of cheques do not stand in a row of digits. */
    private static boolean isDigit(char c) {
        return NumeralChars.chineseDigit(c) >= 0 && !NumeralWords.isPairWord(c) && !NumeralChars.isFinancial(c);
    }

    private static int foldRun(char[] chars, int start, int length) {
        int end = start;
        boolean letters = false;
        while (end < length && isMark(chars[end])) {
            letters |= chars[end++] != '0';
        }
        char next = end < length ? chars[end] : FlatText.NONE;
        char afterNext = end + 1 < length ? chars[end + 1] : FlatText.NONE;
        boolean connects = !isDigit(chars[start - 1]); // 一百０五, 一点０五
        if (connects ? isDigit(next) : letters ? isNumeral(chars, start, next) : !isArabic(next, afterNext)) {
            for (int i = start; i < end; i++) {
                chars[i] = ZERO;
            }
        }
        return end;
    }

    /** 星期一0:30, 统一0.5元, 初一05班: an Arabic number begins here. */
    private static boolean isArabic(char next, char afterNext) {
        return NumeralChars.isAscii(next) || next == ':' || isLatin(next)
                || (next == '.' || next == ',' || next == '·') && NumeralChars.isAscii(afterNext);
    }

    /** 二OO二年, 一二O人, 二O世纪; not 统一O型血 and 第一Office. */
    private static boolean isNumeral(char[] chars, int start, char next) {
        boolean inRow = isDigit(next) || next == '年' || next == '世';
        boolean behindRow = start > 1 && isDigit(chars[start - 2]) && !isLatin(next) && next != '型';
        return inRow || behindRow;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
