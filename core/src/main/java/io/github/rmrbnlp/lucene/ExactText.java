package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;

/**
 * A text as {@link ExactTokenizer} sees it: simplified script, half width, lower case, all white space a blank, an unpaired
 * surrogate U+FFFD; one char for one. Two strings match exactly where their folded forms are equal. Stateless.
 */
public final class ExactText {
    private static final TermFolding FOLDING = new TermFolding(CharFolding.standard());

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
            return isPaired(text, i, c) ? c : '\uFFFD';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : FOLDING.fold(c);
    }

    private static boolean isPaired(CharSequence text, int i, char c) {
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
