package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An article found, in the order of a walk: by date, undated last, then by id.
 *
 * @param day its day, or {@link Integer#MAX_VALUE}
 * @param id its id
 * @param number its {@link ArticleView#number}
 */
record OrderedArticle(int day, String id, int number) implements Comparable<OrderedArticle> {
    @Override
    public int compareTo(OrderedArticle other) {
        return day != other.day ? Integer.compare(day, other.day) : id.compareTo(other.id);
    }

    /** Collects those of a slice. */
    static final class Collector implements ScanCollector {
        private final List<OrderedArticle> found = new ArrayList<>();

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            int day = article.day() == ArticleView.NONE ? Integer.MAX_VALUE : article.day();
            found.add(new OrderedArticle(day, article.id(), article.number()));
        }

        List<OrderedArticle> found() {
            return found;
        }
    }
}
