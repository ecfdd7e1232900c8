/**
 * What the words and characters of a text are to Lucene: two analyzers (words of a segmenter; characters for exact string
 * search), their tokenizers, and factories that Solr and OpenSearch find by name.
 */
package io.github.rmrbnlp.lucene;
