package io.github.rmrbnlp.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** A growing row of bytes with numbers of variable length, as {@link ByteSource} reads them. Reusable; not thread-safe. */
final class ByteSink {
    private static final int MAX_VARIABLE = 10;

    private byte[] bytes = new byte[1024];
    private int size;

    /** Starts anew. */
    ByteSink clear() {
        size = 0;
        return this;
    }

    int size() {
        return size;
    }

    void writeByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** A number that is rarely negative, seven bits a byte. */
    void writeNumber(long value) {
        room(MAX_VARIABLE);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number that is small in either direction. */
    void writeSigned(long value) {
        writeNumber(value << 1 ^ value >> 63);
    }

    void writeLong(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** The lowest bytes of a number, the highest of them first. */
    void writeFixed(int value, int count) {
        room(count);
        for (int shift = (count - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void writeBytes(byte[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void writeBytes(ByteSink other) {
        writeBytes(other.bytes, 0, other.size);
    }

    /** A text or null, as UTF-16 units in one to three bytes each, so that an unpaired surrogate of a damaged file survives. */
    void writeText(String text) {
        if (text == null) {
            writeNumber(0);
            return;
        }
        writeNumber(text.length() + 1L);
        room(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | c >> 6);
                bytes[size++] = (byte) (0x80 | c & 0x3F);
            } else {
                bytes[size++] = (byte) (0xE0 | c >> 12);
                bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[size++] = (byte) (0x80 | c & 0x3F);
            }
        }
    }

    /** The chars of a text in two bytes each, the low one first, without their number. */
    void writeChars(String text) {
        room(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[size++] = (byte) c;
            bytes[size++] = (byte) (c >> 8);
        }
    }

    /** A copy of what was written. */
    BytesRef toBytes() {
        return new BytesRef(Arrays.copyOf(bytes, size));
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes,
                    Math.max(Math.addExact(size, more), Math.clamp(size * 3L / 2, 1024, Integer.MAX_VALUE - 8)));
        }
    }
}
