package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.Objects;

/**
 * Which words set one part of the corpus apart from another. Immutable.
 *
 * @param target the part that is characterised
 * @param reference the part it is compared with
 * @param n 1 for words, 2 to 5 for sequences of so many words
 * @param minFrequency words less frequent in the target are left out; in the reference, for {@code underused}
 * @param minRange words of fewer articles of the target are left out; of the reference, for {@code underused}
 * @param maxP words whose difference is less significant are left out; 1 for none
 * @param underused whether words are listed that the target has less of, or more
 * @param sort the order
 * @param offset how many to leave out at the beginning
 * @param limit how many to return at most
 */
public record KeywordsRequest(QueryNode target, QueryNode reference, int n, int minFrequency, int minRange, double maxP,
        boolean underused, Sort sort, int offset, int limit) {
    public KeywordsRequest {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(sort, "sort");
        if (n < 1 || n > WordListRequest.MAX_N) {
            throw new IllegalArgumentException(
                    "sequences of " + n + " words; 1 to " + WordListRequest.MAX_N + " can be counted");
        }
        Bounds.atLeast(1, minFrequency, "the least frequency");
        Bounds.atLeast(1, minRange, "the least number of articles");
        Bounds.atLeast(0, offset, "an offset");
        Bounds.atLeast(0, limit, "a limit");
        if (!(maxP > 0 && maxP <= 1)) {
            throw new IllegalArgumentException("the greatest p is above 0, up to 1, not " + maxP);
        }
    }

    /** The hundred most significant words of at least five occurrences in three articles, with p at most 0.0001. */
    public static KeywordsRequest of(QueryNode target, QueryNode reference) {
        return new KeywordsRequest(target, reference, 1, 5, 3, 1e-4, false, Sort.LLR, 0, 100);
    }

    /** Orders, the greatest difference first; equal words follow in the order of code points. */
    public enum Sort {
        /** By log-likelihood: how sure the difference is. */
        LLR,
        /** By log ratio, which is the order of %DIFF too: how great it is. */
        LOG_RATIO,
        /** By frequency in the target; in the reference, for underused words. */
        FREQUENCY
    }
}
