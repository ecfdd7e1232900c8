package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import java.util.List;

/** Takes the places of a query in one article after the other. */
@FunctionalInterface
public interface PlaceReceiver {
    /**
     * Takes the places of one article.
     *
     * @param number the article's {@link ArticleView#number}
     * @param places where the query stands in its body, in the order of start and end
     */
    void places(int number, List<Span> places);
}
