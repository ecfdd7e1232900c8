package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hits, articles and words of each period, for each value of a facet. Not thread-safe. */
final class PeriodCounts implements ScanCollector {
    private static final int HITS = 0;
    private static final int ARTICLES = 1;
    private static final int WORDS = 2;

    private final Period period;
    private final QueryField facet;
    private final boolean baseline;
    private final Map<String, Map<Integer, long[]>> byValue = new HashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private long undatedHits;
    private long undatedArticles;
    private int lastDay = Integer.MIN_VALUE;
    private int lastPeriod;

    private PeriodCounts(TrendRequest request, boolean baseline) {
        period = request.period();
        facet = request.facet();
        this.baseline = baseline;
    }

    /** What was counted elsewhere, without a facet. */
    static PeriodCounts of(PeriodTally tally, TrendRequest request) {
        PeriodCounts counts = new PeriodCounts(request, false);
        tally.periods().forEach((number, counted) -> {
            counts.first = Math.min(counts.first, number);
            counts.last = Math.max(counts.last, number);
            counts.byValue.computeIfAbsent("", v -> new HashMap<>()).put(number,
                    new long[]{counted.hits(), counted.articles(), counted.words()});
        });
        counts.undatedHits = tally.undatedHits();
        counts.undatedArticles = tally.undatedArticles();
        return counts;
    }

    /** @param baseline whether words are counted, or hits */
    static PeriodCounts scan(CorpusIndex index, QueryNode query, TrendRequest request, ScanLimits limits,
            boolean baseline) throws IOException {
        PeriodCounts sum = new PeriodCounts(request, baseline);
        for (PeriodCounts part : index.scan(query, () -> new PeriodCounts(request, baseline), limits)) {
            sum.add(part);
        }
        return sum;
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        long hits = baseline ? 0 : places.count();
        if (article.day() == ArticleView.NONE) {
            undatedArticles++;
            undatedHits += hits;
            return;
        }
        int number = periodOf(article.day());
        long words = baseline ? article.wordCount() : 0;
        if (facet == null) {
            count("", number, hits, words);
            return;
        }
        List<String> values = Scopes.values(article, facet);
        for (String value : values) {
            count(value, number, hits, words);
        }
        if (values.isEmpty()) {
            count("", number, hits, words);
        }
    }

    private int periodOf(int day) {
        if (day != lastDay) { // neighbours in the index are mostly of one day
            lastDay = day;
            lastPeriod = period.of(day);
        }
        return lastPeriod;
    }

    private void count(String value, int number, long hits, long words) {
        first = Math.min(first, number);
        last = Math.max(last, number);
        long[] sums = byValue.computeIfAbsent(value, v -> new HashMap<>()).computeIfAbsent(number, n -> new long[3]);
        sums[HITS] += hits;
        sums[ARTICLES]++;
        sums[WORDS] += words;
    }

    private void add(PeriodCounts other) {
        other.byValue.forEach((value, periods) -> {
            Map<Integer, long[]> mine = byValue.computeIfAbsent(value, v -> new HashMap<>());
            periods.forEach((number, sums) -> mine.merge(number, sums, PeriodCounts::sum));
        });
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        undatedHits += other.undatedHits;
        undatedArticles += other.undatedArticles;
    }

    private static long[] sum(long[] a, long[] b) {
        return new long[]{a[HITS] + b[HITS], a[ARTICLES] + b[ARTICLES], a[WORDS] + b[WORDS]};
    }

    /** Adds hits and articles of all periods of each value. */
    void addTotals(Map<String, long[]> totals) {
        byValue.forEach((value, periods) -> {
            for (long[] sums : periods.values()) {
                totals.merge(value, sums, PeriodCounts::sum);
            }
        });
    }

    boolean isEmpty() {
        return first > last;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    long hits(String value, int number) {
        return get(value, number, HITS);
    }

    long articles(String value, int number) {
        return get(value, number, ARTICLES);
    }

    long words(String value, int number) {
        return get(value, number, WORDS);
    }

    private long get(String value, int number, int what) {
        long[] sums = byValue.getOrDefault(value, Map.of()).get(number);
        return sums == null ? 0 : sums[what];
    }

    long undatedHits() {
        return undatedHits;
    }

    long undatedArticles() {
        return undatedArticles;
    }
}
