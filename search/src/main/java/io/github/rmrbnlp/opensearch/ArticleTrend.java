package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Interval;
import io.github.rmrbnlp.statistic.Proportion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How many articles match a query, period by period: the articles of {@link Trend}, without its hits, which a cluster does not
 * count. A period in which no article of the scope was published has no data, which differs from one without hits. Immutable.
 *
 * @param query the query as it was understood
 * @param period the periods
 * @param points one a period, without gaps
 * @param undated matching articles without a date, which no point has
 */
public record ArticleTrend(String query, Period period, List<Point> points, long undated) {
    private static final double THOUSAND = 1e3;

    public ArticleTrend {
        points = List.copyOf(points);
    }

    /**
     * One period.
     *
     * @param period its number, see {@link Period}
     * @param articles articles that match
     * @param allArticles all articles of the scope; 0 means that there is no data
     */
    public record Point(int period, long articles, long allArticles) {
    }

    static ArticleTrend of(ClusterSearch search, QueryNode query, QueryNode scope, Period period) throws IOException {
        QueryNode both = scope instanceof QueryNode.All
                ? query
                : new QueryNode.And(List.of(query, new QueryNode.Filter(scope)));
        TreeMap<Integer, Long> all = new TreeMap<>();
        count(search, scope, period, all);
        TreeMap<Integer, Long> found = new TreeMap<>();
        long total = count(search, both, period, found);
        List<Point> points = new ArrayList<>();
        for (int i = all.isEmpty() ? 1 : all.firstKey(); i <= (all.isEmpty() ? 0 : all.lastKey()); i++) {
            points.add(new Point(i, found.getOrDefault(i, 0L), all.getOrDefault(i, 0L)));
        }
        long dated = found.values().stream().mapToLong(Long::longValue).sum();
        return new ArticleTrend(query.toString(), period, points, total - dated);
    }

    /** Returns the number of all articles that match, also without a date. */
    private static long count(ClusterSearch search, QueryNode query, Period period, Map<Integer, Long> counts)
            throws IOException {
        JsonNode found = search.aggregate(Scope.of(ClusterQuery.of(query)), json("""
                {'all': {'filter': {'match_all': {}}},
                 'periods': {'date_histogram': {'field': 'date', 'calendar_interval': '%s', 'min_doc_count': 1}}}"""
                .formatted(period.name().toLowerCase(Locale.ROOT))));
        found.path("periods").path("buckets").forEach(bucket -> counts.put(period.of(Days.of(bucket).toEpochDay()),
                bucket.path("doc_count").asLong()));
        return found.path("all").path("doc_count").asLong();
    }

    /** A row a period. */
    public Table toTable() {
        Table.Builder table = Table.of("trend").text("query", "检索式").text("period", "时期").count("articles", "篇数")
                .count("allArticles", "总篇数").number("perThousand", "每千篇").number("perThousandLow", "下限")
                .number("perThousandHigh", "上限");
        for (Point point : points) {
            String label = period.label(point.period());
            if (point.allArticles() == 0) {
                table.row(query, label, null, null, null, null, null);
                continue;
            }
            Proportion share = new Proportion(point.articles(), point.allArticles());
            Interval bounds = share.interval(THOUSAND, Interval.CONFIDENCE);
            table.row(query, label, point.articles(), point.allArticles(), share.per(THOUSAND), bounds.low(),
                    bounds.high());
        }
        return table.fact("undatedArticles", undated).build();
    }
}
