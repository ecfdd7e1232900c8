package io.github.rmrbnlp.index;

import java.io.IOException;
import org.apache.lucene.index.Term;

/** Finds out where something stands in a body. Immutable and thread-safe; scratch memory belongs to the call. */
interface Proof {
    /** Adds all places to {@code found}, in any order. */
    void find(ArticleView article, PlaceList found) throws IOException;

    /** Whether there is a place at all; may be quicker than finding all. */
    default boolean occurs(ArticleView article) throws IOException {
        PlaceList found = new PlaceList();
        find(article, found);
        return found.size() > 0;
    }

    /** The term whose frequency in an article's inverted list is the number of places, or null if there is none. */
    default Term countedTerm() {
        return null;
    }

    /**
     * Adds at least those places that have at most {@code distance} chars between them and one of some stretches, or overlap it.
     *
     * @param around the stretches, sorted
     */
    default void findNear(ArticleView article, PlaceList around, int distance, PlaceList found) throws IOException {
        find(article, found);
    }

    /** Whether it looks at the text, which takes longer than to look at numbers. */
    default boolean readsText() {
        return true;
    }
}
