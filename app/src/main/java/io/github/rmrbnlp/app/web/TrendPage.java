package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the page of trends shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param trend the answer, or null before anything is asked
 * @param rows the periods of one curve after the other
 * @param scale of the chart
 */
record TrendPage(Page page, TrendState state, Trend trend, List<Row> rows, Scale scale) {
    /**
     * One period of one curve.
     *
     * @param curve which of the queries, from 0
     * @param value what is drawn, or null for no data
     * @param low the lower bound, or null
     * @param high the upper bound, or null
     */
    record Row(int curve, String query, String period, Long hits, Long articles, Long all, Number value, Number low,
            Number high, String url) {
    }

    /**
     * The vertical axis: from 0 to a round number. A period of few words has an interval many times as high as any value, and
     * would flatten every curve: the axis ends above the values, and such an interval is not drawn.
     *
     * @param top where it ends
     * @param step between two labels
     */
    record Scale(double top, double step) {
        private static final int LABELS = 6;
        /** An interval up to so many times the greatest value is drawn whole. */
        private static final double ROOM = 1.5;

        static Scale of(List<Row> rows) {
            double greatest = rows.stream().mapToDouble(row -> of(row.value())).max().orElse(0);
            double highest = rows.stream().mapToDouble(row -> of(row.high()))
                    .filter(high -> greatest == 0 || high <= ROOM * greatest).max().orElse(0);
            double wanted = Math.max(greatest, highest);
            if (wanted <= 0) {
                return new Scale(1, 1);
            }
            double raw = wanted / LABELS;
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double step = power * (raw <= power ? 1 : raw <= 2 * power ? 2 : raw <= 5 * power ? 5 : 10);
            return new Scale(step * Math.ceil(wanted / step), step);
        }

        private static double of(Number value) {
            return value == null ? 0 : value.doubleValue();
        }

        boolean hasRoomFor(Row row) {
            return of(row.high()) <= top;
        }
    }

    static TrendPage of(Page page, TrendState state, Trend trend) {
        List<Row> rows = trend == null ? List.of() : rows(page, state, trend);
        return new TrendPage(page, state, trend, rows, Scale.of(rows));
    }

    private static List<Row> rows(Page page, TrendState state, Trend trend) {
        Table table = trend.toTable(0, Long.MAX_VALUE);
        int curve = 0;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (i > 0 && i % trend.series().getFirst().points().size() == 0) {
                curve++;
            }
            String column = state.unit().column();
            String period = (String) table.cell(i, "period");
            String query = state.queries().get(curve);
            rows.add(new Row(curve, query, period, (Long) table.cell(i, "hits"),
                    (Long) table.cell(i, "articles"), (Long) table.cell(i, "allArticles"),
                    (Number) table.cell(i, column),
                    state.unit().isRate() ? (Number) table.cell(i, column + "Low") : null,
                    state.unit().isRate() ? (Number) table.cell(i, column + "High") : null,
                    page.link("/search", Urls.EMPTY.with("q", query).and("from", period)
                            .and("to", period).and("sort", "date"))));
        }
        return rows;
    }

    /** The queries that are asked, and room for one more. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(state.queries());
        if (inputs.size() < TrendState.CURVES) {
            inputs.add("");
        }
        return inputs;
    }

    /** What the curves say, a sentence each: how often, since when, and where they are highest. */
    List<String> readings() {
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < state.queries().size(); i++) {
            int curve = i;
            readings.add(reading(state.queries().get(i), rows.stream().filter(row -> row.curve() == curve)
                    .filter(row -> row.hits() != null && row.hits() > 0).toList()));
        }
        return readings;
    }

    private String reading(String query, List<Row> found) {
        Row highest = found.stream().filter(row -> row.value() != null)
                .max(Comparator.comparingDouble(row -> row.value().doubleValue())).orElse(null);
        if (highest == null) {
            return page.t().of("trend.reading.none", query);
        }
        return page.t().of("trend.reading", query, found.stream().mapToLong(Row::hits).sum(),
                found.getFirst().period(), highest.period(),
                page.t().of("unit." + Param.nameOf(state.unit())), shown(highest.value()), highest.all());
    }

    /** How many intervals are wider than the chart. */
    long wide() {
        return rows.stream().filter(row -> !scale.hasRoomFor(row)).count();
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

    /** Both bounds, or a dash. */
    String interval(Row row) {
        return row.low() == null ? "—" : shown(row.low()) + "–" + shown(row.high());
    }
}
