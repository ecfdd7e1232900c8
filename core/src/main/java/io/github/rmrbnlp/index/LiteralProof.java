package io.github.rmrbnlp.index;

import java.io.IOException;
import org.apache.lucene.index.Term;

/** Occurrences of a string or pattern, from left to right, none overlapping the one before. */
record LiteralProof(FoldedPattern pattern) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        int length = article.bodyLength();
        for (long place = article.next(pattern, 0, length); place >= 0; //
                place = article.next(pattern, (int) place, length)) {
            found.add((int) (place >>> 32), (int) place);
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        return article.next(pattern, 0, article.bodyLength()) >= 0;
    }

    /** Whether each occurrence is a place, whichever stand before it: of a literal that can't overlap itself. */
    boolean isPlaceByItself() {
        return pattern.isLiteral() && !pattern.overlapsItself();
    }

    /** Whether a place has at most {@code distance} chars between it and a stretch, or overlaps it; needs {@link #isPlaceByItself}. */
    boolean occursNear(ArticleView article, int start, int end, int distance) throws IOException {
        long reach = (long) distance + pattern.literalLength();
        return article.next(pattern, (int) Math.max(0, start - reach),
                (int) Math.min(article.bodyLength(), end + reach)) >= 0;
    }

    @Override
    public void findNear(ArticleView article, PlaceList around, int distance, PlaceList found) throws IOException {
        if (!isPlaceByItself()) {
            find(article, found);
            return;
        }
        int length = article.bodyLength();
        long reach = (long) distance + pattern.literalLength();
        int seen = 0;
        for (int i = 0; i < around.size(); i++) {
            int from = (int) Math.max(seen, around.start(i) - reach);
            int to = (int) Math.min(length, around.end(i) + reach);
            for (long place = article.next(pattern, from, to); place >= 0; place = article.next(pattern, from, to)) {
                found.add((int) (place >>> 32), (int) place);
                from = (int) place;
            }
            seen = Math.max(seen, from);
        }
    }

    @Override
    public Term countedTerm() {
        return pattern.isLiteral() ? Candidates.countedTerm(pattern.literals().getFirst()) : null;
    }
}
