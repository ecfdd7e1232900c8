package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Which statements, figures or mentions to list. Immutable.
 *
 * @param query what to find; {@link io.github.rmrbnlp.index.AnnotationFilter} says which annotations it is about
 * @param only a condition those annotations must meet besides, {@link QueryNode.OneStatement} for statements,
 *            {@link QueryNode.OneFigure} for figures; null for none
 * @param order their order
 * @param offset how many to leave out at the beginning
 * @param limit how many to show at most
 */
public record ListRequest(QueryNode query, QueryNode only, ListOrder order, int offset, int limit) {
    /** More rows cannot be sorted at once. */
    public static final int MAX_WINDOW = 1_000_000;

    public ListRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(order, "order");
        if (only != null && !(only instanceof QueryNode.OneStatement) && !(only instanceof QueryNode.OneFigure)) {
            throw new IllegalArgumentException("no condition on a statement or figure: " + only);
        }
        if (offset < 0 || limit < 0 || (long) offset + limit > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "rows " + offset + " to " + ((long) offset + limit) + " are not within 0 to " + MAX_WINDOW);
        }
    }

    /** Without a further condition. */
    public ListRequest(QueryNode query, ListOrder order, int offset, int limit) {
        this(query, null, order, offset, limit);
    }

    /** The first twenty by date. */
    public static ListRequest of(QueryNode query) {
        return new ListRequest(query, ListOrder.DATE, 0, 20);
    }

    AnnotationFilter filter(CorpusIndex index) {
        return index.filter(query, only);
    }

    /**
     * Scans the articles that can have something to list.
     *
     * @param proves whether what is chosen proves that its article matches
     */
    <C extends ScanCollector> List<C> scan(CorpusIndex index, boolean proves, Supplier<C> collectors, ScanLimits limits)
            throws IOException {
        return proves
                ? index.scanCandidates(query, collectors, limits)
                : index.scan(Scopes.holding(query, only), collectors, limits);
    }

    ListedRows rows() {
        return new ListedRows(order, (long) offset + limit);
    }
}
