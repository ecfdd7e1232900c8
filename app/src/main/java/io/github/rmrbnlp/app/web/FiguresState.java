package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FigureFilter;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the URL of a list of figures says. Immutable.
 *
 * @param search the query and its filters
 * @param filter the kind and unit chosen
 * @param order the order of the figures
 */
record FiguresState(SearchState search, FigureFilter filter, ListOrder order) {
    static final int MAX_ROWS = 10_000;
    private static final List<Figure.Kind> KINDS = List.of(Figure.Kind.MONEY, Figure.Kind.PERCENT, Figure.Kind.COUNT,
            Figure.Kind.MEASURE, Figure.Kind.DURATION, Figure.Kind.RATIO);

    static List<Param> parameters() {
        List<Param> all = new ArrayList<>(SearchState.parameters());
        all.add(new Param("kind", "string", "Of this kind.", "money", KINDS.stream().map(Param::nameOf).toList(),
                false, false));
        all.add(Param.text("unit", "Of this unit; of money its ISO 4217 code.", "CNY"));
        return all;
    }

    static List<Param> listParameters() {
        List<Param> all = new ArrayList<>(parameters());
        all.add(Param.choice("order", "The order; value: the greatest first.", ListOrder.class));
        all.add(Param.number("limit", "So many rows at most, up to " + MAX_ROWS + ".", "100"));
        all.add(Param.text("cursor", "Where to go on: next of the answer before.", ""));
        return all;
    }

    static FiguresState of(Parameters parameters) {
        Figure.Kind kind = parameters.choice("kind", null, Figure.Kind.class);
        if (kind == Figure.Kind.ORDINAL) {
            throw WebProblem.parameter("kind",
                    "is one of " + String.join(", ", KINDS.stream().map(Param::nameOf).toList()));
        }
        return new FiguresState(SearchState.of(parameters, SortOrder.RELEVANCE),
                new FigureFilter(kind, parameters.text("unit")),
                parameters.choice("order", ListOrder.DATE, ListOrder.class));
    }

    /** The figures of that kind and unit. */
    FiguresState with(FigureFilter other) {
        return new FiguresState(search, other, order);
    }

    ListRequest request(QueryNode node, int offset, int limit) {
        return new ListRequest(node, filter.condition(), order, offset, limit);
    }

    Urls urls() {
        return search.urls().and("kind", filter.kind() == null ? "" : Param.nameOf(filter.kind()))
                .and("unit", filter.unit()).and("order", order == ListOrder.DATE ? "" : Param.nameOf(order));
    }
}
