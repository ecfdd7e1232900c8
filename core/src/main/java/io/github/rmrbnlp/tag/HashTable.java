package io.github.rmrbnlp.tag;

import java.util.Arrays;

/** Maps 32-bit hashes to non-negative ints; open addressing, filled once, then read by any thread. */
final class HashTable {
    private static final int ABSENT = -1;
    /** No key with this value is ever put in, because values are not negative. */
    private static final long FREE = ABSENT;

    /** Key in the upper half, value in the lower, so that a look-up reads one place of memory. */
    private final long[] entries;
    private final int mask;
    /** A bit for some hashes; most look-ups are of hashes that are not there, and end here, in memory that stays near. */
    private final long[] seen;

    /** @param capacity the number of entries to come; the table stays at most half full */
    HashTable(int capacity) {
        int size = Integer.highestOneBit(Math.max(8, capacity) * 2 - 1) << 1;
        entries = new long[size];
        Arrays.fill(entries, FREE);
        mask = size - 1;
        seen = new long[Math.max(1, size >> 4)];
    }

    void put(int hash, int value) {
        seen[hash >>> 6 & seen.length - 1] |= 1L << hash;
        int slot = hash & mask;
        while ((int) entries[slot] != ABSENT && (int) (entries[slot] >> 32) != hash) {
            slot = slot + 1 & mask;
        }
        entries[slot] = (long) hash << 32 | value;
    }

    /** The value of {@code hash}, or -1. */
    int get(int hash) {
        return (seen[hash >>> 6 & seen.length - 1] >>> hash & 1) == 0 ? ABSENT : find(hash);
    }

    private int find(int hash) {
        int slot = hash & mask;
        long entry = entries[slot];
        while ((int) entry != ABSENT) {
            if ((int) (entry >> 32) == hash) {
                return (int) entry;
            }
            slot = slot + 1 & mask;
            entry = entries[slot];
        }
        return ABSENT;
    }
}
