package io.github.rmrbnlp.segment.train;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Finds places for sets of children in one shared array, so that the child {@code c} of a set lies at its base + c. */
final class DoubleArray {
    private final BitSet used = new BitSet();
    private int firstFree;

    /** An array whose first {@code reserved} slots are taken. */
    DoubleArray(int reserved) {
        used.set(0, reserved);
    }

    /** The smallest base {@code allowed} at which all {@code children} (sorted) fall on free slots, which become used. */
    int place(int[] children, IntPredicate allowed) {
        firstFree = used.nextClearBit(firstFree);
        int slot = used.nextClearBit(Math.max(firstFree, children[0]));
        while (!fits(slot - children[0], children) || !allowed.test(slot - children[0])) {
            slot = used.nextClearBit(slot + 1);
        }
        int base = slot - children[0];
        for (int child : children) {
            used.set(base + child);
        }
        return base;
    }

    /** The slot after the last used one. */
    int end() {
        return used.length();
    }

    private boolean fits(int base, int[] children) {
        for (int i = children.length - 1; i > 0; i--) {
            if (used.get(base + children[i])) {
                return false;
            }
        }
        return true;
    }
}
