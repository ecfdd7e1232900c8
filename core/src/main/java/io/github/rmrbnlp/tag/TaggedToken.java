package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Token;

/**
 * A word with its part of speech.
 *
 * @param token the word and its place
 * @param partOfSpeech what kind of word it is
 */
public record TaggedToken(Token token, PartOfSpeech partOfSpeech) {
}
