package io.github.rmrbnlp.corpusio.encoding;

import java.util.Arrays;

/**
 * Collects the chars of one document and the number of bytes each was made from. Not thread-safe.
 *
 * <p>A width is 1 to 4 bytes and takes two bits (width - 1), 32 of them in a long; the two halves of a surrogate pair share
 * the four bytes of its code point, two each.
 */
final class CharSink {
    private static final char REPLACEMENT = '\uFFFD';

    private char[] chars;
    private long[] widths;
    private int length;
    private int[] malformed = new int[0];
    private int malformedCount;
    private int malformedBytes;

    /** @param capacity an upper bound of the number of chars: the number of bytes, or half of it for UTF-16 */
    CharSink(int capacity) {
        int room = Math.max(16, capacity);
        chars = new char[room];
        widths = new long[(room >>> 5) + 1];
    }

    void add(char c, int width) {
        if (length == chars.length) {
            grow();
        }
        int i = length++;
        chars[i] = c;
        widths[i >>> 5] |= (long) (width - 1) << ((i & 31) << 1);
    }

    /** The array of the chars with room for {@code more}; what is written behind {@link #length} counts once added. */
    char[] room(int more) {
        while (chars.length - length < more) {
            grow();
        }
        return chars;
    }

    /** Adds the chars already written into {@link #room}, all of the same width. */
    void added(int count, int width) {
        long all = (width - 1) * 0x5555_5555_5555_5555L;
        for (int i = length, end = length + count; i < end;) {
            int inWord = i & 31;
            int here = Math.min(32 - inWord, end - i);
            widths[i >>> 5] |= all >>> (64 - (here << 1)) << (inWord << 1);
            i += here;
        }
        length += count;
    }

    /** Adds a code point beyond U+FFFF, made from four bytes. */
    void addSupplementary(int codePoint) {
        add(Character.highSurrogate(codePoint), 2);
        add(Character.lowSurrogate(codePoint), 2);
    }

    /** Adds U+FFFD for {@code width} bytes that are no char. */
    void addMalformed(int width) {
        if (malformedCount == malformed.length) {
            malformed = Arrays.copyOf(malformed, Math.max(16, malformedCount * 2));
        }
        malformed[malformedCount++] = length;
        malformedBytes += width;
        add(REPLACEMENT, width);
    }

    /** Takes the last chars back that were made of {@code bytes} bytes or a few more; returns the number of bytes. */
    int dropAtLeast(int bytes) {
        int dropped = 0;
        while (dropped < bytes) {
            int shift = (--length & 31) << 1;
            dropped += (int) (widths[length >>> 5] >>> shift & 3) + 1;
            widths[length >>> 5] &= ~(3L << shift);
        }
        return dropped;
    }

    int length() {
        return length;
    }

    char charAt(int i) {
        return chars[i];
    }

    boolean isAscii() {
        for (int i = 0; i < length; i++) {
            if (chars[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    int malformedCount() {
        return malformedCount;
    }

    int malformedBytes() {
        return malformedBytes;
    }

    /** The chars that stand for undecodable bytes, ascending. */
    int[] malformedChars() {
        return Arrays.copyOf(malformed, malformedCount);
    }

    String text() {
        return new String(chars, 0, length);
    }

    long[] widths() {
        return Arrays.copyOf(widths, (length >>> 5) + 1);
    }

    private void grow() {
        chars = Arrays.copyOf(chars, chars.length * 2);
        widths = Arrays.copyOf(widths, (chars.length >>> 5) + 1);
    }
}
