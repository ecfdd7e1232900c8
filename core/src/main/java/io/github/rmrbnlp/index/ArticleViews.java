package io.github.rmrbnlp.index;

import org.apache.lucene.index.LeafReaderContext;

/**
 * The views of one search or scan: one a thread, which all clauses of the query and the collector share, so that an article is
 * decoded once. Thread-safe.
 */
final class ArticleViews {
    private final ThreadLocal<Current> current = ThreadLocal.withInitial(Current::new);

    /** The calling thread's view of a segment. */
    ArticleView of(LeafReaderContext leaf) {
        Current mine = current.get();
        if (mine.leaf != leaf) {
            mine.leaf = leaf;
            mine.view = new ArticleView(leaf);
        }
        return mine.view;
    }

    private static final class Current {
        private LeafReaderContext leaf;
        private ArticleView view;
    }
}
