package io.github.rmrbnlp.app.web;

/** How much of the machine a question may need; each kind waits in a {@link Lane} of its own. */
enum Cost {
    /** Answered in a fraction of a second: searches, articles, counts. */
    QUICK,
    /** Reads every match: lines, lists, words, lives of formulas. */
    LONG,
    /** Everything that matches, written while it is read. */
    EXPORT
}
