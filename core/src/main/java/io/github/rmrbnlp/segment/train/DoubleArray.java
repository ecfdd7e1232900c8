package io.github.rmrbnlp.segment.train;

import java.util.Arrays;

/** Finds places for sets of children in one shared array, so that the child {@code c} of a set lies at its base + c. */
final class DoubleArray {
    private long[] used = new long[1 << 10];
    private int firstFree;
    private int end;

    /** An array whose first {@code reserved} slots are taken. */
    DoubleArray(int reserved) {
        for (int slot = 0; slot < reserved; slot++) {
            set(slot);
        }
        firstFree = reserved;
        end = reserved;
    }

    /** The smallest base at which all {@code children} (sorted) fall on free slots, which become used. */
    int place(int[] children) {
        int base = Math.max(0, firstFree - children[0]);
        while (!fits(base, children)) {
            base++;
        }
        for (int child : children) {
            set(base + child);
        }
        while (isUsed(firstFree)) {
            firstFree++;
        }
        end = Math.max(end, base + children[children.length - 1] + 1);
        return base;
    }

    /** The slot after the last used one. */
    int end() {
        return end;
    }

    private boolean fits(int base, int[] children) {
        for (int child : children) {
            if (isUsed(base + child)) {
                return false;
            }
        }
        return true;
    }

    private boolean isUsed(int slot) {
        return slot >>> 6 < used.length && (used[slot >>> 6] >>> slot & 1) != 0;
    }

    private void set(int slot) {
        if (slot >>> 6 >= used.length) {
            used = Arrays.copyOf(used, Math.max(used.length * 2, (slot >>> 6) + 1));
        }
        used[slot >>> 6] |= 1L << slot;
    }
}
