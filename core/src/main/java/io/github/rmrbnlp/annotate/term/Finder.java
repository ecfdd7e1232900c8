package io.github.rmrbnlp.annotate.term;

/** Proposes terms of one sort. Immutable. */
interface Finder {
    /** Where the marks of a document decide, nothing else may. */
    int RANK_TITLE = 5;
    int RANK_NUMBER = 4;
    int RANK_NAME = 3;

    void find(TermText text, Heads heads, Findings findings);
}
