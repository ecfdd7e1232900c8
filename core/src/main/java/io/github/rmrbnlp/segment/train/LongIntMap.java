package io.github.rmrbnlp.segment.train;

import java.util.Arrays;

/** Open-addressing map from non-zero longs to ints; what a boxed map of some million n-grams would not hold. */
final class LongIntMap {
    private static final long MIX_1 = 0x9E3779B97F4A7C15L;
    private static final long MIX_2 = 0xD6E8FEB86659FD93L;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** The value of {@code key}, or {@code missing}. */
    int get(long key, int missing) {
        int slot = slot(key);
        return keys[slot] == 0 ? missing : values[slot];
    }

    void put(long key, int value) {
        int slot = claim(key);
        values[slot] = value;
    }

    void add(long key, int amount) {
        int slot = claim(key);
        values[slot] += amount;
    }

    int size() {
        return size;
    }

    /** The keys in the order of their numbers. */
    long[] sortedKeys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    private int claim(long key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        return slot;
    }

    private int slot(long key) {
        long hash = key * MIX_1;
        hash = (hash ^ hash >>> 32) * MIX_2;
        int mask = keys.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldValues.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
