package io.github.rmrbnlp.analysis;

import java.util.Map;

/**
 * What another engine than an index folder counted of some articles, period by period. Immutable.
 *
 * @param periods the periods that have any, by number, see {@link Period}
 * @param undatedHits places in articles without a date
 * @param undatedArticles articles without a date
 */
public record PeriodTally(Map<Integer, Counted> periods, long undatedHits, long undatedArticles) {
    public PeriodTally {
        periods = Map.copyOf(periods);
    }

    /**
     * One period.
     *
     * @param hits places in bodies
     * @param articles articles
     * @param words words of their bodies
     */
    public record Counted(long hits, long articles, long words) {
    }
}
