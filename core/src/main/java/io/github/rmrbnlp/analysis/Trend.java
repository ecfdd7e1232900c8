package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.ChangePoints;
import io.github.rmrbnlp.statistic.Interval;
import io.github.rmrbnlp.statistic.Proportion;
import io.github.rmrbnlp.statistic.Rate;
import io.github.rmrbnlp.statistic.RateSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often queries are found, period by period. A hit is a place in a body; an article is counted if it matches, also by its
 * title alone. A period in which no article of the scope was indexed has no data, which differs from one without hits.
 * Immutable.
 *
 * <pre>{@code
 * Trend trend = Trend.of(index, TrendRequest.of(QueryParser.parse("送温暖")), ScanLimits.NONE);
 * trend.series().getFirst().points().getFirst().hits();
 * }</pre>
 *
 * @param request what was asked
 * @param series the curves, by query and then by value of the facet
 * @param facetValues how many values the facet has among the hits, those left out included
 * @param undatedHits hits in articles without a date, which no curve has
 * @param undatedArticles matching articles without a date; one that matches two queries counts twice
 */
public record Trend(TrendRequest request, List<Series> series, long facetValues, long undatedHits,
        long undatedArticles) {
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    public Trend {
        series = List.copyOf(series);
    }

    /**
     * One curve.
     *
     * @param query the query as it was understood
     * @param facet the value of the facet; null without a facet, empty for articles that have no value
     * @param points one a period, without gaps
     */
    public record Series(String query, String facet, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * One period of a curve.
     *
     * @param period its number, see {@link Period}
     * @param hits places in bodies
     * @param articles articles that match
     * @param words words of all articles of the scope
     * @param allArticles all articles of the scope; 0 means that there is no data
     * @param level hits per million words of the stretch of periods with one rate that this one lies in, see
     *            {@link ChangePoints}; NaN without data
     * @param change whether such a stretch begins here, but for the first
     */
    public record Point(int period, long hits, long articles, long words, long allArticles, double level,
            boolean change) {
        /** Whether any article of the scope was indexed for this period. */
        public boolean hasData() {
            return allArticles > 0;
        }
    }

    /**
     * Counts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Trend of(CorpusIndex index, TrendRequest request, ScanLimits limits) throws IOException {
        PeriodCounts all = PeriodCounts.scan(index, request.scope(), request, limits, true);
        List<PeriodCounts> found = new ArrayList<>();
        for (QueryNode query : request.queries()) {
            found.add(PeriodCounts.scan(index, Scopes.both(query, request.scope()), request, limits, false));
        }
        return of(request, all, found);
    }

    /**
     * The curves of what another engine counted.
     *
     * @param request without a facet
     * @param all the articles of the scope; their hits are not used
     * @param found the articles that match, for each query; their words are not used
     */
    public static Trend of(TrendRequest request, PeriodTally all, List<PeriodTally> found) {
        if (request.facet() != null || found.size() != request.queries().size()) {
            throw new IllegalArgumentException(found.size() + " counts of " + request);
        }
        return of(request, PeriodCounts.of(all, request),
                found.stream().map(tally -> PeriodCounts.of(tally, request)).toList());
    }

    private static Trend of(TrendRequest request, PeriodCounts all, List<PeriodCounts> found) {
        List<String> values = request.facet() == null ? List.of("") : facetValues(found);
        List<String> shown = values.subList(0, Math.min(values.size(), request.facetLimit()));
        List<Series> series = new ArrayList<>();
        for (int q = 0; q < found.size(); q++) {
            for (String value : shown) {
                series.add(new Series(request.queries().get(q).toString(), request.facet() == null ? null : value,
                        points(found.get(q), all, value, request)));
            }
        }
        return new Trend(request, series, values.size(), found.stream().mapToLong(PeriodCounts::undatedHits).sum(),
                found.stream().mapToLong(PeriodCounts::undatedArticles).sum());
    }

    /** Values by hits over all queries, ties by articles and then by name. */
    private static List<String> facetValues(List<PeriodCounts> found) {
        Map<String, long[]> sums = new HashMap<>();
        for (PeriodCounts counts : found) {
            counts.addTotals(sums);
        }
        Comparator<Map.Entry<String, long[]>> order = Comparator.comparingLong(e -> -e.getValue()[0]);
        order = order.thenComparingLong(e -> -e.getValue()[1]).thenComparing(Map.Entry::getKey);
        return sums.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
    }

    private static List<Point> points(PeriodCounts found, PeriodCounts all, String value, TrendRequest request) {
        if (all.isEmpty()) {
            return List.of();
        }
        Period period = request.period();
        int first = request.first() == null ? all.first() : period.of(request.first().toEpochDay());
        int last = request.last() == null ? all.last() : period.of(request.last().toEpochDay());
        int count = Math.max(0, Math.addExact(Math.subtractExact(last, first), 1));
        long[] hits = new long[count];
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            hits[i] = found.hits(value, first + i);
            words[i] = all.words(value, first + i);
        }
        List<RateSegment> segments = ChangePoints.segments(hits, words);
        List<Point> points = new ArrayList<>(count);
        int segment = 0;
        for (int i = 0; i < count; i++) {
            segment += segment < segments.size() && i >= segments.get(segment).end() ? 1 : 0;
            RateSegment at = segment < segments.size() ? segments.get(segment) : null;
            long articles = all.articles(value, first + i);
            points.add(new Point(first + i, hits[i], found.articles(value, first + i), words[i], articles,
                    at == null || articles == 0 ? Double.NaN : at.per(MILLION),
                    at != null && i > 0 && i == at.start()));
        }
        return points;
    }

    /** The curves one below the other, a row a period; {@code offset} rows left out, at most {@code limit} shown. */
    public Table toTable(long offset, long limit) {
        Table.Builder table = Table.of("trend").text("query", "检索式");
        QueryField facet = request.facet();
        if (facet != null) {
            table.text(facet.queryName(), facet.chineseName());
        }
        table.text("period", "时期").count("hits", "次数").count("articles", "篇数").count("words", "总词数")
                .count("allArticles", "总篇数").number("perMillion", "每百万词").number("perMillionLow", "下限")
                .number("perMillionHigh", "上限").number("perThousand", "每千篇").number("perThousandLow", "下限")
                .number("perThousandHigh", "上限").number("level", "阶段水平").flag("change", "转折");
        long at = 0;
        long hits = 0;
        for (Series one : series) {
            for (Point point : one.points()) {
                if (at >= offset && at - offset < limit) {
                    table.row(row(one, point).toArray());
                }
                at++;
                hits += point.hits();
            }
        }
        table.window(offset, at).fact("hits", hits).fact("undatedHits", undatedHits)
                .fact("undatedArticles", undatedArticles);
        if (facet != null) {
            table.fact("facetValues", facetValues).fact("facetValuesShown",
                    Math.min(facetValues, request.facetLimit()));
        }
        return table.build();
    }

    private List<Object> row(Series one, Point point) {
        List<Object> row = new ArrayList<>();
        row.add(one.query());
        if (request.facet() != null) {
            row.add(one.facet().isEmpty() ? null : one.facet());
        }
        row.add(request.period().label(point.period()));
        if (!point.hasData()) {
            while (row.size() < (request.facet() == null ? 14 : 15)) {
                row.add(null);
            }
            return row;
        }
        row.addAll(List.of(point.hits(), point.articles(), point.words(), point.allArticles()));
        Rate rate = point.words() == 0 ? null : new Rate(point.hits(), point.words());
        Interval bounds = rate == null ? null : rate.interval(MILLION, request.confidence());
        row.add(rate == null ? null : rate.per(MILLION));
        row.add(bounds == null ? null : bounds.low());
        row.add(bounds == null ? null : bounds.high());
        Proportion share = new Proportion(point.articles(), point.allArticles());
        Interval shareBounds = share.interval(THOUSAND, request.confidence());
        row.addAll(List.of(share.per(THOUSAND), shareBounds.low(), shareBounds.high(), point.level(), point.change()));
        return row;
    }
}
