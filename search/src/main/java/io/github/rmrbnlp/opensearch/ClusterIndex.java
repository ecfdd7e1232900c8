package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.query.QueryNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks an index of a cluster. Thread-safe.
 *
 * <pre>{@code
 * try (ClusterIndex index = ClusterIndex.open(access, "rmrb-articles")) {
 *     long total = index.search(QueryParser.parse("送温暖工程 AND page:1"), 20).total();
 * }
 * }</pre>
 */
public final class ClusterIndex implements Closeable {
    /** Marks round a match in the cluster's answer; private-use chars, which a text of an archive does not hold as such. */
    private static final char OPEN = '\uE0F0';
    private static final char CLOSE = '\uE0F1';
    private static final int MOST_VALUES = 10_000;

    private final Cluster cluster;
    private final String index;

    private ClusterIndex(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Connects; nothing is asked yet. */
    public static ClusterIndex open(ClusterAccess access, String index) throws IOException {
        return new ClusterIndex(new Cluster(access), index);
    }

    /**
     * Finds articles, by date and then id, the oldest first and those without a date last.
     *
     * @param limit how many hits to return, at most 10,000; the total is exact whatever the limit
     * @throws UnsupportedOnClusterException if OpenSearch has no means for a part of the query
     * @throws ClusterException if the cluster does not answer
     */
    public ClusterAnswer search(QueryNode query, int limit) throws IOException {
        ObjectNode request = request(query, limit);
        request.putArray("sort").add(json("{\"date\": {\"order\": \"asc\", \"missing\": \"_last\"}}"))
                .add(json("{\"id\": \"asc\"}"));
        ObjectNode highlight = (ObjectNode) json("""
                {"number_of_fragments": 0, "pre_tags": ["%s"], "post_tags": ["%s"],
                 "fields": {"%s": {"type": "unified"}}}""".formatted(OPEN, CLOSE, ClusterQuery.BODY));
        highlight.set("highlight_query", ClusterQuery.highlight(query));
        request.set("highlight", highlight);
        JsonNode answer = cluster.ask("POST", path(), "application/json", request.toString());
        List<ClusterHit> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> hits.add(hit(hit)));
        return new ClusterAnswer(total(answer), hits, Map.of());
    }

    /**
     * Counts the articles that match by a field's values.
     *
     * @param field a field of {@link IndexTemplate} that is counted: {@code year}, {@code page}, {@code genre.printed} …
     */
    public ClusterAnswer count(QueryNode query, String field) throws IOException {
        ObjectNode request = request(query, 0);
        request.putObject("aggs").putObject("values").putObject("terms").put("field", field).put("size", MOST_VALUES);
        JsonNode answer = cluster.ask("POST", path(), "application/json", request.toString());
        JsonNode values = answer.path("aggregations").path("values");
        if (values.path("sum_other_doc_count").asLong(0) > 0) {
            throw new ClusterException(field + " has more than " + MOST_VALUES + " values", 200, null);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        values.path("buckets").forEach(
                bucket -> counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong()));
        return new ClusterAnswer(total(answer), List.of(), counts);
    }

    private String path() {
        return "/" + index + "/_search";
    }

    private static ObjectNode request(QueryNode query, int limit) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("track_total_hits", true).put("size", limit);
        request.set("query", ClusterQuery.of(query));
        return request;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** The exact total; an answer that lacks a shard is none. */
    private static long total(JsonNode answer) throws ClusterException {
        int failed = answer.path("_shards").path("failed").asInt(0);
        if (failed > 0 || answer.path("timed_out").asBoolean(false)) {
            throw new ClusterException(failed + " shards did not answer; the counts would be too small", 503, null);
        }
        return answer.path("hits").path("total").path("value").asLong();
    }

    private static ClusterHit hit(JsonNode hit) {
        JsonNode article = hit.path("_source");
        String body = article.path("body").asString();
        JsonNode marked = hit.path("highlight").path(ClusterQuery.BODY).path(0);
        List<Span> matches = marked.isString() ? spans(marked.asString()) : List.of();
        return new ClusterHit(hit.path("_id").asString(),
                article.path("date").isString() ? LocalDate.parse(article.path("date").asString()) : null,
                article.path("page").isNumber() ? article.path("page").asInt() : null,
                article.path("title").asString(null), body, matches);
    }

    /** The places between the marks, counted without the marks. */
    private static List<Span> spans(String marked) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int marks = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == OPEN) {
                start = i - marks++;
            } else if (marked.charAt(i) == CLOSE) {
                int end = i - marks++;
                boolean touches = !spans.isEmpty() && spans.getLast().end() == start;
                spans.add(touches ? new Span(spans.removeLast().start(), end) : new Span(start, end));
            }
        }
        return spans;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
