package io.github.rmrbnlp.index;

import org.apache.lucene.util.BytesRef;

/** Reads what a {@link ByteSink} wrote. Not thread-safe; damaged bytes end in an {@link IndexOutOfBoundsException}. */
final class ByteSource {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(BytesRef from) {
        this(from.bytes, from.offset, from.offset + from.length);
    }

    /** @throws IndexOutOfBoundsException if that is no part of it */
    ByteSource(BytesRef of, int from, int to) {
        this(of.bytes, from, to);
        if (from < of.offset || to < from || to > of.offset + of.length) {
            throw new IndexOutOfBoundsException("bytes " + from + " to " + to + " of " + of.length);
        }
    }

    private ByteSource(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** The next {@code length} bytes by themselves, over which this source goes on. */
    ByteSource part(int length) {
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException("a part of " + length + " bytes of " + (end - at));
        }
        at += length;
        return new ByteSource(bytes, at - length, at);
    }

    /** Goes over {@code length} bytes; returns where they begin in the {@link #array}. */
    int skip(long length) {
        if (length > end - at) {
            throw new IndexOutOfBoundsException(length + " bytes of " + (end - at));
        }
        at += (int) length;
        return at - (int) length;
    }

    boolean isAtEnd() {
        return at == end;
    }

    int readByte() {
        if (at >= end) {
            throw new IndexOutOfBoundsException("behind the last byte");
        }
        return bytes[at++] & 0xFF;
    }

    long readNumber() {
        if (at + 1 < end) { // nearly all numbers take one byte or two
            int low = bytes[at];
            int high = bytes[at + 1];
            if (low >= 0) {
                at++;
                return low;
            }
            if (high >= 0) {
                at += 2;
                return low & 0x7F | high << 7;
            }
        }
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = readByte();
            value |= (b & 0x7FL) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a number is too long");
    }

    int readInt() {
        return Math.toIntExact(readNumber());
    }

    /** How many items follow, of which each takes at least one byte. */
    int readCount() {
        long count = readNumber();
        if (count < 0 || count > end - at) {
            throw new IndexOutOfBoundsException(count + " items in " + (end - at) + " bytes");
        }
        return (int) count;
    }

    long readSigned() {
        long value = readNumber();
        return value >>> 1 ^ -(value & 1);
    }

    long readLong() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | readByte();
        }
        return value;
    }

    /** Where the next byte is, for {@link #textAt}. */
    int position() {
        return at;
    }

    /** What it reads from, for loops that read very much; its bytes end before the array does. */
    byte[] array() {
        return bytes;
    }

    /** Goes to a place behind, as told by {@link #position}. */
    void moveTo(int position) {
        if (position < at || position > end) {
            throw new IndexOutOfBoundsException("behind the last byte");
        }
        at = position;
    }

    /** The first char of a span after another that ends at {@code last}. */
    int readSpanStart(int last) {
        int start = Math.toIntExact(last + readSigned());
        if (start < 0) {
            throw new IndexOutOfBoundsException("a span at " + start);
        }
        return start;
    }

    /** The char behind a span. */
    int readSpanEnd(int start) {
        return Math.addExact(start, readInt());
    }

    byte[] readBytes(int length) {
        ByteSource part = part(length);
        return java.util.Arrays.copyOfRange(bytes, part.at, part.end);
    }

    String readText() {
        int length = readInt() - 1;
        if (length < 0) {
            return null;
        }
        if (length > end - at) {
            throw new IndexOutOfBoundsException("a text of " + length + " chars in " + (end - at) + " bytes");
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            int b = readByte();
            if (b < 0x80) {
                chars[i] = (char) b;
            } else if ((b & 0xE0) == 0xC0) {
                chars[i] = (char) ((b & 0x1F) << 6 | readByte() & 0x3F);
            } else {
                chars[i] = (char) ((b & 0x0F) << 12 | (readByte() & 0x3F) << 6 | readByte() & 0x3F);
            }
        }
        return new String(chars);
    }

    /** The text at a {@link #position} this source was at before. */
    String textAt(int position) {
        return new ByteSource(bytes, position, end).readText();
    }

    /** The text behind some others that begin at a {@link #position}. */
    String textBehind(int position, int others) {
        ByteSource texts = new ByteSource(bytes, position, end);
        for (int i = 0; i < others; i++) {
            texts.skipText();
        }
        return texts.readText();
    }

    /** Goes over a text. */
    void skipText() {
        int chars = readInt() - 1;
        int to = at;
        for (; chars > 0 && to < end; chars--) {
            int b = bytes[to];
            to += b >= 0 ? 1 : (b & 0xE0) == 0xC0 ? 2 : 3;
        }
        if (chars > 0 || to > end) {
            throw new IndexOutOfBoundsException("behind the last byte");
        }
        at = to;
    }
}
