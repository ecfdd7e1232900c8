package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.util.Objects;

/**
 * Whose neighbours to find. Immutable.
 *
 * @param query the node: its places in bodies
 * @param scope the part of the corpus that hits and expected frequencies are taken from
 * @param window which words are neighbours
 * @param minFrequency words that are neighbours less often are left out
 * @param sort the measure the collocates are sorted by, strongest first
 * @param offset how many to leave out at the beginning
 * @param limit how many to return at most
 */
public record CollocatesRequest(QueryNode query, QueryNode scope, Window window, int minFrequency,
        AssociationMeasure sort, int offset, int limit) {
    public CollocatesRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(sort, "sort");
        Bounds.atLeast(1, minFrequency, "the least frequency");
        Bounds.atLeast(0, offset, "an offset");
        Bounds.atLeast(0, limit, "a limit");
    }

    /** The fifty strongest collocates by logDice, five words to either side, of at least three occurrences. */
    public static CollocatesRequest of(QueryNode query) {
        return new CollocatesRequest(query, new QueryNode.All(), new Window(5, 5), 3, AssociationMeasure.LOG_DICE, 0,
                50);
    }

    /** This request in another part of the corpus. */
    public CollocatesRequest withScope(QueryNode value) {
        return new CollocatesRequest(query, value, window, minFrequency, sort, offset, limit);
    }

    /** This request with another window. */
    public CollocatesRequest withWindow(Window value) {
        return new CollocatesRequest(query, scope, value, minFrequency, sort, offset, limit);
    }
}
