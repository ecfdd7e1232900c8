package io.github.rmrbnlp.corpusio.format;

/** Classes of chars the readers ask about. */
final class Chars {
    private static final String SENTENCE_ENDS = "。！？；：…—”’」』）〕】］》〉．～╱／!?;:.)]\"*";

    private Chars() {
    }

    /** White space of any kind, and the invisible chars that get between words: zero-width ones and controls. */
    static boolean isBlank(char c) {
        if (c > '\u3000' && c != '\uFEFF') {
            return false;
        }
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || isInvisible(c) || c >= '\u2000' && c <= '\u200A'
                || c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u205F';
    }

    /** Chars without width that no reader can see and no search should stumble over; the tab is not one of them. */
    static boolean isInvisible(char c) {
        return c < ' ' && c != '\t' || c >= '\u007F' && c < '\u00A0' || c >= '\u200B' && c <= '\u200F' || c == '\uFEFF'
                || c == '\u2060' || c >= '\u202A' && c <= '\u202E' || c == '\u00AD';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B' || c == '\f';
    }

    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || c == '〇';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The value of an ASCII or full-width digit, or -1. */
    static int digit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** A mark after which a Chinese sentence or paragraph may end. */
    static boolean endsSentence(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0 || c >= '①' && c <= '⑳';
    }

    /** The first char of {@code [from, to)} that is not blank, or {@code to}. */
    static int skipBlank(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of {@code [from, to)} without the blanks at its end. */
    static int trimEnd(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The end of the line that holds {@code at}: the place of its line end, or {@code to}. */
    static int lineEnd(String text, int at, int to) {
        int end = at;
        while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The start of the line after {@code lineEnd}. */
    static int nextLine(String text, int lineEnd, int to) {
        if (lineEnd >= to) {
            return to;
        }
        boolean crLf = text.charAt(lineEnd) == '\r' && lineEnd + 1 < to && text.charAt(lineEnd + 1) == '\n';
        return lineEnd + (crLf ? 2 : 1);
    }
}
