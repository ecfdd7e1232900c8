package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import java.util.List;

/**
 * An article found. Immutable.
 *
 * @param article the article
 * @param score its relevance; comparable within one result only
 * @param titleMatches where the query's texts stand in the title, UTF-16 indexes
 * @param bodyMatches where they stand in the body, UTF-16 indexes; overlapping ones joined
 * @param snippets the stretches of the body around the first matches, or its beginning if it has none
 */
public record Hit(Article article, float score, List<Span> titleMatches, List<Span> bodyMatches,
        List<Snippet> snippets) {
    public Hit {
        titleMatches = List.copyOf(titleMatches);
        bodyMatches = List.copyOf(bodyMatches);
        snippets = List.copyOf(snippets);
    }

    /** How the article is cited. */
    public String citation() {
        return Citation.of(article);
    }
}
