package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import java.io.IOException;
import java.util.List;

/**
 * Keeps the first annotations of an order. Looks at an article's id, which takes longer than all else here, only where a row may
 * be kept. Not thread-safe.
 */
final class ListedRows {
    private final ListOrder order;
    private final TopRows<Listed> rows;
    private final boolean none;

    ListedRows(ListOrder order, long wanted) {
        this.order = order;
        rows = new TopRows<>(order.order(), wanted);
        none = wanted == 0;
    }

    /** Whether an annotation of that value can't be among the first, as of now. */
    boolean isBehind(ArticleView article, double value) throws IOException {
        Listed last = rows.last();
        return none || last != null
                && order.primary().compare(new Listed(article.number(), 0, article.day(), value, ""), last) > 0;
    }

    void offer(ArticleView article, int index, double value) throws IOException {
        if (!isBehind(article, value)) {
            rows.offer(new Listed(article.number(), index, article.day(), value, article.id()));
        }
    }

    void add(ListedRows other) {
        other.rows.sorted().forEach(rows::offer);
    }

    List<Listed> window(int offset, int limit) {
        return rows.window(offset, limit);
    }
}
