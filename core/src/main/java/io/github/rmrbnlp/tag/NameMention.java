package io.github.rmrbnlp.tag;

import java.util.Objects;

/**
 * A name in a text. Offsets are UTF-16 indexes into the text, start inclusive, end exclusive; a blank inside a name (翟　伟)
 * lies within them.
 *
 * @param start its first char
 * @param end the char after its last
 * @param kind what it names
 */
public record NameMention(int start, int end, NameKind kind) {
    public NameMention {
        Objects.requireNonNull(kind, "kind");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no name: [" + start + ", " + end + ")");
        }
    }
}
