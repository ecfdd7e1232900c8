package io.github.rmrbnlp.corpusio;

/**
 * Where an article stands. Immutable.
 *
 * @param file the path as the caller gave it
 * @param entry the path inside an archive, or null
 * @param charset the IANA name of the charset the bytes were decoded with
 * @param format {@code tagged}, {@code markdown}, {@code json} or {@code plain}
 * @param byteStart the article's first byte in the file or entry
 * @param byteEnd the byte after its last
 */
public record Source(String file, String entry, String charset, String format, long byteStart, long byteEnd) {
}
