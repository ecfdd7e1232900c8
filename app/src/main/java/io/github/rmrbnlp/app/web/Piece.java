package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that is shown in one way. Immutable.
 *
 * @param text the stretch as printed
 * @param marked whether the query matches there
 */
record Piece(String text, boolean marked) {
    /** The text cut at the matches, which do not overlap and are offsets into a text that {@code text} starts at. */
    static List<Piece> cut(String text, int start, List<Span> matches) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span match : matches) {
            int from = Math.max(at, match.start() - start);
            int to = Math.min(text.length(), match.end() - start);
            if (from < to) {
                add(pieces, text.substring(at, from), false);
                add(pieces, text.substring(from, to), true);
                at = to;
            }
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
