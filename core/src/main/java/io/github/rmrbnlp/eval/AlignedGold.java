package io.github.rmrbnlp.eval;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.statement.StatementTrainer;
import io.github.rmrbnlp.eval.GoldArticle.GoldStatement;
import java.util.OptionalInt;

/** The statements of a gold article, asked with offsets of the article's body. */
record AlignedGold(GoldArticle article, Alignment alignment) implements StatementTrainer.Gold {

    @Override
    public int statementAt(Span cue) {
        Span span = alignment.span(cue.start(), cue.end());
        for (int i = 0; span != null && i < article.statements().size(); i++) {
            GoldStatement statement = article.statements().get(i);
            if (statement.cue() != null && statement.cue().overlaps(span)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean isSpeaker(int statement, String name) {
        return article.statements().get(statement).speakers().contains(ExtractionScorer.comparableName(name));
    }

    @Override
    public OptionalInt endsBehind(int statement, Span content) {
        Span said = article.statements().get(statement).content();
        Span span = alignment.span(content.start(), content.end());
        return said == null || span == null ? OptionalInt.empty() : OptionalInt.of(span.end() - said.end());
    }
}
