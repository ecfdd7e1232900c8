package io.github.rmrbnlp.corpusio.encoding;

/** UTF-16 in either byte order. An unpaired surrogate and an odd last byte become U+FFFD. */
final class Utf16Loop implements DecodingLoop {
    private final boolean bigEndian;

    Utf16Loop(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    @Override
    public void decode(byte[] bytes, int from, int to, CharSink out) {
        int i = from;
        while (i + 1 < to) {
            char c = unit(bytes, i);
            if (!Character.isSurrogate(c)) {
                out.add(c, 2);
                i += 2;
            } else if (Character.isHighSurrogate(c) && i + 3 < to && Character.isLowSurrogate(unit(bytes, i + 2))) {
                out.add(c, 2);
                out.add(unit(bytes, i + 2), 2);
                i += 4;
            } else {
                out.addMalformed(2);
                i += 2;
            }
        }
        if (i < to) {
            out.addMalformed(1);
        }
    }

    private char unit(byte[] bytes, int i) {
        int high = bytes[bigEndian ? i : i + 1] & 0xFF;
        int low = bytes[bigEndian ? i + 1 : i] & 0xFF;
        return (char) (high << 8 | low);
    }
}
