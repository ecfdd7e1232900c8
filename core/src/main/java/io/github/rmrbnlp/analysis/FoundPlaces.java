package io.github.rmrbnlp.analysis;

import java.util.List;

/**
 * The places of a concordance that may be shown.
 *
 * @param hits how many there are in all
 * @param articles how many articles they stand in
 * @param first at least as many as were asked for, in order
 */
record FoundPlaces(long hits, long articles, List<Place> first) {
    /**
     * A place.
     *
     * @param article the article's number in the opened index
     * @param start its first char in the body
     * @param end the char behind
     */
    record Place(int article, int start, int end) {
    }
}
