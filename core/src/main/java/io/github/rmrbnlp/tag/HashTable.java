package io.github.rmrbnlp.tag;

import java.util.Arrays;

/** Maps 32-bit hashes to non-negative ints; open addressing, filled once, then read by any thread. */
final class HashTable {
    private static final int ABSENT = -1;

    private final int[] keys;
    private final int[] values;
    private final int mask;

    /** @param capacity the number of entries to come; the table stays at most half full */
    HashTable(int capacity) {
        int size = Integer.highestOneBit(Math.max(8, capacity) * 2 - 1) << 1;
        keys = new int[size];
        values = new int[size];
        Arrays.fill(values, ABSENT);
        mask = size - 1;
    }

    void put(int hash, int value) {
        int slot = hash & mask;
        while (values[slot] != ABSENT && keys[slot] != hash) {
            slot = slot + 1 & mask;
        }
        keys[slot] = hash;
        values[slot] = value;
    }

    /** The value of {@code hash}, or -1. */
    int get(int hash) {
        int slot = hash & mask;
        while (values[slot] != ABSENT) {
            if (keys[slot] == hash) {
                return values[slot];
            }
            slot = slot + 1 & mask;
        }
        return ABSENT;
    }
}
