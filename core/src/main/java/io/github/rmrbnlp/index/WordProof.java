package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import org.apache.lucene.index.Term;

/** Words of the body. */
record WordProof(WordPattern pattern) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        Tokens tokens = article.tokens();
        pattern.find(article.folded(), tokens.ends, tokens.count, false, found);
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        Tokens tokens = article.tokens();
        PlaceList found = new PlaceList();
        pattern.find(article.folded(), tokens.ends, tokens.count, true, found);
        return found.size() > 0;
    }

    @Override
    public Term countedTerm() {
        return pattern.isOneTerm()
                ? Candidates.wordTerms(IndexFields.words(QueryField.BODY), pattern).getFirst()
                : null;
    }
}
