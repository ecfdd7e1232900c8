package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import org.apache.lucene.util.BytesRef;

/** The bodies as UTF-16 units, two bytes each, the low one first; {@link RawText} reads them. Stateless. */
final class TextColumn {
    private TextColumn() {
    }

    static BytesRef encode(Article article, ByteSink sink) {
        sink.clear().writeChars(article.body());
        return sink.toBytes();
    }
}
