package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/** A body as {@link TextColumn} writes it, looked into without being decoded. Reusable; not thread-safe. */
final class RawText {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The chars of a long. */
    private static final int LANES = Long.BYTES / Character.BYTES;
    private static final long LOW_BITS = 0x0001_0001_0001_0001L;
    private static final long HIGH_BITS = LOW_BITS << Character.SIZE - 1;

    private byte[] bytes;
    private int offset;
    private int length;

    RawText of(BytesRef column) {
        bytes = column.bytes;
        offset = column.offset;
        length = column.length / Character.BYTES;
        return this;
    }

    /** The number of chars. */
    int length() {
        return length;
    }

    char at(int i) {
        int at = offset + i * Character.BYTES;
        return (char) (bytes[at] & 0xFF | bytes[at + 1] << Byte.SIZE);
    }

    String text(int start, int end) {
        char[] chars = new char[end - start];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = at(start + i);
        }
        return new String(chars);
    }

    /** Writes the chars into {@code chars}, which must have room for them. */
    void decode(char[] chars) {
        ByteBuffer.wrap(bytes, offset, length * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer()
                .get(chars, 0, length);
    }

    /**
     * The first place in a stretch that folds to a literal, or -1. Four chars at a time are compared with what one char of it may be
     * printed as: a lane is zero where they are equal, and a borrow marks the zero lanes (and, behind one, perhaps others).
     *
     * @param wanted the literal, folded
     * @param anchor the number of that char
     * @param one a form of it
     * @param other another form, or the same
     */
    int indexOf(char[] wanted, int anchor, char one, char other, int from, int limit) {
        int last = Math.min(limit, length) - wanted.length;
        int base = offset + anchor * Character.BYTES;
        long ones = one * LOW_BITS;
        long others = other * LOW_BITS;
        int i = from;
        for (; i <= last - LANES + 1; i += LANES) {
            long four = (long) LONGS.get(bytes, base + i * Character.BYTES);
            long a = four ^ ones;
            long b = four ^ others;
            if (((a - LOW_BITS & ~a | b - LOW_BITS & ~b) & HIGH_BITS) != 0) {
                for (int k = i; k < i + LANES; k++) {
                    if (matches(wanted, k)) {
                        return k;
                    }
                }
            }
        }
        for (; i <= last; i++) {
            if (matches(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(char[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (ExactText.fold(at(at + i)) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
