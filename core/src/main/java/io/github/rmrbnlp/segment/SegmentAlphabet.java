package io.github.rmrbnlp.segment;

import io.github.rmrbnlp.text.CharFolding;

/**
 * What the segmenter sees of a char: its folded form and its class. Traditional and simplified script, full and half width,
 * all digits, all Latin letters and all white space are the same to it. Immutable, thread-safe.
 */
public final class SegmentAlphabet {
    /** Stands for white space and for what lies outside the text. */
    public static final char PAD = '\n';
    /** Stands for every digit. */
    public static final char DIGIT = '0';
    /** Stands for every Latin, Greek or Cyrillic letter. */
    public static final char LETTER = 'a';
    /** The number of char classes; a class fits four bits. */
    public static final int CLASSES = 16;

    private static final int CLASS_PAD = 0;
    private static final int CLASS_DIGIT = 1;
    private static final int CLASS_LETTER = 2;
    private static final int CLASS_NUMERAL = 3;
    private static final int CLASS_MAGNITUDE = 4;
    private static final int CLASS_LARGE_MAGNITUDE = 5;
    private static final int CLASS_TIME_UNIT = 6;
    private static final int CLASS_HAN = 7;
    private static final int CLASS_NUMBER_MARK = 8;
    private static final int CLASS_NAME_DOT = 9;
    private static final int CLASS_DASH = 10;
    private static final int CLASS_OPENING = 11;
    private static final int CLASS_OTHER = 12;

    private static final char[] FOLDED = foldedTable();

    private SegmentAlphabet() {
    }

    /** The folded form of {@code c}. */
    public static char fold(char c) {
        return FOLDED[c];
    }

    /** The folded form of every char of {@code text}. */
    public static char[] fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return folded;
    }

    /** True for chars that never belong to a word: space, tab, line ends, the ideographic space. */
    public static boolean isSpace(char c) {
        return FOLDED[c] == PAD;
    }

    /** The class of a folded char, 0 to {@link #CLASSES} - 1. */
    public static int classOf(char folded) {
        return switch (folded) {
            case PAD -> CLASS_PAD;
            case DIGIT -> CLASS_DIGIT;
            case LETTER -> CLASS_LETTER;
            case '一', '二', '三', '四', '五', '六', '七', '八', '九', '两', '○', '零' -> CLASS_NUMERAL;
            case '十', '百', '千' -> CLASS_MAGNITUDE;
            case '万', '亿' -> CLASS_LARGE_MAGNITUDE;
            case '年', '月', '日', '时', '分', '秒' -> CLASS_TIME_UNIT;
            case '.', '%', '‰', '∶', ':', '/', '+', '×' -> CLASS_NUMBER_MARK;
            case '·' -> CLASS_NAME_DOT;
            case '-', '—', '~' -> CLASS_DASH;
            case '“', '‘', '(', '《', '〈', '『', '[', '【', '〔' -> CLASS_OPENING;
            default -> isHan(folded) ? CLASS_HAN : CLASS_OTHER;
        };
    }

    private static boolean isHan(char c) {
        return isIdeograph(c)
                || !isSyllableOrPrivate(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** The two blocks that are ideographs throughout; asking the JDK for each char would take most of the time to load. */
    private static boolean isIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF';
    }

    /** Hangul syllables, surrogates and private use: neither ideographs nor letters, digits or space of other scripts. */
    private static boolean isSyllableOrPrivate(char c) {
        return c >= '\uAC00' && c <= '\uF8FF';
    }

    private static char[] foldedTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        CharFolding folding = CharFolding.standard();
        for (int c = 0; c < table.length; c++) {
            table[c] = foldOnce(folding.fold((char) c));
        }
        return table;
    }

    private static char foldOnce(char c) {
        if (isIdeograph(c) || isSyllableOrPrivate(c)) {
            return c;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return PAD;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return switch (c) {
            case '・', '•', '‧', '∙', '⋅', '･' -> '·';
            case '―', '─', '–', '‒', '━' -> '—';
            case '〇', '◯' -> '○';
            default -> isLetter(c) ? LETTER : c;
        };
    }

    private static boolean isLetter(char c) {
        if (!Character.isLetter(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC -> true;
            default -> false;
        };
    }
}
