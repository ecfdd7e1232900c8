package io.github.rmrbnlp.corpusio;

/**
 * For every char of an article's body its place in the source file or entry: char (UTF-16 index in the decoded text),
 * byte, line and column. Offsets are UTF-16 indexes into the body; the body's length itself maps to the end of the last
 * char. Immutable.
 */
public interface SourceMap {
    /** The number of chars of the body. */
    int length();

    /** The char in the decoded source text, counted from 0. */
    int sourceChar(int bodyOffset);

    /** The byte in the file or entry, counted from 0. */
    long sourceByte(int bodyOffset);

    /** The line, counted from 1. */
    int line(int bodyOffset);

    /** The column in UTF-16 units, counted from 1. */
    int column(int bodyOffset);
}
