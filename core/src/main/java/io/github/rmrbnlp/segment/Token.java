package io.github.rmrbnlp.segment;

/**
 * A word of a text. Offsets are UTF-16 indexes into the text that was segmented, start inclusive, end exclusive.
 *
 * @param text the word as it stands in the text
 * @param start its first char
 * @param end the char after its last
 */
public record Token(String text, int start, int end) {
}
