package io.github.rmrbnlp.index;

import java.io.IOException;

/** Collects from the articles of one slice of a scan. Used by one thread at a time. */
@FunctionalInterface
public interface ScanCollector {
    /**
     * Takes what it needs from the next article.
     *
     * @param article the article; valid during this call
     * @param places where the query stands in it; valid during this call
     */
    void collect(ArticleView article, Places places) throws IOException;
}
