package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Figures that meet a condition, each as a whole.
 *
 * @param kind what all figures that meet it are of; null if they may be of several kinds
 * @param condition the condition
 */
record FigureProof(Figure.Kind kind, Condition condition) implements Proof {
    /** A condition on one figure. */
    interface Condition {
        boolean test(FigureLayer figures, int i);
    }

    static FigureProof of(QueryNode condition) {
        return new FigureProof(onlyKind(condition), condition(condition));
    }

    private static Figure.Kind onlyKind(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> and.parts().stream().map(FigureProof::onlyKind).filter(Objects::nonNull)
                    .findFirst().orElse(null);
            case QueryNode.Amount amount -> kind(amount.field());
            case QueryNode.Match currency -> Figure.Kind.MONEY;
            default -> null;
        };
    }

    private static Condition condition(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> {
                List<Condition> parts = and.parts().stream().map(FigureProof::condition).toList();
                yield (figures, i) -> parts.stream().allMatch(part -> part.test(figures, i));
            }
            case QueryNode.Or or -> {
                List<Condition> parts = or.parts().stream().map(FigureProof::condition).toList();
                yield (figures, i) -> parts.stream().anyMatch(part -> part.test(figures, i));
            }
            case QueryNode.Not not -> {
                Condition part = condition(not.part());
                yield (figures, i) -> !part.test(figures, i);
            }
            case QueryNode.Amount amount -> amount(amount);
            case QueryNode.Match currency -> currency(FoldedPattern.ofName(currency.pattern()));
            default -> throw new IllegalArgumentException("no condition on a figure: " + node);
        };
    }

    private static Condition amount(QueryNode.Amount amount) {
        Figure.Kind kind = kind(amount.field());
        String unit = ExactText.fold(amount.unit());
        return (figures, i) -> (kind == null || figures.kind(i) == kind)
                && amount.overlaps(Math.min(figures.low(i), figures.high(i)),
                        Math.max(figures.low(i), figures.high(i)))
                && (unit.isEmpty() || figures.unit(i).equals(unit) || ExactText.fold(figures.unit(i)).equals(unit));
    }

    /** The kind a field speaks of, or null for any. */
    static Figure.Kind kind(QueryField field) {
        return field == QueryField.FIGURE ? null : Figure.Kind.valueOf(field.name());
    }

    private static Condition currency(FoldedPattern code) {
        return (figures, i) -> figures.kind(i) == Figure.Kind.MONEY && code.isWhole(ExactText.fold(figures.unit(i)));
    }

    /** The number of the first figure from {@code from} on that meets the condition, or the number of all. */
    int next(FigureLayer figures, int from) {
        int count = figures.count();
        int i = kind == null ? from : figures.next(kind, from);
        while (i < count && !condition.test(figures, i)) {
            i = kind == null ? i + 1 : figures.next(kind, i + 1);
        }
        return i;
    }

    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        FigureLayer figures = article.figureLayer();
        for (int i = next(figures, 0); i < figures.count(); i = next(figures, i + 1)) {
            found.add(figures.start(i), figures.end(i));
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        FigureLayer figures = article.figureLayer();
        return next(figures, 0) < figures.count();
    }

    @Override
    public boolean readsText() {
        return false;
    }
}
