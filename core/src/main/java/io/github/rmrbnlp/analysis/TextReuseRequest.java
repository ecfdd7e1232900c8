package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.Objects;

/**
 * Which articles to compare. Immutable.
 *
 * @param query the articles; a phrase follows its passages, {@code *} compares all
 * @param minChars passages have at least so many chars, punctuation and blanks not counted; 6 to 1,000
 * @param maxArticles more articles are refused, because all their fingerprints are held in memory (about 5 bytes a char)
 * @param offset passages left out at the beginning
 * @param limit most passages shown
 */
public record TextReuseRequest(QueryNode query, int minChars, int maxArticles, int offset, int limit) {
    public TextReuseRequest {
        Objects.requireNonNull(query, "query");
        Bounds.within(6, 1_000, minChars, "the least number of chars");
        Bounds.atLeast(1, maxArticles, "the greatest number of articles");
        Bounds.atLeast(0, offset, "an offset");
        Bounds.atLeast(0, limit, "a limit");
    }

    /** Passages of twelve chars and more among at most 200,000 articles. */
    public static TextReuseRequest of(QueryNode query) {
        return new TextReuseRequest(query, 12, 200_000, 0, 20);
    }
}
