package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.cql.CqlMatcher;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.cql.TokenText;

/** The matches of one pattern in the article a view stands for; found once, for proof and places alike. Not thread-safe. */
final class TokenMatches {
    private final CqlMatcher matcher;
    private final PlaceList places = new PlaceList();
    private int document = -1;

    TokenMatches(CqlPattern pattern) {
        matcher = new CqlMatcher(pattern, ExactText::fold);
    }

    /**
     * The places in an article; valid until another is asked for.
     *
     * @param number tells the articles of one view apart
     */
    PlaceList of(int number, TokenText text) {
        if (number != document) {
            places.clear();
            matcher.find(text);
            while (matcher.next()) {
                places.add(matcher.start(), matcher.end());
            }
            document = number;
        }
        return places;
    }
}
