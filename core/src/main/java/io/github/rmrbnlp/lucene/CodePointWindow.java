package io.github.rmrbnlp.lucene;

import java.io.IOException;
import java.io.Reader;

/** Walks the code points of a stream, folded, and sees the neighbour behind each. */
final class CodePointWindow {
    private static final int CAPACITY = 4096;
    /** Two code points and one char more, to know whether the second is the last. */
    private static final int LOOK_AHEAD = 5;

    private final TermFolding folding;
    private final char[] chars = new char[CAPACITY];
    private boolean exhausted;
    private int base;
    private int filled;
    private int index;
    private int firstLength;
    private int secondLength;

    CodePointWindow(TermFolding folding) {
        this.folding = folding;
    }

    void reset() {
        exhausted = false;
        base = 0;
        filled = 0;
        index = 0;
        firstLength = 0;
        secondLength = 0;
    }

    /** Goes to the next code point; false behind the last one, where {@link #offset} is the length of the stream. */
    boolean advance(Reader input) throws IOException {
        index += firstLength;
        if (filled - index < LOOK_AHEAD && !exhausted) {
            refill(input);
        }
        firstLength = normalise(index);
        secondLength = normalise(index + firstLength);
        return firstLength > 0;
    }

    /** The folded chars {@link #index} points into. */
    char[] folded() {
        return chars;
    }

    /** Index of the code point in {@link #folded}. */
    int index() {
        return index;
    }

    /** Offset of the code point in the stream. */
    int offset() {
        return base + index;
    }

    /** Chars of the code point. */
    int firstLength() {
        return firstLength;
    }

    /** Whether another code point follows. */
    boolean hasPair() {
        return secondLength > 0;
    }

    /** Chars of the code point and the one behind it. */
    int pairLength() {
        return firstLength + secondLength;
    }

    /** Whether the code point behind is the last one of the stream. */
    boolean pairIsLast() {
        return exhausted && index + pairLength() == filled;
    }

    private void refill(Reader input) throws IOException {
        System.arraycopy(chars, index, chars, 0, filled - index);
        base += index;
        filled -= index;
        index = 0;
        while (filled < CAPACITY && !exhausted) {
            int read = input.read(chars, filled, CAPACITY - filled);
            if (read < 0) {
                exhausted = true;
            } else {
                foldFrom(filled, filled + read);
                filled += read;
            }
        }
    }

    private void foldFrom(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                chars[i] = ' ';
            } else if (!Character.isSurrogate(c)) {
                chars[i] = folding.fold(c);
            }
        }
    }

    /** The length of the code point at {@code i}, 0 at the end; an unpaired surrogate becomes U+FFFD. */
    private int normalise(int i) {
        if (i >= filled) {
            return 0;
        }
        char c = chars[i];
        if (!Character.isSurrogate(c)) {
            return 1;
        }
        if (i + 1 < filled && Character.isSurrogatePair(c, chars[i + 1])) {
            return 2;
        }
        chars[i] = '\uFFFD';
        return 1;
    }
}
