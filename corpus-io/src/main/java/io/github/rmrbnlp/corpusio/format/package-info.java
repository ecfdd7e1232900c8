/**
 * Decoded text to articles: which format each document is in, and one reader for each format.
 *
 * <p>{@link io.github.rmrbnlp.corpusio.format.DocumentParser} is the entry.
 */
package io.github.rmrbnlp.corpusio.format;
