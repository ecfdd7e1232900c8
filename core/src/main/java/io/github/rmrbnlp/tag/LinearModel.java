package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * Scores of labels: for every feature a few (label, weight) pairs, for every pair of neighbouring labels a weight. Immutable.
 *
 * @param labels the number of labels
 * @param transitions {@code transitions[previous * labels + label]}; {@link #FORBIDDEN} for pairs that cannot be;
 *            {@code previous == labels} is the start
 * @param rows from feature hash to where its row starts in {@code pairs}
 * @param pairs of each row its number of bytes, then label and weight, one byte each
 */
record LinearModel(int labels, int[] transitions, HashTable rows, byte[] pairs) {
    static final int FORBIDDEN = Integer.MIN_VALUE / 4;

    /** Adds the weights of {@code features[0, count)} up in {@code scores}. */
    void score(int[] features, int count, int[] scores, int at) {
        Arrays.fill(scores, at, at + labels, 0);
        for (int f = 0; f < count; f++) {
            int row = rows.get(features[f]);
            if (row >= 0) {
                int end = row + 1 + (pairs[row] & 0xFF);
                for (int p = row + 1; p < end; p += 2) {
                    scores[at + pairs[p]] += pairs[p + 1];
                }
            }
        }
    }
}
