package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Figures that meet a condition, each as a whole. */
record FigureProof(Predicate<Figure> condition) implements Proof {
    static FigureProof of(QueryNode condition) {
        return new FigureProof(predicate(condition));
    }

    private static Predicate<Figure> predicate(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> {
                List<Predicate<Figure>> parts = and.parts().stream().map(FigureProof::predicate).toList();
                yield figure -> parts.stream().allMatch(part -> part.test(figure));
            }
            case QueryNode.Or or -> {
                List<Predicate<Figure>> parts = or.parts().stream().map(FigureProof::predicate).toList();
                yield figure -> parts.stream().anyMatch(part -> part.test(figure));
            }
            case QueryNode.Not not -> predicate(not.part()).negate();
            case QueryNode.Amount amount -> amount(amount);
            case QueryNode.Match currency -> currency(FoldedPattern.ofName(currency.pattern()));
            default -> throw new IllegalArgumentException("no condition on a figure: " + node);
        };
    }

    private static Predicate<Figure> amount(QueryNode.Amount amount) {
        Figure.Kind kind = kind(amount.field());
        return figure -> (kind == null || figure.kind() == kind)
                && (amount.unit().isEmpty() || ExactText.fold(figure.unit()).equals(ExactText.fold(amount.unit())))
                && amount.overlaps(Math.min(figure.low(), figure.high()), Math.max(figure.low(), figure.high()));
    }

    /** The kind a field speaks of, or null for any. */
    static Figure.Kind kind(QueryField field) {
        return field == QueryField.FIGURE ? null : Figure.Kind.valueOf(field.name());
    }

    private static Predicate<Figure> currency(FoldedPattern code) {
        return figure -> figure.kind() == Figure.Kind.MONEY && code.isWhole(ExactText.fold(figure.unit()));
    }

    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        for (Figure figure : article.figures()) {
            if (condition.test(figure)) {
                found.add(figure.span().start(), figure.span().end());
            }
        }
    }
}
