package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;

/**
 * The kind and unit that figures are narrowed to besides a query, so that their values can be compared. Immutable.
 *
 * @param kind money, percent, count, measure, duration or ratio; null for any
 * @param unit ISO 4217 code of money, else the unit in either script; "" for any
 */
public record FigureFilter(Figure.Kind kind, String unit) {
    /** Lets every figure pass. */
    public static final FigureFilter ALL = new FigureFilter(null, "");

    public FigureFilter {
        if (kind == Figure.Kind.ORDINAL) {
            throw new IllegalArgumentException("an ordinal is no amount");
        }
    }

    /** For {@link ListRequest} and {@link FigurePlot}; null if every figure passes. */
    public QueryNode.OneFigure condition() {
        if (kind == null && unit.isEmpty()) {
            return null;
        }
        QueryField field = kind == null ? QueryField.FIGURE : QueryField.valueOf(kind.name());
        return new QueryNode.OneFigure(new QueryNode.Amount(field, Double.NEGATIVE_INFINITY, true,
                Double.POSITIVE_INFINITY, true, unit));
    }
}
