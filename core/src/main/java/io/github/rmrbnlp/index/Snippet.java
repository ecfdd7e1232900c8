package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import java.util.List;

/**
 * A stretch of a body. Immutable.
 *
 * @param text the stretch, in the source's own script
 * @param span its place in the body, UTF-16 indexes
 * @param matches the matches within, as indexes into the body
 * @param sourceByte the byte in the source file or entry where its first match begins, or the stretch if it has none; -1 if
 *            not known
 */
public record Snippet(String text, Span span, List<Span> matches, long sourceByte) {
    public Snippet {
        matches = List.copyOf(matches);
    }

    /** The text with marks around each match. */
    public String marked(String before, String after) {
        StringBuilder out = new StringBuilder(text);
        for (Span match : matches.reversed()) {
            out.insert(match.end() - span.start(), after).insert(match.start() - span.start(), before);
        }
        return out.toString();
    }
}
