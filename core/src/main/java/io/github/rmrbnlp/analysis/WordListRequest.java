package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.Objects;

/**
 * Which words to list. Immutable.
 *
 * @param scope the articles whose bodies are counted
 * @param n 1 for words, 2 to 5 for sequences of so many words
 * @param minFrequency rarer ones are left out
 * @param minArticles those of fewer articles are left out
 * @param parts the parts of the corpus that dispersion is over; null for no dispersion
 * @param sort the order
 * @param offset how many to leave out at the beginning
 * @param limit how many to return at most
 */
public record WordListRequest(QueryNode scope, int n, int minFrequency, int minArticles, Period parts, Sort sort,
        int offset, int limit) {
    /** The longest sequence. */
    public static final int MAX_N = 5;

    public WordListRequest {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(sort, "sort");
        if (n < 1 || n > MAX_N) {
            throw new IllegalArgumentException("sequences of " + n + " words; 1 to " + MAX_N + " can be counted");
        }
        Bounds.atLeast(1, minFrequency, "the least frequency");
        Bounds.atLeast(1, minArticles, "the least number of articles");
        Bounds.atLeast(0, offset, "an offset");
        Bounds.atLeast(0, limit, "a limit");
        if (parts == null && sort.needsParts()) {
            throw new IllegalArgumentException("an order by " + sort + " needs parts to be dispersed over");
        }
    }

    /** The hundred most frequent words of the corpus, with their dispersion over years. */
    public static WordListRequest of(QueryNode scope) {
        return new WordListRequest(scope, 1, 1, 1, Period.YEAR, Sort.FREQUENCY, 0, 100);
    }

    /** Orders; equal words follow in the order of code points. */
    public enum Sort {
        /** Most frequent first. */
        FREQUENCY,
        /** Those of most articles first. */
        ARTICLES,
        /** Most even first, by DP. */
        EVEN,
        /** Most uneven first, by DP. */
        UNEVEN,
        /** In the order of code points. */
        WORD;

        boolean needsParts() {
            return this == EVEN || this == UNEVEN;
        }
    }
}
