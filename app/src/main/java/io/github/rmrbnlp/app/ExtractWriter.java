package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.corpusio.Article;
import java.io.Closeable;
import java.io.IOException;

/** Prints annotated texts. Closing it flushes, and leaves the stream below open. */
interface ExtractWriter extends Closeable {
    /** An article with the annotations of its body. */
    void article(Article article, Annotations annotations) throws IOException;

    /** A text that is no article. */
    void text(String text, Annotations annotations) throws IOException;
}
