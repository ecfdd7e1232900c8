package io.github.rmrbnlp.annotate.statement;

import java.util.Arrays;

/** Features of one decision as 32-bit hashes of a template's number and the values it looks at. Reused; not thread-safe. */
final class FeatureList {
    private int[] hashes = new int[256];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int get(int i) {
        return hashes[i];
    }

    int[] toArray() {
        return Arrays.copyOf(hashes, count);
    }

    void add(int template, int value) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = mix(value * 0x9E3779B1 + template * 0x85EBCA77);
    }

    void add(int template, int first, int second) {
        add(template, mix(first + 0x7F4A7C15) * 31 + second);
    }

    void add(int template, int first, int second, int third) {
        add(template, mix(mix(first + 0x7F4A7C15) * 31 + second) * 31 + third);
    }

    /** Murmur3's finaliser. */
    private static int mix(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
