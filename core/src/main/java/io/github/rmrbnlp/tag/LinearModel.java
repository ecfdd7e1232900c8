package io.github.rmrbnlp.tag;

/**
 * Scores of labels: for every feature a few (label, weight) pairs, for every pair of neighbouring labels a weight. Immutable.
 *
 * @param labels the number of labels
 * @param transitions {@code transitions[previous * labels + label]}; {@link #FORBIDDEN} for pairs that cannot be;
 *            {@code previous == labels} is the start
 * @param rows the weights of each feature
 */
record LinearModel(int labels, int[] transitions, FeatureRows rows) {
    static final int FORBIDDEN = Integer.MIN_VALUE / 4;
}
