package io.github.rmrbnlp.index;

import java.io.IOException;
import org.apache.lucene.index.Term;

/** Occurrences of a string or pattern, from left to right, none overlapping the one before. */
record LiteralProof(FoldedPattern pattern) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        char[] text = text(article);
        int length = article.bodyLength();
        for (long place = pattern.next(text, 0, length); place >= 0; place = pattern.next(text, (int) place, length)) {
            found.add((int) (place >>> 32), (int) place);
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        return pattern.next(text(article), 0, article.bodyLength()) >= 0;
    }

    @Override
    public Term countedTerm() {
        return pattern.isLiteral() ? Candidates.countedTerm(pattern.literals().getFirst()) : null;
    }

    private char[] text(ArticleView article) throws IOException {
        return pattern.findsInPrinted() ? article.body() : article.folded();
    }
}
