package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.Objects;

/**
 * Which formula to follow. Immutable.
 *
 * @param query the formula, a query with places
 * @param scope the part of the corpus it is followed in
 * @param minHits a variant stands at least so often
 * @param partOf a stretch is no variant if one longer stretch has at least this share of its hits; above 0, up to 1
 * @param companions whether companions are wanted, which takes a look at the terms of every article of the scope
 * @param rows most variants, companions and speakers shown
 */
public record FormulaRequest(QueryNode query, QueryNode scope, int minHits, double partOf, boolean companions,
        int rows) {
    public FormulaRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(scope, "scope");
        Bounds.atLeast(1, minHits, "the least number of hits");
        Bounds.atLeast(0, rows, "the number of rows");
        if (!(partOf > 0 && partOf <= 1)) {
            throw new IllegalArgumentException("a share is above 0, up to 1, not " + partOf);
        }
    }

    /** In the whole corpus: variants of two hits and more, twenty rows. */
    public static FormulaRequest of(QueryNode query) {
        return new FormulaRequest(query, new QueryNode.All(), 2, 0.9, true, 20);
    }
}
