package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;
import static io.github.rmrbnlp.opensearch.ClusterSearch.jsonArray;

import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Dispersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Terms counted by the cluster. Stateless. */
final class TermCounting {
    /** Each has a bucket a year; OpenSearch answers with at most 65,535 buckets. */
    private static final int PAGE = 300;

    private TermCounting() {
    }

    static TermList of(ClusterSearch search, QueryNode query) throws IOException {
        Scope articles = Scope.of(ClusterQuery.of(query));
        Map<Integer, Long> chars = new TreeMap<>();
        JsonNode sizes = search.aggregate(articles, json("""
                {'all': {'filter': {'match_all': {}}},
                 'years': {'date_histogram': {'field': 'date', 'calendar_interval': 'year', 'min_doc_count': 1},
                           'aggs': {'chars': {'sum': {'field': 'length'}}}}}"""));
        sizes.path("years").path("buckets").forEach(bucket -> {
            long length = bucket.path("chars").path("value").asLong();
            if (length > 0) {
                chars.put(Days.of(bucket).getYear(), length);
            }
        });
        List<Integer> years = List.copyOf(chars.keySet());
        long[] yearChars = years.stream().mapToLong(chars::get).toArray();
        List<TermList.Row> rows = new ArrayList<>();
        search.eachBucket(new Scope(articles.articles(), "terms", ClusterQuery.all()), jsonArray(
                """
                        [{'term': {'terms': {'field': 'terms.canonical.printed'}}}, {'kind': {'terms': {'field': 'terms.kind'}}}]"""),
                json("""
                        {'articles': {'reverse_nested': {}},
                         'first': {'min': {'field': 'terms.date'}}, 'last': {'max': {'field': 'terms.date'}},
                         'years': {'date_histogram': {'field': 'terms.date', 'calendar_interval': 'year', 'min_doc_count': 1}}}"""),
                PAGE, bucket -> rows.add(row(bucket, years, yearChars)));
        rows.sort(Comparator.comparingLong((TermList.Row row) -> -row.mentions())
                .thenComparing(TermList.Row::canonical).thenComparing(TermList.Row::kind));
        return new TermList(query, rows.stream().mapToLong(TermList.Row::mentions).sum(),
                sizes.path("all").path("doc_count").asLong(), rows);
    }

    private static TermList.Row row(JsonNode bucket, List<Integer> years, long[] chars) {
        Map<Integer, Integer> found = new HashMap<>();
        bucket.path("years").path("buckets")
                .forEach(year -> found.put(Days.of(year).getYear(), year.path("doc_count").asInt()));
        int[] byYear = years.stream().mapToInt(year -> found.getOrDefault(year, 0)).toArray();
        return new TermList.Row(bucket.path("key").path("term").asString(),
                Term.Kind.valueOf(bucket.path("key").path("kind").asString().toUpperCase(Locale.ROOT)),
                bucket.path("doc_count").asLong(), bucket.path("articles").path("doc_count").asLong(),
                Days.of(bucket.path("first")), Days.of(bucket.path("last")), Dispersion.of(byYear, chars));
    }
}
