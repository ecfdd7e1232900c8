package io.github.rmrbnlp.corpusio.write;

import io.github.rmrbnlp.corpusio.Article;
import java.io.Closeable;
import java.io.IOException;

/** Writes articles one after the other. Not thread-safe; closing it finishes the output and closes what it writes to. */
public interface ArticleWriter extends Closeable {
    /** Writes one article. */
    void write(Article article) throws IOException;
}
