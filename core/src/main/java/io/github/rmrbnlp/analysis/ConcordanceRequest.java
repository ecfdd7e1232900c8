package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.Objects;

/**
 * Which lines to show. Immutable.
 *
 * @param query what to find; only places in bodies are lines
 * @param sort the order of the lines
 * @param context how much of the text is shown on each side
 * @param inWords whether the context is so many words, or so many chars
 * @param sample so many lines are drawn at random before sorting; 0 for all
 * @param seed chooses among the samples of that size
 * @param offset how many lines to leave out at the beginning
 * @param limit how many to show at most
 */
public record ConcordanceRequest(QueryNode query, ConcordanceSort sort, int context, boolean inWords, int sample,
        long seed, int offset, int limit) {
    /** More lines are sorted only by drawing a sample. */
    public static final int MAX_WINDOW = 1_000_000;

    public ConcordanceRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(sort, "sort");
        if (context < 0 || context > 1000) {
            throw new IllegalArgumentException("a context of " + context + " is not within 0 to 1000");
        }
        if (sample < 0 || sample > MAX_WINDOW) {
            throw new IllegalArgumentException("a sample of " + sample + " is not within 0 to " + MAX_WINDOW);
        }
        if (offset < 0 || limit < 0 || (long) offset + limit > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "lines " + offset + " to " + ((long) offset + limit) + " are not within 0 to " + MAX_WINDOW);
        }
    }

    /** The first twenty lines by date, with twenty chars on each side. */
    public static ConcordanceRequest of(QueryNode query) {
        return new ConcordanceRequest(query, ConcordanceSort.DATE, 20, false, 0, 0, 0, 20);
    }

    /** This request in that order. */
    public ConcordanceRequest withSort(ConcordanceSort value) {
        return new ConcordanceRequest(query, value, context, inWords, sample, seed, offset, limit);
    }

    /** This request for those lines. */
    public ConcordanceRequest withWindow(int newOffset, int newLimit) {
        return new ConcordanceRequest(query, sort, context, inWords, sample, seed, newOffset, newLimit);
    }

    /** This request for a random sample. */
    public ConcordanceRequest withSample(int size, long newSeed) {
        return new ConcordanceRequest(query, sort, context, inWords, size, newSeed, offset, limit);
    }

    /** This request with so many words, or chars, on each side. */
    public ConcordanceRequest withContext(int size, boolean words) {
        return new ConcordanceRequest(query, sort, size, words, sample, seed, offset, limit);
    }
}
