package io.github.rmrbnlp.eval;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without white space in NFKC, in which gold and prediction are compared, with the place of every source char.
 *
 * @param text the canonical text
 * @param at for every UTF-16 index of the source, its own length included, the index into {@code text}
 */
record CanonicalText(String text, int[] at) {
    static CanonicalText of(String source) {
        StringBuilder out = new StringBuilder(source.length());
        int[] at = new int[source.length() + 1];
        int i = 0;
        while (i < source.length()) {
            int codePoint = source.codePointAt(i);
            int units = Character.charCount(codePoint);
            Arrays.fill(at, i, i + units, out.length());
            String normal = Normalizer.normalize(source.substring(i, i + units), Normalizer.Form.NFKC);
            normal.codePoints().filter(c -> !isSpace(c)).forEach(out::appendCodePoint);
            i += units;
        }
        at[source.length()] = out.length();
        return new CanonicalText(out.toString(), at);
    }

    static String canon(String source) {
        return of(source).text();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
