package io.github.rmrbnlp.annotate.term;

/** Proposes terms of one sort. Immutable. */
interface Finder {
    /** Where the marks of a document decide, nothing else may. */
    int RANK_TITLE = 5;
    int RANK_NUMBER = 4;
    int RANK_NAME = 3;
    /** What only its surroundings make a term gives way to a name that is known. */
    int RANK_GUESS = 2;

    void find(TermText text, Heads heads, Findings findings);
}
