/**
 * The index of a corpus: writing it ({@link io.github.rmrbnlp.index.CorpusIndexer}), searching it
 * ({@link io.github.rmrbnlp.index.CorpusIndex}), proving it whole ({@link io.github.rmrbnlp.index.IndexCheck}).
 */
package io.github.rmrbnlp.index;
