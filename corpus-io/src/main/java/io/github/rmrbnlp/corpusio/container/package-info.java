/**
 * Files, folders and archives to a stream of source entries.
 *
 * <p>{@link io.github.rmrbnlp.corpusio.container.SourceWalker} is the entry. What is an archive is decided by the first
 * bytes, never by the name. Nothing is ever written where an entry's name points to.
 */
package io.github.rmrbnlp.corpusio.container;
