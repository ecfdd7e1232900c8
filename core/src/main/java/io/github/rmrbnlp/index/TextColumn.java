package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/** The bodies as UTF-16 units, two bytes each, the low one first. Stateless. */
final class TextColumn {
    private TextColumn() {
    }

    static BytesRef encode(Article article, ByteSink sink) {
        sink.clear().writeChars(article.body());
        return sink.toBytes();
    }

    /** The number of chars. */
    static int length(BytesRef bytes) {
        return bytes.length / Character.BYTES;
    }

    /** Writes the chars into {@code chars}, which must have room for {@link #length}. */
    static void decode(BytesRef bytes, char[] chars) {
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer()
                .get(chars, 0, length(bytes));
    }
}
