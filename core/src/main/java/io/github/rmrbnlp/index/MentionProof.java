package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.lucene.ExactText;
import java.io.IOException;

/**
 * Mentions of policy terms, by their canonical name or as printed.
 *
 * @param pattern the whole name
 * @param kind the kind of term, or null for any
 */
record MentionProof(FoldedPattern pattern, Term.Kind kind) implements Proof {
    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        for (Term term : article.terms()) {
            if ((kind == null || term.kind() == kind)
                    && (pattern.isWhole(ExactText.fold(term.canonical()))
                            || pattern.isWhole(ExactText.fold(term.text())))) {
                found.add(term.span().start(), term.span().end());
            }
        }
    }
}
