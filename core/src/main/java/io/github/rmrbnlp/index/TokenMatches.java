package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.cql.CqlMatcher;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.cql.TokenText;
import java.io.IOException;

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
     * @param article the article
     */
    PlaceList of(ArticleView article) throws IOException {
        if (article.document() != document) {
            places.clear();
            Tokens tokens = article.tokens();
            if (matcher.mayMatch(tokens.tags, tokens.count)) {
                find(article.tokenText());
            }
            document = article.document();
        }
        return places;
    }

    private void find(TokenText text) {
        matcher.find(text);
        while (matcher.next()) {
            places.add(matcher.start(), matcher.end());
        }
    }
}
