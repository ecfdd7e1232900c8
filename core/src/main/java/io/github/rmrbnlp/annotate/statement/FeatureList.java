package io.github.rmrbnlp.annotate.statement;

import java.util.Arrays;

/**
 * Features of one decision as places in a table of weights, by the hash of a template's number and the values it looks at. Reused;
 * not thread-safe.
 */
final class FeatureList {
    private final int first;
    private final int mask;
    private int[] places = new int[256];
    private int count;

    /** Features with {@code size} places, a power of two, from {@code first} on. */
    FeatureList(int first, int size) {
        this.first = first;
        this.mask = size - 1;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int get(int i) {
        return places[i];
    }

    int[] toArray() {
        return Arrays.copyOf(places, count);
    }

    void add(int template, int value) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = first + (mix(value * 0x9E3779B1 + template * 0x85EBCA77) & mask);
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
