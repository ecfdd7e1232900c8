package io.github.rmrbnlp.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first rows of an order and counts all. Memory is that of the rows kept. Not thread-safe. */
final class TopRows<T> {
    private final Comparator<T> order;
    private final long wanted;
    private final PriorityQueue<T> kept;
    private long offered;

    /** @param order total: no two rows may be equal, or which of them is kept is chance */
    TopRows(Comparator<T> order, long wanted) {
        this.order = order;
        this.wanted = wanted;
        kept = new PriorityQueue<>(order.reversed());
    }

    void offer(T row) {
        offered++;
        if (kept.size() < wanted) {
            kept.add(row);
        } else if (wanted > 0 && order.compare(row, kept.element()) < 0) {
            kept.remove();
            kept.add(row);
        }
    }

    /** The last row that would be returned now; null as long as every row that is offered is kept. */
    T last() {
        return kept.size() < wanted ? null : kept.peek();
    }

    long offered() {
        return offered;
    }

    List<T> sorted() {
        List<T> sorted = new ArrayList<>(kept);
        sorted.sort(order);
        return sorted;
    }

    List<T> window(int offset, int limit) {
        List<T> sorted = sorted();
        int from = Math.min(offset, sorted.size());
        return sorted.subList(from, (int) Math.min((long) from + limit, sorted.size()));
    }
}
