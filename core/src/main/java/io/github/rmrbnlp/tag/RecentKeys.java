package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * Numbers the keys that come, so that what is kept of a key stands in arrays at its number: keys that come often get small
 * numbers, whose places are near each other. When there are {@code most} keys, those that came least are forgotten, half of
 * all or more, and the others get smaller numbers in the same order. Not thread-safe.
 */
final class RecentKeys {
    private static final int FEWEST = 512;
    private static final int FREE = 0;
    private static final long ONE_USE = 1L << Integer.SIZE;
    private static final long MOST_USES = 127 * ONE_USE;

    private final int reserved;
    private final int most;
    private long[] keys = new long[FEWEST];
    /**
     * Open addressing, at most half full: a key, then its number and one, and in the upper half how often it came of late, so that a
     * look-up reads one line of memory.
     */
    private long[] slots = new long[4 * FEWEST];
    private int size;
    private int forgettings;
    private int[] moves = new int[0];

    /**
     * @param most the most numbers there will be, a power of two and 512 at least
     * @param reserved how many numbers, from 0 on, are given to no key and never change
     */
    RecentKeys(int most, int reserved) {
        this.most = most;
        this.reserved = reserved;
        this.size = reserved;
    }

    /** The number of {@code key}, or -1. */
    int find(long key) {
        for (int slot = slot(key); slots[slot + 1] != FREE; slot = slot + 2 & slots.length - 1) {
            if (slots[slot] == key) {
                long number = slots[slot + 1];
                slots[slot + 1] = number < MOST_USES ? number + ONE_USE : number;
                return (int) number - 1;
            }
        }
        return -1;
    }

    /** Gives a number to a key that has none; {@link #makeRoom} made room for it. */
    int add(long key) {
        if (size == keys.length) {
            int[] uses = uses();
            keys = Arrays.copyOf(keys, 2 * size);
            slots = new long[8 * size];
            putAll(uses);
        }
        keys[size] = key;
        put(size, 0);
        return size++;
    }

    private int[] uses() {
        int[] uses = new int[size];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != FREE) {
                uses[(int) slots[slot + 1] - 1] = (int) (slots[slot + 1] >> Integer.SIZE);
            }
        }
        return uses;
    }

    private void putAll(int[] uses) {
        for (int number = reserved; number < size; number++) {
            put(number, uses[number]);
        }
    }

    private void put(int number, int uses) {
        int slot = slot(keys[number]);
        while (slots[slot + 1] != FREE) {
            slot = slot + 2 & slots.length - 1;
        }
        slots[slot] = keys[number];
        slots[slot + 1] = uses * ONE_USE + number + 1;
    }

    /** Even. */
    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(slots.length - 1)) & ~1;
    }

    /** Forgets keys if there is no room for {@code more}; every number told before means nothing then. */
    void makeRoom(int more) {
        if (size + more > most) {
            forget();
        }
    }

    /** How often keys were forgotten so far. */
    int forgettings() {
        return forgettings;
    }

    /** For each number there was before keys were last forgotten, the number now, or -1. */
    int[] moves() {
        return moves;
    }

    /** Every number is below this one; it grows with them. */
    int limit() {
        return keys.length;
    }

    private void forget() {
        int[] uses = uses();
        int fewest = fewestUses(uses);
        moves = new int[size];
        int kept = 0;
        for (int number = 0; number < size; number++) {
            boolean stays = number < reserved || uses[number] >= fewest;
            moves[number] = stays ? kept : -1;
            if (stays) {
                keys[kept] = keys[number];
                uses[kept++] = uses[number] / 2;
            }
        }
        Arrays.fill(slots, FREE);
        size = kept;
        putAll(uses);
        forgettings++;
    }

    /** How often a key must have come so that no more than half of them stay. */
    private int fewestUses(int[] uses) {
        int[] byUses = new int[(int) (MOST_USES / ONE_USE) + 1];
        for (int number = reserved; number < size; number++) {
            byUses[uses[number]]++;
        }
        int stay = 0;
        int fewest = byUses.length;
        while (fewest > 0 && stay + byUses[fewest - 1] <= size / 2) {
            stay += byUses[--fewest];
        }
        return fewest;
    }
}
