package io.github.rmrbnlp.corpusio.encoding;

/**
 * Turns the bytes of one charset into chars and their widths. Immutable and shared by all threads.
 *
 * <p>Every byte ends up in exactly one char. Bytes that are no char become U+FFFD; a lead byte without its rest takes no
 * ASCII byte with it, so that a tag or a line end behind the damage stays whole.
 */
sealed interface DecodingLoop permits Utf8Loop, Utf16Loop, Gb18030Loop, Big5Loop, AnyCharsetLoop {
    /** Decodes {@code bytes[from, to)} into {@code out}. */
    void decode(byte[] bytes, int from, int to, CharSink out);
}
