package io.github.rmrbnlp.tag;

/**
 * Scores of all labels, kept by what they depend on, so that they are added up once. A slot holds what fell into it last; the
 * number of slots doubles with what is asked for, so that an occasional worker stays small. Not thread-safe.
 *
 * <p>Four labels stand in a long, 16 bits each, and sums of such longs are the longs of the sums: a negative score borrows
 * from the label above, which {@link #score} gives back.
 */
final class KeptScores {
    private static final int FEWEST_BITS = 9;
    private static final int LANES = Long.SIZE / Short.SIZE;
    private static final int FREE = 0;

    private final int mostBits;
    private final int parts;
    private final int width;
    private int bits;
    private int stored;
    private long[] keys;
    private long[] sums;

    /**
     * @param parts how many scores of each label belong to a key
     * @param labels the number of labels
     * @param mostBits two to this power is the most slots there will be
     */
    KeptScores(int parts, int labels, int mostBits) {
        this.parts = parts;
        this.width = width(labels);
        this.mostBits = mostBits;
        allocate(FEWEST_BITS);
    }

    private void allocate(int slotBits) {
        bits = slotBits;
        keys = new long[1 << slotBits];
        sums = new long[parts * width << slotBits];
    }

    /** How many longs the scores of {@code labels} labels take. */
    static int width(int labels) {
        return (labels + LANES - 1) / LANES;
    }

    /** The score of a label in the sum of longs that starts at {@code sum[0]}. */
    static int score(long[] sum, int label) {
        long lanes = sum[label / LANES];
        int shift = label % LANES * Short.SIZE;
        return (short) ((lanes >>> shift) + (lanes << 1 >>> shift & 1));
    }

    /** Where the scores of {@code key} start in {@link #sums}, or a negative number; a key is never 0. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? slot * parts * width : -1;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - bits);
    }

    /** Makes place for a key, whose parts the caller then sets; returns what {@link #find} will. */
    int place(long key) {
        int slot = slot(key);
        keys[slot] = key;
        stored++;
        return slot * parts * width;
    }

    /** Sets the scores that start at {@code from}. */
    void set(int from, int[] scores) {
        for (int i = 0; i < width; i++) {
            long lanes = 0;
            for (int label = Math.min(scores.length, (i + 1) * LANES) - 1; label >= i * LANES; label--) {
                lanes = (lanes << Short.SIZE) + scores[label];
            }
            sums[from + i] = lanes;
        }
    }

    /** The kept scores. */
    long[] sums() {
        return sums;
    }

    /** Doubles the slots if they were written as often as there are; every place found before means nothing then. */
    void grow() {
        if (stored < keys.length || bits == mostBits) {
            return;
        }
        long[] oldKeys = keys;
        long[] oldSums = sums;
        allocate(bits + 1);
        stored = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE) {
                System.arraycopy(oldSums, slot * parts * width, sums, place(oldKeys[slot]), parts * width);
            }
        }
    }
}
