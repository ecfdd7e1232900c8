package io.github.rmrbnlp.tag;

/**
 * The 32-bit hashes that stand for words and features in a model. With some 200,000 features a feature that was never seen
 * is taken for another once in 20,000 look-ups, which costs nothing measurable.
 */
final class Hash {
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811c9dc5;

    private Hash() {
    }

    /** Hash of {@code text[start, end)}: FNV-1a over the chars, then mixed. */
    static int word(char[] text, int start, int end) {
        int hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * PRIME;
        }
        return mix(hash);
    }

    /** Hash of a feature: its template and one value. */
    static int feature(int template, int value) {
        return mix(value * 0x9E3779B1 + template * 0x85EBCA77);
    }

    /** Hash of a feature: its template and two values. */
    static int feature(int template, int first, int second) {
        return feature(template, first(first) + second);
    }

    /** What a first value adds to the second: {@code feature(t, a, b) == feature(t, first(a) + b)}, for use with several b. */
    static int first(int value) {
        return mix(value + 0x7F4A7C15) * 31;
    }

    /** Hash of a feature: its template and three values. */
    static int feature(int template, int first, int second, int third) {
        return feature(template, feature(template, first, second), third);
    }

    /** Murmur3's finaliser. */
    static int mix(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
