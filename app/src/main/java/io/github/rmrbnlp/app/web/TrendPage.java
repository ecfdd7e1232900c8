package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.Trend;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page of trends shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param trend the answer, or null before anything is asked
 */
record TrendPage(Page page, TrendState state, Trend trend) {
    /**
     * One period of one curve.
     *
     * @param value what is drawn, or null for no data
     * @param low the lower bound, or null
     * @param high the upper bound, or null
     */
    record Row(String query, String period, Long hits, Long articles, Long all, Number value, Number low, Number high,
            String url) {
    }

    /** The queries that are asked, and room for one more. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(state.queries());
        if (inputs.size() < TrendState.CURVES) {
            inputs.add("");
        }
        return inputs;
    }

    List<Row> rows() {
        Table table = trend.toTable(0, Long.MAX_VALUE);
        int series = 0;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (i > 0 && i % trend.series().getFirst().points().size() == 0) {
                series++;
            }
            String column = state.unit().column();
            String period = (String) table.cell(i, "period");
            rows.add(new Row(state.queries().get(series), period, (Long) table.cell(i, "hits"),
                    (Long) table.cell(i, "articles"), (Long) table.cell(i, "allArticles"),
                    (Number) table.cell(i, column),
                    state.unit().isRate() ? (Number) table.cell(i, column + "Low") : null,
                    state.unit().isRate() ? (Number) table.cell(i, column + "High") : null,
                    page.link("/search", Urls.EMPTY.with("q", state.queries().get(series)).and("from", period)
                            .and("to", period).and("sort", "date"))));
        }
        return rows;
    }

    /** Places found in all, dated or not. */
    long hits() {
        return trend.undatedHits()
                + trend.series().stream().flatMap(s -> s.points().stream()).mapToLong(Trend.Point::hits).sum();
    }

    String unitUrl(TrendState.Unit unit) {
        return page.link("/trend", new TrendState(state.queries(), state.by(), state.from(), state.to(), unit).urls());
    }

    List<Export> exports() {
        return Export.of("trend", state.urls().without("unit").and("limit", 10_000));
    }

    /** As people read it; a dash where there is no data. */
    String shown(Number value) {
        return value == null
                ? "—"
                : value instanceof Long count
                        ? page.t().number(count)
                        : Shown.number(Math.round(value.doubleValue() * 100) / 100.0);
    }
}
