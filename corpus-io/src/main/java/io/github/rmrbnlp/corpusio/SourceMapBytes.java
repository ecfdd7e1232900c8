package io.github.rmrbnlp.corpusio;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The compact form of a {@link SourceMap}: zigzag numbers of variable length, each field of a stretch as the difference to
 * the stretch before, then the widths as they are. Reads one form; not thread-safe.
 */
final class SourceMapBytes {
    private final byte[] bytes;
    private int at;

    SourceMapBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] write(int length, long charBase, long byteBase, int[] stretches, int stride, byte[] widths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 + stretches.length * 2 + widths.length);
        put(length, out);
        put(charBase, out);
        put(byteBase, out);
        put(stretches.length, out);
        for (int i = 0; i < stretches.length; i++) {
            put(stretches[i] - (i < stride ? 0L : stretches[i - stride]), out);
        }
        out.write(widths, 0, widths.length);
        return out.toByteArray();
    }

    /** The next number. */
    long next() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at == bytes.length) {
                throw new IllegalArgumentException("a source map ends early");
            }
            byte b = bytes[at++];
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("a number of a source map is too long");
    }

    int[] nextStretches(int stride) {
        long count = next();
        if (count < 0 || count % stride != 0 || count > bytes.length) {
            throw new IllegalArgumentException("a source map of " + count + " numbers in " + bytes.length + " bytes");
        }
        int[] stretches = new int[(int) count];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = (int) next() + (i < stride ? 0 : stretches[i - stride]);
        }
        return stretches;
    }

    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private static void put(long number, ByteArrayOutputStream out) {
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
