package io.github.rmrbnlp.analysis;

import java.util.Comparator;

/** The orders of a list of statements or figures. */
public enum ListOrder {
    /** The oldest first, those without a date last. */
    DATE(Comparator.comparingLong((Listed row) -> row.day() == Listed.UNDATED ? Long.MAX_VALUE : row.day())),
    /** The newest first, those without a date last. */
    NEWEST(Comparator.comparingLong((Listed row) -> -(long) row.day())),
    /** The greatest value first; of statements, the most certain first. */
    VALUE(Comparator.comparingDouble((Listed row) -> -row.value()));

    private final Comparator<Listed> primary;
    private final Comparator<Listed> order;

    ListOrder(Comparator<Listed> order) {
        this.primary = order;
        this.order = order.thenComparing(Listed::id).thenComparingInt(Listed::index);
    }

    /** By what gives the order its name alone. */
    Comparator<Listed> primary() {
        return primary;
    }

    /** Total: no two rows of an index are equal. */
    Comparator<Listed> order() {
        return order;
    }
}
