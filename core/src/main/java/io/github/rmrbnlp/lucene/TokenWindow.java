package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.SegmenterWorker;
import java.io.IOException;
import java.io.Reader;

/**
 * Segments a stream of any length through a window of {@link #CAPACITY} chars. A window is always filled before it is cut,
 * so the tokens depend on the text alone, not on how the reader hands it out. Where the text does not end in the window, it
 * is cut behind the last line break of its second half, or else the last sentence end, or else the last char that is no
 * letter or digit; the rest moves to the next window.
 */
final class TokenWindow {
    /** Most articles fit in one window and are segmented as a whole. */
    static final int CAPACITY = 8192;

    private final SegmenterWorker worker;
    private final char[] chars = new char[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private boolean exhausted;
    private int base;
    private int filled;
    private int cut;
    private int count;
    private int next;
    private int start;
    private int end;

    TokenWindow(SegmenterWorker worker) {
        this.worker = worker;
    }

    void reset() {
        exhausted = false;
        base = 0;
        filled = 0;
        cut = 0;
        count = 0;
        next = 0;
        start = 0;
        end = 0;
    }

    /** Goes to the next token; false behind the last one. */
    boolean advance(Reader input) throws IOException {
        if (next == count && !segmentMore(input)) {
            return false;
        }
        start = next == 0 ? 0 : ends[next - 1];
        end = ends[next++];
        return true;
    }

    /** The chars {@link #start} and {@link #end} point into. */
    char[] chars() {
        return chars;
    }

    /** Index of the token's first char in {@link #chars}. */
    int start() {
        return start;
    }

    /** Index behind the token's last char in {@link #chars}. */
    int end() {
        return end;
    }

    /** Offset of {@code chars()[0]} in the stream. */
    int base() {
        return base;
    }

    /** Chars read from the stream so far. */
    int charsRead() {
        return base + filled;
    }

    private boolean segmentMore(Reader input) throws IOException {
        System.arraycopy(chars, cut, chars, 0, filled - cut);
        base += cut;
        filled -= cut;
        fill(input);
        cut = exhausted ? filled : cutBefore(filled);
        count = worker.segment(chars, 0, cut, ends);
        next = 0;
        return count > 0;
    }

    private void fill(Reader input) throws IOException {
        while (filled < CAPACITY && !exhausted) {
            int read = input.read(chars, filled, CAPACITY - filled);
            if (read < 0) {
                exhausted = true;
            } else {
                filled += read;
            }
        }
    }

    private int cutBefore(int limit) {
        int sentenceEnd = 0;
        int gap = 0;
        for (int i = limit - 1; i >= CAPACITY / 2; i--) {
            char c = chars[i];
            if (c == '\n') {
                return i + 1;
            }
            if (sentenceEnd == 0 && (c == '。' || c == '！' || c == '？')) {
                sentenceEnd = i + 1;
            } else if (gap == 0 && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                gap = i + 1;
            }
        }
        if (sentenceEnd > 0) {
            return sentenceEnd;
        }
        if (gap > 0) {
            return gap;
        }
        return Character.isHighSurrogate(chars[limit - 1]) ? limit - 1 : limit;
    }
}
