package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;

/**
 * A text as {@link ExactTokenizer} sees it: simplified script, standard form, half width, lower case, all white space a blank, an unpaired
 * surrogate U+FFFD; one char for one. Two strings match exactly where their folded forms are equal. Stateless.
 */
public final class ExactText {
    /** What an unpaired surrogate becomes. */
    public static final char UNPAIRED = '\uFFFD';

    private static final char[] TABLE = table();
    /** The bits all surrogates have in common. */
    private static final int SURROGATE_MASK = 0xF800;

    private ExactText() {
    }

    /** The folded text; same length. */
    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = foldAt(text, i);
        }
        return new String(folded);
    }

    private static char foldAt(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            return isPaired(text, i, c) ? c : UNPAIRED;
        }
        return TABLE[c];
    }

    /** Folds the first {@code length} chars of one array into another, which must have room for them. */
    public static void fold(char[] text, int length, char[] folded) {
        boolean surrogates = false;
        for (int i = 0; i < length; i++) {
            char c = TABLE[text[i]];
            folded[i] = c;
            surrogates |= (c & SURROGATE_MASK) == Character.MIN_SURROGATE;
        }
        for (int i = 0; surrogates && i < length; i++) {
            if (Character.isSurrogate(text[i]) && !isPaired(text, length, i)) {
                folded[i] = UNPAIRED;
            }
        }
    }

    /** The folded form of a char that is no unpaired surrogate; such a one, which only its neighbours tell, stays. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** All chars whose folded form is this one, in order; it is one of them itself. */
    public static char[] printedForms(char folded) {
        StringBuilder forms = new StringBuilder();
        for (int c = 0; c < TABLE.length; c++) {
            if (TABLE[c] == folded) {
                forms.append((char) c);
            }
        }
        return forms.toString().toCharArray();
    }

    private static boolean isPaired(char[] text, int length, int i) {
        return Character.isHighSurrogate(text[i])
                ? i + 1 < length && Character.isLowSurrogate(text[i + 1])
                : i > 0 && Character.isHighSurrogate(text[i - 1]);
    }

    private static char[] table() {
        TermFolding folding = new TermFolding(CharFolding.standard());
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            table[c] = blank ? ' ' : Character.isSurrogate((char) c) ? (char) c : folding.fold((char) c);
        }
        return table;
    }

    private static boolean isPaired(CharSequence text, int i, char c) {
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
