package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.corpusio.Article;

/**
 * An article with all that was found in it. The arrays belong to the {@link ArticleAnnotator} and are valid until its next
 * article.
 *
 * @param article the article
 * @param folded the body as {@code ExactText} folds it
 * @param tokenEnds the exclusive ends of the body's tokens; the first begins at 0
 * @param tags their parts of speech
 * @param tokens their number
 * @param titleEnds the exclusive ends of the title's tokens
 * @param titleTokens their number
 * @param annotations what the extractors found in the body
 */
public record AnnotatedArticle(Article article, char[] folded, int[] tokenEnds, byte[] tags, int tokens,
        int[] titleEnds,
        int titleTokens, Annotations annotations) {
}
