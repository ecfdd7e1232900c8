/**
 * What kind of word each token is, and which tokens name a person, a place or an organisation: two linear models over the
 * tokens of any segmenter, run only when asked for.
 */
package io.github.rmrbnlp.tag;
