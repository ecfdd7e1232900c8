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
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
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

    int readSignedInt() {
        return Math.toIntExact(readSigned());
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

    /** Goes over a text. */
    void skipText() {
        for (int chars = readInt() - 1; chars > 0; chars--) {
            int b = readByte();
            at += b < 0x80 ? 0 : (b & 0xE0) == 0xC0 ? 1 : 2;
        }
    }
}
