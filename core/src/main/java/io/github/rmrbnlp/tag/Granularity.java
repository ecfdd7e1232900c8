package io.github.rmrbnlp.tag;

/** How long the words of a {@link TaggedSegmenter} are. */
public enum Granularity {
    /** Compounds of four chars and more are taken apart where words of the lexicon make them up: 社会 | 主义. Idioms stay. */
    FINE,
    /** As the segmenter below cuts. */
    STANDARD,
    /** Names of persons, places and organisations are one word each, and so is a number with its measure word: 三十五届. */
    COARSE
}
