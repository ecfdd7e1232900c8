package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** 64-bit hashes (the first half of MurmurHash3 x64 128) of contents and places. Stateless. */
final class ContentHash {
    private static final int CONTENT_SEED = 1;
    private static final int BODY_SEED = 4;
    private static final int PLACE_SEED = 2;
    private static final int ARTICLE_SEED = 3;

    private ContentHash() {
    }

    /** Of all that is stored but the path of the file, which may be written in another way on the next run. */
    static long of(ArticleCodec.Encoded article, BytesRef body) {
        BytesRef head = article.bytes();
        int start = article.contentStart();
        return hash(head.bytes, head.offset + start, head.length - start, CONTENT_SEED)
                + 31 * hash(body.bytes, body.offset, body.length, BODY_SEED);
    }

    /** Of a place in the archive: file, entry, and the how manieth article of its id it is there. */
    static long ofPlace(Source source, int nth) {
        return ofText(absoluteName(source.file()) + '\0' + source.entry() + '\0' + nth, PLACE_SEED);
    }

    /** Of an article of the index; a manifest's digest is the sum of these. */
    static long ofArticle(String id, long content) {
        return ofText(id + '\0' + content, ARTICLE_SEED);
    }

    private static String absoluteName(String file) {
        try {
            return absolute(file).toString();
        } catch (InvalidPathException e) {
            return file; // a name from an article written on another system
        }
    }

    /** @throws InvalidPathException if it is no path of this system */
    static Path absolute(String file) {
        return Path.of(file).toAbsolutePath().normalize();
    }

    private static long ofText(String text, int seed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, 0, bytes.length, seed);
    }

    private static long hash(byte[] bytes, int start, int length, int seed) {
        return StringHelper.murmurhash3_x64_128(bytes, start, length, seed)[0];
    }
}
