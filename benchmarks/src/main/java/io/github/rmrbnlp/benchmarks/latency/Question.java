package io.github.rmrbnlp.benchmarks.latency;

import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * One question to an index, as an analyst asks it: its first page, with exact totals.
 *
 * @param verb the verb that answers it
 * @param name what is asked, as the table of results prints it
 * @param target milliseconds the median may take on 1.4 million articles, where that was promised
 * @param probe the string whose occurrences {@code truth.tsv} knows, or null
 * @param asking asks
 */
record Question(String verb, String name, OptionalInt target, Probe probe, Asking asking) {
    static Question of(String verb, String name, Asking asking) {
        return new Question(verb, name, OptionalInt.empty(), null, asking);
    }

    Question within(int milliseconds) {
        return new Question(verb, name, OptionalInt.of(milliseconds), probe, asking);
    }

    /** This question, whose answer must be the number of places of a string in the bodies of those years. */
    Question hitsOf(String string, int first, int last) {
        return new Question(verb, name, target, new Probe(string, first, last, true), asking);
    }

    /** The same with the number of articles. */
    Question articlesOf(String string, int first, int last) {
        return new Question(verb, name, target, new Probe(string, first, last, false), asking);
    }

    /** Asks, and returns how many hits, articles or rows there are in all. */
    @FunctionalInterface
    interface Asking {
        long ask(CorpusIndex index) throws IOException;
    }

    /**
     * What the total of an answer must be.
     *
     * @param string a probe of the archive
     * @param first its first year
     * @param last its last year
     * @param hits whether places are counted, or articles
     */
    record Probe(String string, int first, int last, boolean hits) {
    }
}
