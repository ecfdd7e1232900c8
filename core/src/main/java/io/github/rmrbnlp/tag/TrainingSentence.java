package io.github.rmrbnlp.tag;

/**
 * A sentence ready to learn from.
 *
 * @param features the features of each token
 * @param allowed the labels each token may have, one bit each
 * @param labels the right label of each token
 */
record TrainingSentence(int[][] features, long[] allowed, byte[] labels) {
}
