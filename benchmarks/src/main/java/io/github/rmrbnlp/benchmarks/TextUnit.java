package io.github.rmrbnlp.benchmarks;

/** How much of the text a contender gets at a time. */
public enum TextUnit {
    /** Up to a comma or a full stop: about 15 chars. */
    SENTENCE,
    /** About 100 chars. */
    PARAGRAPH,
    /** All of it. */
    WHOLE
}
