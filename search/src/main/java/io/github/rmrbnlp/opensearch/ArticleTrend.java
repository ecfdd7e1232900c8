package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.PeriodTally;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Interval;
import io.github.rmrbnlp.statistic.Proportion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * How many articles match a query, period by period: the articles of {@link Trend}, without its hits, which a cluster counts of
 * strings alone. A period in which no article of the scope was published has no data, which differs from one without hits. Immutable.
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
        PeriodTally all = PeriodCounting.of(search, ClusterQuery.of(scope), period, List.of());
        PeriodTally found = PeriodCounting.of(search, ClusterQuery.within(query, scope), period, List.of());
        List<Point> points = new ArrayList<>();
        IntSummaryStatistics range = all.periods().keySet().stream().mapToInt(Integer::intValue).summaryStatistics();
        for (int i = range.getMin(); range.getCount() > 0 && i <= range.getMax(); i++) {
            points.add(new Point(i, articles(found, i), articles(all, i)));
        }
        return new ArticleTrend(query.toString(), period, points, found.undatedArticles());
    }

    private static long articles(PeriodTally tally, int period) {
        PeriodTally.Counted counted = tally.periods().get(period);
        return counted == null ? 0 : counted.articles();
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
