package io.github.rmrbnlp.tag;

/**
 * The weights of one feature.
 *
 * @param hash the feature
 * @param pairs label and weight in turn
 */
record ModelRow(int hash, byte[] pairs) {
}
