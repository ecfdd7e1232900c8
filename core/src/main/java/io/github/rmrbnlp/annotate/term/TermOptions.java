package io.github.rmrbnlp.annotate.term;

import java.util.Objects;

/**
 * How terms are found. Immutable.
 *
 * @param lexicon the terms looked for by name
 * @param grammar whether names that are in no lexicon are found by their form too: 《…》, document numbers, meetings, quoted
 *            slogans, programmes
 */
public record TermOptions(TermLexicon lexicon, boolean grammar) {
    public TermOptions {
        Objects.requireNonNull(lexicon, "lexicon");
    }

    /** The standard lexicon and the grammar. */
    public static TermOptions standard() {
        return new TermOptions(TermLexicon.standard(), true);
    }

    /** These options with the terms of another lexicon too, which decides where both know a form. */
    public TermOptions with(TermLexicon own) {
        return own.entries().isEmpty() ? this : withLexicon(lexicon.with(own));
    }

    /** These options with another lexicon. */
    public TermOptions withLexicon(TermLexicon other) {
        return new TermOptions(other, grammar);
    }
}
