package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which curves to draw. Immutable.
 *
 * @param queries one or more, each a curve of its own
 * @param scope the part of the corpus all counts and rates refer to
 * @param period the periods
 * @param first the first day the curves begin at or before, or null for the first that has an article
 * @param last the last day, or null for the last that has an article
 * @param facet a field whose values have curves of their own, or null
 * @param facetLimit so many values at most, those with the most hits
 * @param confidence the level of the intervals
 */
public record TrendRequest(List<QueryNode> queries, QueryNode scope, Period period, LocalDate first, LocalDate last,
        QueryField facet, int facetLimit, double confidence) {
    public TrendRequest {
        queries = List.copyOf(queries);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(period, "period");
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a trend needs a query");
        }
        if (facet != null) {
            Scopes.requireFacet(facet);
        }
        Bounds.atLeast(1, facetLimit, "the number of values");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** A curve by year over the whole corpus. */
    public static TrendRequest of(QueryNode query) {
        return new TrendRequest(List.of(query), new QueryNode.All(), Period.YEAR, null, null, null, 10,
                Interval.CONFIDENCE);
    }
}
