package io.github.rmrbnlp.benchmarks;

import java.util.List;

/** A segmenter in a benchmark. Not thread-safe. */
interface Contender {
    /** Segments {@code line} the cheapest way the contender offers; returns the number of words. */
    int count(String line);

    /** The words of {@code line}, for checking. */
    List<String> words(String line);
}
