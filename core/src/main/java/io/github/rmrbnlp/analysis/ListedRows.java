package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts annotations and keeps the first of an order. Looks at an article's id, which takes longer than all else here, only where a row may
 * be kept. Not thread-safe.
 */
final class ListedRows {
    private final ListOrder order;
    private final TopRows<Listed> rows;
    private final boolean none;
    private long total;
    private long articles;

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

    /** An article had so many annotations of those that are listed, kept or not. */
    void count(int found) {
        total += found;
        articles += found == 0 ? 0 : 1;
    }

    void add(ListedRows other) {
        total += other.total;
        articles += other.articles;
        other.rows.sorted().forEach(rows::offer);
    }

    List<Listed> window(int offset, int limit) {
        return rows.window(offset, limit);
    }

    /** How many annotations were counted. */
    long total() {
        return total;
    }

    /** How many articles had any. */
    long articles() {
        return articles;
    }

    /** The rows that are asked for, in order. */
    <R> List<R> read(CorpusIndex index, ListRequest request, Reader<R> reader) throws IOException {
        List<R> read = new ArrayList<>();
        for (Listed listed : window(request.offset(), request.limit())) {
            read.add(index.read(listed.article(), view -> reader.row(view, listed)));
        }
        return read;
    }

    /** Makes the row of an annotation. */
    @FunctionalInterface
    interface Reader<R> {
        R row(ArticleView article, Listed annotation) throws IOException;
    }
}
