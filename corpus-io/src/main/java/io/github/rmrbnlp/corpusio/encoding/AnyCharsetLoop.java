package io.github.rmrbnlp.corpusio.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Any charset the JDK knows, one char after the other: slow, but each char's bytes are known. For the rare document that is
 * neither Unicode nor Chinese.
 */
final class AnyCharsetLoop implements DecodingLoop {
    private final Charset charset;

    AnyCharsetLoop(Charset charset) {
        this.charset = charset;
    }

    @Override
    public void decode(byte[] bytes, int from, int to, CharSink out) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer one = CharBuffer.allocate(2);
        int pending = 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, 0);
        for (int limit = from + 1; limit <= to; limit++) {
            in.limit(limit);
            int before = in.position();
            CoderResult result = decoder.decode(in, one, limit == to);
            pending += in.position() - before;
            if (result.isError()) {
                int length = result.length();
                replace(pending + length, out);
                in.position(in.position() + length);
                pending = 0;
                decoder.reset();
            } else if (one.position() > 0) {
                emit(one.flip(), pending, out);
                one.clear();
                pending = 0;
            }
        }
        replace(pending + in.remaining(), out);
    }

    private static void emit(CharBuffer chars, int width, CharSink out) {
        boolean pair = chars.length() == 2;
        int first = pair ? Math.max(1, width / 2) : width;
        if (width > 4 || pair && width - first < 1) {
            replace(width, out);
            return;
        }
        out.add(chars.get(0), first);
        if (pair) {
            out.add(chars.get(1), width - first);
        }
    }

    private static void replace(int bytes, CharSink out) {
        for (int left = bytes; left > 0; left -= 4) {
            out.addMalformed(Math.min(4, left));
        }
    }
}
