package io.github.rmrbnlp.annotate.statement;

import java.util.Arrays;

/**
 * Features of one decision as places in a table of weights, by the hash of a template's number and the values it looks at. Reused;
 * not thread-safe.
 */
final class FeatureList {
    private final int first;
    private final int mask;
    /** What is to be mixed to places: done for all at once, which takes a fraction of the time. */
    private int[] hashes = new int[256];
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

    int[] toArray() {
        mixAll();
        return Arrays.copyOf(places, count);
    }

    /** The sum of the weights of the features. */
    int sum(byte[] weights) {
        mixAll();
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[places[i]];
        }
        return sum;
    }

    private void mixAll() {
        places = places.length < count ? new int[hashes.length] : places;
        for (int i = 0; i < count; i++) {
            places[i] = first + (mix(hashes[i]) & mask);
        }
    }

    void add(int template, int value) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = value * 0x9E3779B1 + template * 0x85EBCA77;
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
