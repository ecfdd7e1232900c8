package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.cql.CqlMatcher;
import io.github.rmrbnlp.query.cql.CqlPattern;
import java.io.IOException;

/** Stretches of tokens that match a pattern. Each thread has a matcher of its own. */
final class TokensProof implements Proof {
    private final ThreadLocal<CqlMatcher> matchers;

    TokensProof(CqlPattern pattern) {
        matchers = ThreadLocal.withInitial(() -> new CqlMatcher(pattern, ExactText::fold));
    }

    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        CqlMatcher matcher = matchers.get();
        matcher.find(article.tokenText());
        while (matcher.next()) {
            found.add(matcher.start(), matcher.end());
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        CqlMatcher matcher = matchers.get();
        matcher.find(article.tokenText());
        return matcher.next();
    }
}
