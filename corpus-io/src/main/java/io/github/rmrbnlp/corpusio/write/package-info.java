/**
 * Articles to files: the two archive formats byte for byte, JSON Lines, TEI P5.
 *
 * <p>Every writer is an {@link io.github.rmrbnlp.corpusio.write.ArticleWriter}.
 */
package io.github.rmrbnlp.corpusio.write;
