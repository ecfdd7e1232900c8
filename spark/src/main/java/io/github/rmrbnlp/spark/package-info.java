/**
 * The same pipeline on Spark: archives to articles and annotations as Datasets, Parquet and a sharded set of indexes. Reading,
 * annotating and indexing are those of the libraries; this package only spreads them over executors.
 */
package io.github.rmrbnlp.spark;
