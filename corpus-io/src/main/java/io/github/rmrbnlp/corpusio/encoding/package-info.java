/**
 * Bytes to chars: which charset a document is in, and where every char of its text stands in the bytes.
 *
 * <p>{@link io.github.rmrbnlp.corpusio.encoding.TextDecoder} is the entry;
 * {@link io.github.rmrbnlp.corpusio.encoding.DecodedText} the result.
 */
package io.github.rmrbnlp.corpusio.encoding;
