package io.github.rmrbnlp.analysis;

import java.util.Arrays;

/**
 * Fingerprints of a text: of every {@code window} neighbouring stretches of {@code gram} chars the one with the least hash
 * (winnowing: Schleimer, Wilkerson and Aiken, "Local algorithms for document fingerprinting", 2003). Two texts that share
 * {@code gram + window − 1} chars in a row share a fingerprint there. Only letters, digits and ideographs count, so that
 * punctuation and line breaks do not hide a passage. Not thread-safe: the arrays are used again for the next text.
 */
final class Fingerprints {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final int gram;
    private final int window;
    private final long dropped;
    private char[] chars = new char[1024];
    private int[] offsets = new int[1024];
    private long[] hashes = new long[1024];
    private int length;
    private int[] chosen = new int[256];
    private int count;

    /** @param minChars a fingerprint stands for so many chars */
    Fingerprints(int minChars) {
        gram = minChars;
        window = minChars / 2 + 1;
        long power = 1;
        for (int i = 1; i < gram; i++) {
            power *= BASE;
        }
        dropped = power;
    }

    /** Takes a folded text. */
    void read(char[] text, int end) {
        length = 0;
        for (int i = 0; i < end; i++) {
            if (Character.isLetterOrDigit(text[i])) {
                if (length == chars.length) {
                    chars = Arrays.copyOf(chars, length * 2);
                    offsets = Arrays.copyOf(offsets, length * 2);
                    hashes = Arrays.copyOf(hashes, length * 2);
                }
                chars[length] = text[i];
                offsets[length++] = i;
            }
        }
        hash();
        choose();
    }

    private void hash() {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            if (i >= gram) {
                hash -= (chars[i - gram] + 1L) * dropped;
            }
            hash = hash * BASE + chars[i] + 1L;
            if (i >= gram - 1) {
                hashes[i - gram + 1] = mixed(hash);
            }
        }
    }

    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 31) * 0xBF58476D1CE4E5B9L;
        return h ^ h >>> 29;
    }

    /** The rightmost least of each window, each once. */
    private void choose() {
        count = 0;
        int grams = length - gram + 1;
        int last = -1;
        for (int start = 0; start + window <= grams; start++) {
            if (last < start) {
                last = least(start, start + window);
                keep(last);
            } else if (hashes[start + window - 1] <= hashes[last]) {
                last = start + window - 1;
                keep(last);
            }
        }
    }

    private int least(int from, int to) {
        int least = from;
        for (int i = from + 1; i < to; i++) {
            least = hashes[i] <= hashes[least] ? i : least;
        }
        return least;
    }

    private void keep(int at) {
        if (count == chosen.length) {
            chosen = Arrays.copyOf(chosen, count * 2);
        }
        chosen[count++] = at;
    }

    int count() {
        return count;
    }

    /** The hash of a fingerprint. */
    long hash(int i) {
        return hashes[chosen[i]];
    }

    /** Where a fingerprint's gram begins among the counted chars. */
    int at(int i) {
        return chosen[i];
    }

    /** The number of counted chars. */
    int length() {
        return length;
    }

    char charAt(int at) {
        return chars[at];
    }

    /** Where a counted char stands in the text. */
    int offset(int at) {
        return offsets[at];
    }
}
