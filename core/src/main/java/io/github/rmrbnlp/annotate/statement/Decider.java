package io.github.rmrbnlp.annotate.statement;

/** Decides whether a word is a cue and who its speaker is. Not thread-safe. */
interface Decider {
    /** Whether the word can be a cue, by what a glance tells; it alone is known of the site. */
    boolean mayBeCue(CueSite site, StatementFeatures features);

    /**
     * The speaker of a cue, or null where the word is none.
     *
     * @param candidates not yet collected
     */
    Choice choose(CueSite site, SpeakerCandidates candidates, StatementFeatures features);

    /** Where the content of a statement just chosen ends: a comma of it before which the report goes on, or its end. */
    int contentEnd(CueSite site, ContentFinder contents, StatementFeatures features);

    /**
     * A decision. Immutable.
     *
     * @param candidate the speaker's place among the candidates
     * @param confidence the probability that cue and speaker are right
     */
    record Choice(int candidate, double confidence) {
    }
}
