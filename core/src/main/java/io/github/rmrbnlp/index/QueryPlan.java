package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryNode;
import java.util.List;

/**
 * How an index answers a query. Immutable.
 *
 * @param query the query as understood
 * @param steps what Lucene runs, one step a line, parts indented by two blanks
 * @param candidates so many articles the inverted lists leave over; each of them is decided on its columns
 * @param articles so many articles the index has
 * @param looksAtAll whether the lists leave out no article because a part of the query needs no word and no char
 */
public record QueryPlan(QueryNode query, List<String> steps, long candidates, long articles, boolean looksAtAll) {
    public QueryPlan {
        steps = List.copyOf(steps);
    }
}
