package io.github.rmrbnlp.tag;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a linear model by the hash of their feature; most rows stand in the very place their hash leads to, so that one
 * line of memory is all a feature costs. Immutable.
 */
final class FeatureRows {
    /** No row looks like this: it would lie beyond the longest array. */
    private static final int FREE = -1;
    private static final int PAIR_BITS = 14;
    private static final int LABEL_BITS = 6;

    /**
     * Open addressing, at most half full. Upper half: the hash. Lower half: two pairs of six bits of label and eight of weight;
     * or, negative, the complement of where the longer row stands in {@code longRows}.
     */
    private final long[] entries;
    private final int mask;
    /** A bit for some hashes; most look-ups are of hashes that are not there, and end here, in memory that stays near. */
    private final long[] seen;
    /** Number of pairs, then label and weight in turn. */
    private final byte[] longRows;

    FeatureRows(List<ModelRow> rows) {
        int size = Integer.highestOneBit(Math.max(8, rows.size()) * 2 - 1) << 1;
        entries = new long[size];
        Arrays.fill(entries, FREE & 0xFFFFFFFFL);
        mask = size - 1;
        seen = new long[Math.max(1, size >> 4)];
        byte[] pairs = new byte[1 + rows.stream().mapToInt(row -> 1 + row.pairs().length).sum()];
        int at = 0;
        for (ModelRow row : rows) {
            if (row.pairs().length <= 4) {
                put(row.hash(), packed(row.pairs()));
            } else {
                put(row.hash(), ~(at + 1));
                pairs[at++] = (byte) (row.pairs().length / 2);
                System.arraycopy(row.pairs(), 0, pairs, at, row.pairs().length);
                at += row.pairs().length;
            }
        }
        longRows = Arrays.copyOf(pairs, at + 1);
    }

    /** A row of one or two pairs; the second adds nothing to label 0 if there is one. */
    private static int packed(byte[] pairs) {
        int first = pairs[0] | (pairs[1] & 0xFF) << LABEL_BITS;
        int second = pairs.length == 2 ? 0 : pairs[2] | (pairs[3] & 0xFF) << LABEL_BITS;
        return first | second << PAIR_BITS;
    }

    private void put(int hash, int row) {
        seen[hash >>> 6 & seen.length - 1] |= 1L << hash;
        int slot = hash & mask;
        while ((int) entries[slot] != FREE && (int) (entries[slot] >> 32) != hash) {
            slot = slot + 1 & mask;
        }
        entries[slot] = (long) hash << 32 | row & 0xFFFFFFFFL;
    }

    /** Features whose weights are to be added, each to the scores that start at its place. Reused; not thread-safe. */
    static final class Batch {
        private final int[] hashes;
        private final int[] targets;
        private final long[] read;
        private int count;

        /** @param most how many features it has room for */
        Batch(int most) {
            hashes = new int[most];
            targets = new int[most];
            read = new long[most];
        }

        /** Whether there is room for {@code more} features. */
        boolean hasRoom(int more) {
            return count + more <= hashes.length;
        }

        /** Takes the features at {@code places} of {@code features}, for the scores that start at {@code target}. */
        void take(int[] features, int[] places, int target) {
            for (int place : places) {
                hashes[count] = features[place];
                targets[count++] = target;
            }
        }

        private void move(int from, int to, int value) {
            hashes[to] = value;
            targets[to] = targets[from];
        }
    }

    /**
     * Adds the weights of the features of {@code batch} to {@code scores} and empties it. Each step reads one kind of memory for all
     * features, with no branch that waits for it, so that the waits overlap: they are most of what a feature costs.
     */
    void add(Batch batch, int[] scores) {
        int likely = 0;
        for (int i = 0; i < batch.count; i++) {
            int hash = batch.hashes[i];
            batch.move(i, likely, hash);
            likely += (int) (seen[hash >>> 6 & seen.length - 1] >>> hash) & 1;
        }
        for (int i = 0; i < likely; i++) {
            batch.read[i] = entries[batch.hashes[i] & mask];
        }
        int found = 0;
        for (int i = 0; i < likely; i++) {
            int row = row(batch.read[i], batch.hashes[i]);
            batch.move(i, found, row);
            found += row == FREE ? 0 : 1;
        }
        for (int i = 0; i < found; i++) {
            batch.read[i] = longRows[Math.max(0, ~batch.hashes[i] - 1)];
        }
        for (int i = 0; i < found; i++) {
            add(batch.hashes[i], (int) batch.read[i], scores, batch.targets[i]);
        }
        batch.count = 0;
    }

    /** The row of {@code hash}, or {@link #FREE}; {@code first} stands in the place it leads to. */
    private int row(long first, int hash) {
        long entry = first;
        for (int slot = hash & mask; (int) (entry >> 32) != hash && (int) entry != FREE; entry = entries[slot]) {
            slot = slot + 1 & mask;
        }
        return (int) entry;
    }

    /** @param pairs the number of pairs of a longer row */
    private void add(int row, int pairs, int[] scores, int from) {
        if (row >= 0) {
            scores[from + (row & (1 << LABEL_BITS) - 1)] += (byte) (row >> LABEL_BITS);
            scores[from + (row >> PAIR_BITS & (1 << LABEL_BITS) - 1)] += (byte) (row >> PAIR_BITS + LABEL_BITS);
            return;
        }
        int at = ~row;
        for (int end = at + 2 * pairs; at < end; at += 2) {
            scores[from + longRows[at]] += longRows[at + 1];
        }
    }
}
