package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;
import static io.github.rmrbnlp.opensearch.ClusterSearch.jsonArray;

import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Figures counted by the cluster, value by value, and added up here: its own sums are of binary fractions, which depend on the order
 * of adding. Used once; not thread-safe.
 */
final class FigureAdding {
    private static final int PAGE = 10_000;

    private final Map<Key, Adding> sums = new TreeMap<>(
            Comparator.comparingInt(Key::year).thenComparing(Key::kind).thenComparing(Key::unit));

    /** What is added up by itself; year 0 is all years. */
    private record Key(int year, Figure.Kind kind, String unit) {
    }

    private static final class Adding {
        private long count;
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(long times, double from, double to) {
            count += times;
            low = low.add(BigDecimal.valueOf(from).multiply(BigDecimal.valueOf(times)));
            high = high.add(BigDecimal.valueOf(to).multiply(BigDecimal.valueOf(times)));
            least = Math.min(least, from);
            greatest = Math.max(greatest, to);
        }

        FigureList.Sum sum(Key key) {
            return new FigureList.Sum(key.year(), key.kind(), key.unit(), count, plain(low), plain(high), least,
                    greatest);
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** Sums and totals, no rows. */
    static FigureList of(ClusterSearch search, ListRequest request) throws IOException {
        Scope scope = Scope.of(AnnotationChoice.figures(request.query()).narrowed(request.only()));
        JsonNode all = search.aggregate(scope, json("{'articles': {'reverse_nested': {}}}"));
        FigureAdding adding = new FigureAdding();
        search.eachBucket(scope, jsonArray(
                """
                        [{'year': {'date_histogram': {'field': 'figures.date', 'calendar_interval': 'year', 'missing_bucket': true}}},
                         {'kind': {'terms': {'field': 'figures.kind'}}}, {'unit': {'terms': {'field': 'figures.unit.printed'}}},
                         {'low': {'terms': {'field': 'figures.low'}}}, {'high': {'terms': {'field': 'figures.high'}}}]"""),
                json("{}"), PAGE, adding::add);
        List<FigureList.Sum> sums = new ArrayList<>();
        List<FigureList.Sum> years = new ArrayList<>();
        adding.sums.forEach((key, sum) -> (key.year() == 0 ? sums : years).add(sum.sum(key)));
        sums.sort((a, b) -> Long.compare(b.count(), a.count()));
        return new FigureList(request, all.path("doc_count").asLong(),
                all.path("articles").path("doc_count").asLong(), List.of(), sums, years);
    }

    private void add(JsonNode bucket) {
        JsonNode key = bucket.path("key");
        Figure.Kind kind = Figure.Kind.valueOf(key.path("kind").asString().toUpperCase(Locale.ROOT));
        String printed = key.path("unit").asString();
        String unit = kind == Figure.Kind.MONEY ? printed : ExactText.fold(printed);
        double low = Math.min(key.path("low").asDouble(), key.path("high").asDouble());
        double high = Math.max(key.path("low").asDouble(), key.path("high").asDouble());
        long times = bucket.path("doc_count").asLong();
        sums.computeIfAbsent(new Key(0, kind, unit), k -> new Adding()).add(times, low, high);
        if (key.path("year").isNumber()) {
            int year = Days.of(json("{}").put("key", key.path("year").asLong())).getYear();
            sums.computeIfAbsent(new Key(year, kind, unit), k -> new Adding()).add(times, low, high);
        }
    }
}
