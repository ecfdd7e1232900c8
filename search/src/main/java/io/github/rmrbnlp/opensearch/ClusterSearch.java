package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches of one index, whose answers are whole or none. Thread-safe. */
final class ClusterSearch implements AutoCloseable {
    private final Cluster cluster;
    private final String path;

    private ClusterSearch(Cluster cluster, String index) {
        this.cluster = cluster;
        this.path = "/" + index + "/_search";
    }

    /**
     * Searches of an index, or of those behind an alias.
     *
     * @throws ClusterException if there is none, or it was published with other versions
     */
    static ClusterSearch of(Cluster cluster, String index) throws IOException {
        ClusterVersions.require(cluster.ask("GET", "/" + index + "/_mapping", null));
        return new ClusterSearch(cluster, index);
    }

    /**
     * What to count.
     *
     * @param articles the articles, a query
     * @param nested the nested objects of them to count, or null for the articles themselves
     * @param chosen which of these, a query; null with {@code nested}
     */
    record Scope(ObjectNode articles, String nested, ObjectNode chosen) {
        static Scope of(ObjectNode articles) {
            return new Scope(articles, null, null);
        }

        static Scope of(AnnotationChoice choice) {
            return new Scope(choice.articles(), choice.path(), choice.annotations());
        }
    }

    /** Asks; an answer that lacks a shard is none. */
    JsonNode ask(ObjectNode request) throws IOException {
        return whole(cluster.ask("POST", path, request));
    }

    /** Asks what the cluster held at a moment, which the request names. */
    JsonNode askAt(ObjectNode request) throws IOException {
        return whole(cluster.ask("POST", "/_search", request));
    }

    /** Keeps what the index holds now, so long after each question; returns the name of the moment. */
    String open(String kept) throws IOException {
        return cluster.ask("POST", path + "/point_in_time?keep_alive=" + kept, null).path("pit_id").asString();
    }

    /** Keeps a moment no longer. */
    void release(String moment) throws IOException {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.putArray("pit_id").add(moment);
        cluster.ask("DELETE", "/_search/point_in_time", request);
    }

    private static JsonNode whole(JsonNode answer) throws ClusterException {
        int failed = answer.path("_shards").path("failed").asInt(0);
        if (failed > 0 || answer.path("timed_out").asBoolean(false)) {
            throw new ClusterException(failed + " shards did not answer; the counts would be too small", 503, null);
        }
        return answer;
    }

    /** How many articles match, exactly. */
    long count(ObjectNode articles) throws IOException {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("size", 0).put("track_total_hits", true).set("query", articles);
        return ask(request).path("hits").path("total").path("value").asLong();
    }

    /** Aggregates, and returns what the cluster says of the scope: {@code doc_count} where it is nested, and the results by name. */
    JsonNode aggregate(Scope scope, ObjectNode aggregations) throws IOException {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("size", 0).put("track_total_hits", true).set("query", scope.articles());
        if (scope.nested() == null) {
            request.set("aggs", aggregations);
            return ask(request).path("aggregations");
        }
        ObjectNode inside = request.putObject("aggs").putObject("inside");
        inside.putObject("nested").put("path", scope.nested());
        ObjectNode chosen = inside.putObject("aggs").putObject("chosen");
        chosen.set("filter", scope.chosen());
        chosen.set("aggs", aggregations);
        return ask(request).path("aggregations").path("inside").path("chosen");
    }

    /**
     * Visits every combination of values with its exact count, however many there are: page by page, none estimated.
     *
     * @param sources an array of composite sources
     * @param within aggregations of each combination
     * @param page combinations asked for at once
     */
    void eachBucket(Scope scope, ArrayNode sources, ObjectNode within, int page, Consumer<JsonNode> bucket)
            throws IOException {
        JsonNode after = null;
        do {
            ObjectNode aggregations = JsonMapper.shared().createObjectNode();
            ObjectNode values = aggregations.putObject("values");
            ObjectNode composite = values.putObject("composite").put("size", page);
            composite.set("sources", sources);
            if (after != null) {
                composite.set("after", after);
            }
            values.set("aggs", within);
            JsonNode found = aggregate(scope, aggregations).path("values");
            found.path("buckets").forEach(bucket);
            after = found.path("after_key").isMissingNode() ? null : found.path("after_key");
        } while (after != null);
    }

    /** An object of JSON text in which single quotes stand for double ones. */
    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    /** An array likewise. */
    static ArrayNode jsonArray(String text) {
        return (ArrayNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
