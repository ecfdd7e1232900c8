package io.github.rmrbnlp.corpusio.encoding;

/** Which char stands at a byte, in a charset whose chars take one to four bytes. Immutable. */
interface CodeTable {
    /** What {@link #codeAt} answers where no char starts. */
    int NONE = 0;

    /**
     * The code point that starts at byte {@code i}, with the number of its bytes ({@link #widthOf}), or {@link #NONE}.
     *
     * @param to the byte behind the last
     */
    int codeAt(byte[] bytes, int i, int to);

    /** A code point and its width as one number; code points take 21 bits. */
    static int code(int codePoint, int width) {
        return width << 24 | codePoint;
    }

    static int codePointOf(int code) {
        return code & 0xFF_FFFF;
    }

    static int widthOf(int code) {
        return code >>> 24;
    }
}
