package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;

import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.watch.Watch;
import io.github.rmrbnlp.watch.WatchList;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The saved queries of an index of a cluster: the same as those {@code rmrb watch} keeps with an index folder, here in an index of
 * their own, {@code NAME-watches}, of OpenSearch's percolator, which finds those a document matches. One run at a time tells
 * alerts. Not thread-safe.
 *
 * <pre>{@code
 * try (ClusterWatches watches = ClusterWatches.open(access, "rmrb-articles")) {
 *     watches.add(new Watch("送温暖", Listing.STATEMENTS, QueryParser.parse("quote:送温暖 AND page:1"), 0));
 * }
 * }</pre>
 */
public final class ClusterWatches implements Closeable {
    private static final String SUFFIX = "-watches";
    /** More could not be listed in one answer. */
    private static final int MOST = 10_000;
    private static final String STATE = "state";
    private static final String ID = "watch ";

    private final Cluster cluster;
    private final String path;
    private WatchList watches;

    private ClusterWatches(Cluster cluster, String index) throws IOException {
        this.cluster = cluster;
        this.path = "/" + index + SUFFIX;
        Optional<JsonNode> there = cluster.find(path + "/_mapping");
        if (there.isPresent()) {
            ClusterVersions.require(there.get());
        } else {
            cluster.ask("PUT", path, IndexTemplate.ofWatches());
            watches = new WatchList(UUID.randomUUID().toString(), 0, List.of());
            writeState();
        }
        watches = read();
    }

    /**
     * Opens them, or makes room for some.
     *
     * @param index the index of the articles
     * @throws ClusterException if the cluster does not answer or lacks the plugin, or they were saved by another version
     */
    public static ClusterWatches open(ClusterAccess access, String index) throws IOException {
        Cluster cluster = new Cluster(access);
        try {
            return new ClusterWatches(cluster, index);
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private WatchList read() throws IOException {
        String stream = "";
        long run = 0;
        List<Watch> found = new ArrayList<>();
        JsonNode all = cluster.ask("POST", path + "/_search", json("{'size': " + MOST + ", '_source': 'watch'}"));
        for (JsonNode hit : all.path("hits").path("hits")) {
            JsonNode watch = hit.path("_source").path("watch");
            if (hit.path("_id").asString().equals(STATE)) {
                stream = watch.path("stream").asString();
                run = watch.path("run").asLong();
            } else {
                found.add(new Watch(watch.path("name").asString(),
                        Listing.valueOf(watch.path("listing").asString().toUpperCase(Locale.ROOT)),
                        QueryParser.parse(watch.path("query").asString()), 0));
            }
        }
        return new WatchList(stream, run, found);
    }

    /** All of them, and how many runs have told alerts. */
    public WatchList list() {
        return watches;
    }

    /**
     * Saves a query; articles that come or change from now on are told to it.
     *
     * @throws IllegalArgumentException if there is one of that name
     * @throws UnsupportedOnClusterException if OpenSearch has no means for a part of the query
     */
    public void add(Watch watch) throws IOException {
        WatchList next = watches.with(watch);
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.set(IndexTemplate.PERCOLATOR, ClusterQuery.of(watch.query()));
        document.putObject("watch").put("name", watch.name()).put("listing", watch.listing().jsonName()).put("query",
                watch.query().toString());
        write("create", ID + watch.name(), document);
        watches = next;
    }

    /** Drops a saved query; tells whether there was one of that name. */
    public boolean remove(String name) throws IOException {
        List<Watch> left = watches.watches().stream().filter(watch -> !watch.name().equals(name)).toList();
        if (left.size() == watches.watches().size()) {
            return false;
        }
        write("delete", ID + name, null);
        watches = new WatchList(watches.stream(), watches.run(), left);
        return true;
    }

    /** One more run has told its alerts to the end. */
    void told() throws IOException {
        watches = new WatchList(watches.stream(), watches.run() + 1, watches.watches());
        writeState();
    }

    private void writeState() throws IOException {
        ObjectNode state = JsonMapper.shared().createObjectNode();
        state.putObject("watch").put("stream", watches.stream()).put("run", watches.run());
        write("index", STATE, state);
    }

    private void write(String action, String id, ObjectNode document) throws IOException {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.putObject(action).put("_id", id);
        String lines = line + "\n" + (document == null ? "" : document + "\n");
        JsonNode answer = cluster.ask("POST", path + "/_bulk?refresh=true", "application/x-ndjson", lines);
        JsonNode item = answer.path("items").path(0).path(action);
        if (item.path("status").asInt() >= 300) {
            throw new ClusterException(id + ": not saved: " + item.path("error"), item.path("status").asInt(), null);
        }
    }

    /** Which documents, by their numbers, each saved query matches; those that match none are left out. */
    Map<String, Set<Integer>> matching(List<ClusterDocument> documents) throws IOException {
        ObjectNode request = json("{'size': " + MOST + ", '_source': 'watch.name'}");
        ArrayNode percolated = request.putObject("query").putObject("percolate").put("field", IndexTemplate.PERCOLATOR)
                .putArray("documents");
        documents.forEach(document -> percolated.add(JsonMapper.shared().readTree(document.json())));
        JsonNode answer = cluster.ask("POST", path + "/_search", request);
        if (answer.path("_shards").path("failed").asInt(0) > 0) {
            throw new ClusterException(path + ": not every saved query was asked", 503, null);
        }
        Map<String, Set<Integer>> found = new HashMap<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            Set<Integer> slots = found.computeIfAbsent(
                    hit.path("_source").path("watch").path("name").asString(), name -> new HashSet<>());
            hit.path("fields").path("_percolator_document_slot").forEach(slot -> slots.add(slot.asInt()));
        }
        return found;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
