package io.github.rmrbnlp.annotate.date;

/**
 * A date found in a flat text.
 *
 * @param start first char in the flat text
 * @param end the char after the last
 * @param value EDTF
 */
public record DateMentionSpan(int start, int end, String value) {
}
