package io.github.rmrbnlp.annotate.term.discovery;

import java.util.Arrays;

/**
 * Counts strings by a 64-bit hash in a table of fixed size. When it is full, the rarest are forgotten, as in lossy counting
 * (Manku and Motwani, "Approximate frequency counts over data streams", VLDB 2002): a string counted more often than
 * {@link #undercount} is never lost, and no count is too low by more. Not thread-safe.
 */
final class StringCounts {
    private static final double FULL = 0.75;

    private final long[] keys;
    private final int[] counts;
    private final int capacity;
    private int size;
    private int forgotten;

    /** @param tracked how many strings are held at once */
    StringCounts(int tracked) {
        int slots = Integer.highestOneBit((int) Math.min(1 << 29, (long) (tracked / FULL))) << 1;
        keys = new long[slots];
        counts = new int[slots];
        capacity = (int) Math.min(tracked, slots * FULL);
    }

    /** The hash of a string with one more char; that of the empty string is 0. */
    static long next(long h, char c) {
        return (h ^ c) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    /** The key of a string, from its hash; never 0. */
    static long finish(long h) {
        long mixed = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    void add(long key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (size == capacity) {
                forgetRarest();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
    }

    int count(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? 0 : counts[slot];
    }

    int undercount() {
        return forgotten;
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Takes one off every count, more if that frees too little, and drops what is left with none. */
    private void forgetRarest() {
        int less = smallestThatFreesHalf();
        long[] oldKeys = keys.clone();
        int[] oldCounts = counts.clone();
        Arrays.fill(keys, 0);
        Arrays.fill(counts, 0);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0 && oldCounts[i] > less) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i] - less;
                size++;
            }
        }
        forgotten += less;
    }

    private int smallestThatFreesHalf() {
        int[] sorted = new int[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                sorted[n++] = counts[i];
            }
        }
        Arrays.sort(sorted);
        return sorted[n / 2];
    }
}
