package io.github.rmrbnlp.corpusio.encoding;

/**
 * UTF-8. A broken sequence is replaced as the Unicode Standard recommends (§3.9, "maximal subpart"): one U+FFFD for the
 * longest beginning of a sequence, so encoded surrogates and overlong forms fall apart into single bytes.
 */
final class Utf8Loop implements DecodingLoop {
    /** One long method on purpose: the inner loops must stay in one compilation to keep the bytes in registers. */
    @Override
    public void decode(byte[] bytes, int from, int to, CharSink out) {
        int i = from;
        while (i < to) {
            int b0 = bytes[i];
            char[] chars = out.room(to - i);
            int start = out.length();
            int at = start;
            if (b0 >= 0) {
                do {
                    chars[at++] = (char) b0;
                    i++;
                } while (i < to && (b0 = bytes[i]) >= 0);
                out.added(at - start, 1);
            } else if ((b0 & 0xF0) == 0xE0 && i + 2 < to && isThree(b0, bytes[i + 1], bytes[i + 2])) {
                do {
                    chars[at++] = (char) ((b0 & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F);
                    i += 3;
                } while (i + 2 < to && ((b0 = bytes[i]) & 0xF0) == 0xE0 && isThree(b0, bytes[i + 1], bytes[i + 2]));
                out.added(at - start, 3);
            } else if ((b0 & 0xE0) == 0xC0 && (b0 & 0xFF) >= 0xC2 && i + 1 < to && isTail(bytes[i + 1])) {
                out.add((char) ((b0 & 0x1F) << 6 | bytes[i + 1] & 0x3F), 2);
                i += 2;
            } else {
                i += fourOrBroken(bytes, i, to, out);
            }
        }
    }

    private static int fourOrBroken(byte[] bytes, int i, int to, CharSink out) {
        int b0 = bytes[i] & 0xFF;
        int needed = b0 >= 0xF0 && b0 <= 0xF4 ? 4 : b0 >= 0xE0 && b0 < 0xF0 ? 3 : b0 >= 0xC2 && b0 < 0xE0 ? 2 : 1;
        int length = 1;
        while (length < needed && i + length < to && fits(b0, length, bytes[i + length])) {
            length++;
        }
        if (length == 4) {
            out.addSupplementary((b0 & 0x07) << 18 | (bytes[i + 1] & 0x3F) << 12 | (bytes[i + 2] & 0x3F) << 6
                    | bytes[i + 3] & 0x3F);
        } else {
            out.addMalformed(length);
        }
        return length;
    }

    /** Whether {@code b} may stand at {@code position} of a sequence led by {@code b0} (Unicode Standard, table 3-7). */
    private static boolean fits(int b0, int position, byte b) {
        if (!isTail(b)) {
            return false;
        }
        int value = b & 0xFF;
        return position > 1 || switch (b0) {
            case 0xE0 -> value >= 0xA0;
            case 0xED -> value < 0xA0;
            case 0xF0 -> value >= 0x90;
            case 0xF4 -> value < 0x90;
            default -> true;
        };
    }

    private static boolean isThree(int b0, byte b1, byte b2) {
        return isTail(b1) && isTail(b2) && !(b0 == (byte) 0xE0 && (b1 & 0x20) == 0)
                && !(b0 == (byte) 0xED && (b1 & 0x20) != 0);
    }

    private static boolean isTail(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
