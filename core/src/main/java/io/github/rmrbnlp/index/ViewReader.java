package io.github.rmrbnlp.index;

import java.io.IOException;

/**
 * Reads from the view of one article.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface ViewReader<T> {
    /** Reads; the view is valid during this call. */
    T read(ArticleView article) throws IOException;
}
