package io.github.rmrbnlp.annotate.term.discovery;

import java.util.Arrays;

/**
 * Counts strings by a 64-bit hash in a table of fixed size. When it is full, the rarest are forgotten, as in lossy counting
 * (Manku and Motwani, "Approximate frequency counts over data streams", VLDB 2002): a string counted more often than
 * {@link #undercount} is never lost, and no count is too low by more. Not thread-safe.
 */
final class StringCounts {
    /** The string is not held. */
    static final int NOWHERE = -1;
    private static final double FULL = 0.75;
    /** The median of so many strings lies below. */
    private static final int RARE = 1 << 16;

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
            while (size >= capacity) {
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

    /** The place of a string, below {@link #places}, until the next one is added; or {@link #NOWHERE}. */
    int place(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? NOWHERE : slot;
    }

    int countAt(int place) {
        return counts[place];
    }

    int places() {
        return keys.length;
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

    /** Takes the median off every count and drops what is left with none. */
    private void forgetRarest() {
        int less = smallestThatFreesHalf();
        long[] keptKeys = new long[size];
        int[] keptCounts = new int[size];
        int kept = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > less) {
                keptKeys[kept] = keys[i];
                keptCounts[kept++] = counts[i] - less;
            }
        }
        Arrays.fill(keys, 0);
        Arrays.fill(counts, 0);
        for (int i = 0; i < kept; i++) {
            int slot = slot(keptKeys[i]);
            keys[slot] = keptKeys[i];
            counts[slot] = keptCounts[i];
        }
        size = kept;
        forgotten += less;
    }

    /** The median count; where it is beyond {@link #RARE}, that, which frees less. */
    private int smallestThatFreesHalf() {
        int[] having = new int[RARE + 1];
        for (int count : counts) {
            having[Math.min(count, RARE)]++;
        }
        int less = 1;
        for (int freed = having[1]; freed <= size / 2 && less < RARE;) {
            freed += having[++less];
        }
        return less;
    }
}
