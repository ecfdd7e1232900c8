package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * Scores of all labels, kept by the number of what they depend on, so that they are added up once. Not thread-safe.
 *
 * <p>Four labels stand in a long, 16 bits each, and sums of such longs are the longs of the sums: a negative score borrows
 * from the label above, which {@link #score} and {@link #write} give back.
 */
final class KeptScores {
    /** Labels in a long. */
    static final int LANES = Long.SIZE / Short.SIZE;

    private final int size;
    private final int width;
    private long[] sums = new long[0];
    private boolean[] known = new boolean[0];
    private RecentKeys followed;
    private int forgettings;

    /**
     * @param parts how many scores of each label belong to a number
     * @param labels the number of labels
     */
    KeptScores(int parts, int labels) {
        this.width = width(labels);
        this.size = parts * width;
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

    /** Writes the scores of the {@link #LANES} labels of one long. */
    static void write(long lanes, int[] scores, int from) {
        scores[from] = (short) lanes;
        scores[from + 1] = (short) ((lanes >>> 16) + (lanes >>> 15 & 1));
        scores[from + 2] = (short) ((lanes >>> 32) + (lanes >>> 31 & 1));
        scores[from + 3] = (short) ((lanes >>> 48) + (lanes >>> 47 & 1));
    }

    /**
     * Makes room for the numbers of {@code keys}, and forgets and moves what they forgot and moved since the last call; to be
     * called before numbers are used.
     */
    void follow(RecentKeys keys) {
        if (keys != followed || keys.forgettings() > forgettings + 1) {
            Arrays.fill(known, false);
        } else if (keys.forgettings() > forgettings) {
            move(keys.moves());
        }
        followed = keys;
        forgettings = keys.forgettings();
        reserve(keys.limit());
    }

    private void move(int[] moves) {
        int count = Math.min(moves.length, known.length);
        for (int number = 0; number < count; number++) {
            boolean had = known[number];
            known[number] = false;
            if (had && moves[number] >= 0) {
                known[moves[number]] = true;
                System.arraycopy(sums, number * size, sums, moves[number] * size, size);
            }
        }
    }

    private void reserve(int numbers) {
        if (numbers > known.length) {
            known = Arrays.copyOf(known, numbers);
            sums = Arrays.copyOf(sums, numbers * size);
        }
    }

    /** Where the scores of {@code number} start in {@link #sums}, or a negative number. */
    int find(int number) {
        return known[number] ? number * size : -1;
    }

    /** Where the scores of {@code number}, which the caller then sets, start. */
    int place(int number) {
        known[number] = true;
        return number * size;
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
}
