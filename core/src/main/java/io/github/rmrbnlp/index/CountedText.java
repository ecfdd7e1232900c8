package io.github.rmrbnlp.index;

/**
 * A text whose terms are counted when its segment is written. A term of one or two chars is short unless its bytes take
 * more than its chars to tell: it is a number, and nothing is looked up for it. Immutable and thread-safe.
 */
sealed interface CountedText permits CharsText, WordsText {
    TermForm form();

    /** The number of terms, each as often as it occurs; what Lucene takes for the length of the field. */
    int terms();

    /** Adds how many short terms begin with each char. */
    void countShort(int[] byFirstChar);

    /** Adds every occurrence of the short terms whose first char is {@code from} or greater and less than {@code to}. */
    void addShort(int from, int to, TermEntries into);

    /** Adds every occurrence of the other terms. */
    void addLong(LongTerms into);
}
