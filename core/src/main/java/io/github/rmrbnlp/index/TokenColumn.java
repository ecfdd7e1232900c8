package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The sentences and tokens of a body. A sentence is the gap before it and its length; a token is one byte of its part of
 * speech and length, and one or more further ones where it has more than {@value #LONG} chars. Stateless.
 */
final class TokenColumn {
    /** A longer token has its length behind its byte. */
    private static final int LONG = 5;
    private static final int LENGTHS = LONG + 1;

    /** The length a byte tells, or 0 if that stands behind it. */
    private static final byte[] LENGTH_OF = new byte[256];
    private static final byte[] TAG_OF = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            LENGTH_OF[b] = (byte) (b % LENGTHS == LONG ? 0 : b % LENGTHS + 1);
            TAG_OF[b] = (byte) (b / LENGTHS);
        }
        if (PartOfSpeech.values().length * LENGTHS > 256) {
            throw new IllegalStateException("tag and length don't fit in a byte");
        }
    }

    private TokenColumn() {
    }

    /** @param ends the tokens' exclusive ends; the first begins at 0 */
    static BytesRef encode(List<Span> sentences, int[] ends, byte[] tags, int count, ByteSink out) {
        out.clear().writeNumber(sentences.size());
        int last = 0;
        for (Span sentence : sentences) {
            out.writeNumber(sentence.start() - last);
            out.writeNumber(sentence.length());
            last = sentence.end();
        }
        out.writeNumber(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            int length = ends[i] - start;
            out.writeByte(tags[i] * LENGTHS + Math.min(length - 1, LONG));
            if (length > LONG) {
                out.writeNumber(length - LONG - 1L);
            }
            start = ends[i];
        }
        return out.toBytes();
    }

    /** Decodes into {@code into}. */
    static void decode(BytesRef bytes, Tokens into) {
        ByteSource in = new ByteSource(bytes);
        int sentences = in.readCount();
        into.startSentences(sentences);
        int last = 0;
        for (int i = 0; i < sentences; i++) {
            int start = last + in.readInt();
            last = start + in.readInt();
            into.sentence(i, start, last);
        }
        int count = in.readCount();
        into.startTokens(count);
        decodeTokens(in, count, into);
        if (!in.isAtEnd()) {
            throw new IndexOutOfBoundsException("bytes behind the last token");
        }
    }

    /** Decodes the number of tokens and their parts of speech alone. */
    static void decodeTags(BytesRef bytes, Tokens into) {
        ByteSource in = new ByteSource(bytes);
        for (int numbers = in.readCount() * 2; numbers > 0; numbers--) {
            in.readNumber();
        }
        int count = in.readCount();
        into.startTokens(count);
        byte[] source = in.array();
        byte[] tags = into.tags;
        int at = in.position();
        for (int i = 0; i < count; i++) {
            int b = source[at++] & 0xFF;
            tags[i] = TAG_OF[b];
            while (LENGTH_OF[b] == 0 && source[at++] < 0) {
                // the length of a long token
            }
        }
        in.moveTo(at);
    }

    /** Not by {@link ByteSource#readByte}: a body has hundreds of tokens, and a question may look at all bodies. */
    private static void decodeTokens(ByteSource in, int count, Tokens into) {
        byte[] bytes = in.array();
        int[] ends = into.ends;
        byte[] tags = into.tags;
        int at = in.position();
        int end = 0;
        for (int i = 0; i < count; i++) {
            int b = bytes[at++] & 0xFF;
            int length = LENGTH_OF[b];
            if (length == 0) {
                in.moveTo(at);
                length = LONG + 1 + in.readInt();
                at = in.position();
            }
            end += length;
            ends[i] = end;
            tags[i] = TAG_OF[b];
        }
        in.moveTo(at);
    }
}
