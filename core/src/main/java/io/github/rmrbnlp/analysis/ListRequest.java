package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.Objects;

/**
 * Which statements, figures or mentions to list. Immutable.
 *
 * @param query what to find; {@link io.github.rmrbnlp.index.AnnotationFilter} says which annotations it is about
 * @param order their order
 * @param offset how many to leave out at the beginning
 * @param limit how many to show at most
 */
public record ListRequest(QueryNode query, ListOrder order, int offset, int limit) {
    /** More rows cannot be sorted at once. */
    public static final int MAX_WINDOW = 1_000_000;

    public ListRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(order, "order");
        if (offset < 0 || limit < 0 || (long) offset + limit > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "rows " + offset + " to " + ((long) offset + limit) + " are not within 0 to " + MAX_WINDOW);
        }
    }

    /** The first twenty by date. */
    public static ListRequest of(QueryNode query) {
        return new ListRequest(query, ListOrder.DATE, 0, 20);
    }

    TopRows<Listed> rows() {
        return new TopRows<>(order.order(), (long) offset + limit);
    }
}
