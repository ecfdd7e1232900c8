package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.cql.CqlPattern;
import java.io.IOException;

/** Stretches of tokens that match a pattern. */
record TokensProof(CqlPattern pattern) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        PlaceList matches = article.matches(pattern);
        for (int i = 0; i < matches.size(); i++) {
            found.add(matches.start(i), matches.end(i));
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        return article.matches(pattern).size() > 0;
    }
}
