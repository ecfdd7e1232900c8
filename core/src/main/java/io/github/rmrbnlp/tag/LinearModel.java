package io.github.rmrbnlp.tag;

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

    /**
     * Adds the weights of the features at {@code places} of {@code features} to {@code scores}.
     *
     * @param found a buffer with room for all of them
     */
    void add(int[] features, int[] places, int[] found, int[] scores) {
        int count = rows.get(features, places, found);
        for (int i = 0; i < count; i++) {
            int row = found[i];
            int end = row + 1 + (pairs[row] & 0xFF);
            for (int p = row + 1; p < end; p += 2) {
                scores[pairs[p]] += pairs[p + 1];
            }
        }
    }
}
