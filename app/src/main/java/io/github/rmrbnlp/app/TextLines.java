package io.github.rmrbnlp.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Reads lines ended by LF or CRLF without making a string of each; a lone CR is an ordinary char. Undecodable bytes become
 * U+FFFD and are counted. A byte-order mark at the start is dropped. Memory is bounded by the longest line. Not thread-safe.
 *
 * <pre>{@code
 * while (lines.next()) {
 *     use(lines.chars(), lines.start(), lines.end());
 * }
 * }</pre>
 */
final class TextLines implements Closeable {
    private static final int BYTES = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private char[] chars = new char[BYTES];
    private int filled;
    private int start;
    private int end;
    private int next;
    private boolean inputEnded;
    private boolean first = true;
    private long undecodable;

    TextLines(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one; text behind the last line feed is a line too
     */
    boolean next() throws IOException {
        start = next;
        int searched = start;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (chars[i] == '\n') {
                    end = i > start && chars[i - 1] == '\r' ? i - 1 : i;
                    next = i + 1;
                    return true;
                }
            }
            searched = filled - start;
            if (!fill()) {
                end = filled;
                next = filled;
                return end > start;
            }
            searched += start;
        }
    }

    /** The array that holds the line; valid until the next call of {@link #next}. */
    char[] chars() {
        return chars;
    }

    /** The line's first char. */
    int start() {
        return start;
    }

    /** The char behind the line's last, without its line end. */
    int end() {
        return end;
    }

    /** How many U+FFFD stand for bytes that could not be decoded so far. */
    long undecodable() {
        return undecodable;
    }

    /** Moves the unfinished line to the front and decodes more behind it; false at the end of input. */
    private boolean fill() throws IOException {
        System.arraycopy(chars, start, chars, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == chars.length) {
            chars = Arrays.copyOf(chars, Math.multiplyExact(chars.length, 2));
        }
        int before = filled;
        while (filled == before) {
            if (inputEnded && !bytes.hasRemaining()) {
                return false;
            }
            decode();
            if (first && filled > 0) {
                first = false;
                if (chars[0] == BYTE_ORDER_MARK) {
                    filled = 0;
                }
            }
        }
        return true;
    }

    private void decode() throws IOException {
        CharBuffer target = CharBuffer.wrap(chars, filled, chars.length - filled);
        CoderResult result = decoder.decode(bytes, target, inputEnded);
        filled = target.position();
        if (result.isError()) {
            if (filled == chars.length) {
                return; // no room for the replacement; the next call comes back here
            }
            chars[filled++] = '\uFFFD';
            undecodable++;
            bytes.position(bytes.position() + result.length());
        } else if (result.isUnderflow() && !inputEnded) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            inputEnded = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
        } else if (result.isUnderflow()) {
            bytes.position(bytes.limit()); // the decoder has seen the end and left nothing
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
