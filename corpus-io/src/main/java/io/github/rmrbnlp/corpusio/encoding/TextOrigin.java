package io.github.rmrbnlp.corpusio.encoding;

/**
 * Where a piece of a file or entry starts, so that places in the piece can be stated as places in the whole. Immutable.
 *
 * @param byteOffset the piece's first byte, counted from 0
 * @param charOffset the piece's first char in the decoded whole (UTF-16 units, a byte order mark not counted)
 * @param line the line of the first char, counted from 1; a piece starts at the start of a line
 */
public record TextOrigin(long byteOffset, long charOffset, int line) {
    /** The start of a file or entry. */
    public static final TextOrigin START = new TextOrigin(0, 0, 1);

    public TextOrigin {
        if (byteOffset < 0 || charOffset < 0 || line < 1) {
            throw new IllegalArgumentException(
                    "no place: byte " + byteOffset + ", char " + charOffset + ", line " + line);
        }
    }
}
