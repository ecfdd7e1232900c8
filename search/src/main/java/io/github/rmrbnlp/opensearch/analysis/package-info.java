/** What OpenSearch loads: the analysis of {@code io.github.rmrbnlp.lucene} by name. */
package io.github.rmrbnlp.opensearch.analysis;
