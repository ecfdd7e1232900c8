package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.tag.PartOfSpeech;

/** A text in tokens, as a {@link CqlMatcher} reads it. */
public interface TokenText {
    /** The folded chars; may be longer than the text. Read only. */
    char[] chars();

    /** The number of tokens. */
    int tokenCount();

    /** The first char of token {@code i}. */
    int tokenStart(int i);

    /** The char after the last of token {@code i}. */
    int tokenEnd(int i);

    /** The part of speech of token {@code i}. */
    PartOfSpeech tag(int i);

    /** The number of the sentence token {@code i} begins in, ascending; -1 if it is in none. */
    int sentence(int i);

    /** The number of the paragraph token {@code i} begins in, ascending; -1 if it is in none. */
    int paragraph(int i);
}
