package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.query.DatePeriod;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Interval;
import java.util.List;

/**
 * What a trend's URL says. Immutable.
 *
 * @param queries a curve each
 * @param by the periods
 * @param from from then on, or ""
 * @param to until then, or ""
 * @param unit what is drawn
 */
record TrendState(List<String> queries, Period by, String from, String to, Unit unit) {
    static final int CURVES = 6;

    /** What is drawn, each with its columns of the table: value, lower and upper bound. */
    enum Unit {
        PER_MILLION("perMillion"), PER_THOUSAND("perThousand"), HITS("hits"), ARTICLES("articles");

        private final String column;

        Unit(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        /** Whether the values have a confidence band. */
        boolean isRate() {
            return this == PER_MILLION || this == PER_THOUSAND;
        }
    }

    static List<Param> parameters() {
        return List.of(Param.text("q", "A query; each is a curve of its own.", "送温暖").repeated().needed(),
                Param.choice("by", "The periods.", Period.class),
                Param.text("from", "Periods from that day on (2002-01-19, 2002-01 or 2002).", "1990"),
                Param.text("to", "Periods until that day; a year means its end.", "2005"));
    }

    static TrendState of(Parameters parameters) {
        return new TrendState(parameters.queries("q", CURVES), parameters.choice("by", Period.YEAR, Period.class),
                parameters.text("from"), parameters.text("to"),
                parameters.choice("unit", Unit.PER_MILLION, Unit.class));
    }

    TrendRequest request(Parameters parameters) {
        List<QueryNode> nodes = queries.stream().map(SearchState::parse).toList();
        DatePeriod first = parameters.period("from");
        DatePeriod last = parameters.period("to");
        try {
            QueryNode scope = first == null && last == null
                    ? new QueryNode.All()
                    : new QueryNode.DateRange(first == null ? null : first.first(), last == null ? null : last.last());
            return new TrendRequest(nodes, scope, by, first == null ? null : first.first(),
                    last == null ? null : last.last(), null, 1, Interval.CONFIDENCE);
        } catch (IllegalArgumentException e) {
            throw WebProblem.parameter("q", e.getMessage());
        }
    }

    Urls urls() {
        Urls urls = Urls.EMPTY;
        for (String query : queries) {
            urls = urls.and("q", query);
        }
        if (by != Period.YEAR) {
            urls = urls.and("by", Param.nameOf(by));
        }
        urls = urls.and("from", from).and("to", to);
        return unit == Unit.PER_MILLION ? urls : urls.and("unit", Param.nameOf(unit));
    }
}
