/** The rejects file: what could not be read, as JSON Lines, and back. */
package io.github.rmrbnlp.corpusio.reject;
