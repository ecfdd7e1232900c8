package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/** The bodies as UTF-16 units, two bytes each, the low one first. Stateless. */
final class TextColumn {
    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

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
        int at = bytes.offset;
        for (int i = 0; i < bytes.length / Character.BYTES; i++, at += Character.BYTES) {
            chars[i] = (char) CHARS.get(bytes.bytes, at);
        }
    }
}
