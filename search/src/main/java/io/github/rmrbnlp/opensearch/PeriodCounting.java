package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.PeriodTally;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles, words and places of strings counted by the cluster period by period, each exactly. Stateless. */
final class PeriodCounting {
    private PeriodCounting() {
    }

    /** @param strings whose places are counted as hits; may be none */
    static PeriodTally of(ClusterSearch search, ObjectNode articles, Period period, List<String> strings)
            throws IOException {
        ObjectNode counts = json("{'words': {'sum': {'field': 'words'}}}");
        if (!strings.isEmpty()) {
            counts.set("hits", places(strings));
        }
        ObjectNode aggregations = json("""
                {'undated': {'missing': {'field': 'date'}},
                 'periods': {'date_histogram': {'field': 'date', 'calendar_interval': '%s', 'min_doc_count': 1}}}"""
                .formatted(period.name().toLowerCase(Locale.ROOT)));
        ((ObjectNode) aggregations.get("undated")).set("aggs", counts);
        ((ObjectNode) aggregations.get("periods")).set("aggs", counts);
        JsonNode found = search.aggregate(Scope.of(articles), aggregations);
        Map<Integer, PeriodTally.Counted> periods = new HashMap<>();
        found.path("periods").path("buckets").forEach(bucket -> periods
                .put(period.of(Days.of(bucket).toEpochDay()), new PeriodTally.Counted(sum(bucket, "hits"),
                        bucket.path("doc_count").asLong(), sum(bucket, "words"))));
        JsonNode undated = found.path("undated");
        return new PeriodTally(periods, sum(undated, "hits"), undated.path("doc_count").asLong());
    }

    /** How many places the strings have in the bodies of the articles. */
    static long places(ClusterSearch search, ObjectNode articles, List<String> strings) throws IOException {
        ObjectNode aggregations = json("{}");
        aggregations.set("hits", places(strings));
        return sum(search.aggregate(Scope.of(articles), aggregations), "hits");
    }

    /** A sum the plugin's own script makes: a cluster by itself counts articles only. */
    private static ObjectNode places(List<String> strings) {
        ObjectNode sum = json("{'sum': {'script': {'lang': 'rmrb', 'source': 'places'}}}");
        ObjectNode parameters = ((ObjectNode) sum.path("sum").path("script")).putObject("params");
        ArrayNode values = parameters.put("field", ClusterQuery.BODY).putArray("strings");
        strings.forEach(values::add);
        return sum;
    }

    private static long sum(JsonNode bucket, String name) {
        return bucket.path(name).path("value").asLong(0);
    }
}
