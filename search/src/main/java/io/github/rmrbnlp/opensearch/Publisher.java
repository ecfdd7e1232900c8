package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.pipeline.Annotator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Annotates articles with the standard engines and publishes them to an index of a cluster. An article is upserted by id; one the index already has with the same content is not
 * sent again, so that a run that was broken off is simply repeated. Not thread-safe: the caller waits while a batch is under way,
 * which is what keeps memory bounded when the cluster is slow.
 *
 * <pre>{@code
 * try (Publisher publisher = Publisher.open(access, "rmrb-articles", PublishOptions.DEFAULT, deadLetters)) {
 *     publisher.add(article);
 *     publisher.finish();
 * }
 * }</pre>
 */
public final class Publisher implements Closeable {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final Cluster cluster;
    private final String index;
    private final PublishOptions options;
    private final Writer deadLetters;
    private final Annotator.Worker annotator = Annotator.standard().newWorker();
    private final Map<String, ClusterDocument> batch = new LinkedHashMap<>();
    private ClusterAlerts alerts;
    private long batchChars;
    private long published;
    private long unchanged;
    private long refused;

    private Publisher(Cluster cluster, String index, PublishOptions options, Writer deadLetters) {
        this.cluster = cluster;
        this.index = index;
        this.options = options;
        this.deadLetters = deadLetters;
    }

    /**
     * Connects, and creates the index where it is missing.
     *
     * @param index its name, lower case
     * @param deadLetters takes each article the cluster refuses, as a line of JSON with the reason; the caller closes it
     * @throws ClusterException if the cluster does not answer, refuses entry, lacks the plugin, or has an index of that name and other versions,
     *             or has an index of that name of other versions
     */
    public static Publisher open(ClusterAccess access, String index, PublishOptions options, Writer deadLetters)
            throws IOException {
        if (!index.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException(index + ": an index has a name of a-z, 0-9, '.', '_' and '-'");
        }
        Cluster cluster = new Cluster(access);
        try {
            Optional<JsonNode> there = cluster.find("/" + index + "/_mapping");
            if (there.isPresent()) {
                ClusterVersions.require(there.get());
            } else {
                create(cluster, index, options);
            }
            return new Publisher(cluster, index, options, deadLetters);
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Tells saved queries of every article before it is sent. */
    public void tell(ClusterAlerts saved) {
        alerts = saved;
    }

    private static void create(Cluster cluster, String index, PublishOptions options) throws IOException {
        String body = IndexTemplate.of(options.shards(), options.replicas()).toString();
        try {
            cluster.ask("PUT", "/" + index, JSON, body);
        } catch (ClusterException e) {
            if (e.getMessage().contains("rmrb_folding")) {
                throw new ClusterException("the cluster lacks the plugin analysis-rmrb; install it on every node: "
                        + "opensearch-plugin install file:///…/analysis-rmrb.zip", e.status(), e);
            }
            throw e;
        }
    }

    /**
     * Annotates an article and adds it, and sends a batch when one is full.
     *
     * @throws ClusterException if the cluster goes on not answering after all retries
     */
    public void add(Article article) throws IOException {
        AnalyzedText text = annotator.analyze(article);
        ClusterDocument document = ClusterArticles.of(article, text, annotator.annotate(text));
        ClusterDocument before = batch.put(document.id(), document);
        batchChars += document.json().length() - (before == null ? 0 : before.json().length());
        if (batch.size() >= options.batchArticles() || batchChars >= options.batchChars()) {
            send();
        }
    }

    /** Sends what is left and makes everything visible to searches. */
    public void finish() throws IOException {
        send();
        cluster.ask("POST", "/" + index + "/_refresh", JSON, null);
    }

    private void send() throws IOException {
        List<ClusterDocument> due = changed();
        unchanged += batch.size() - due.size();
        if (alerts != null) {
            alerts.tell(due);
        }
        for (int attempt = 0; !due.isEmpty(); attempt++) {
            due = sendOnce(due, attempt);
        }
        batch.clear();
        batchChars = 0;
    }

    /** The documents the index does not have with the same content. */
    private List<ClusterDocument> changed() throws IOException {
        if (batch.isEmpty()) {
            return List.of();
        }
        ObjectNode request = JsonMapper.shared().createObjectNode();
        ArrayNode ids = request.putArray("ids");
        batch.keySet().forEach(ids::add);
        JsonNode found = patiently("/" + index + "/_mget?_source_includes=" + ClusterArticles.HASH, JSON,
                request.toString());
        Map<String, ClusterDocument> due = new LinkedHashMap<>(batch);
        for (JsonNode there : found.path("docs")) {
            String hash = there.path("_source").path(ClusterArticles.HASH).asString("");
            due.computeIfPresent(there.path("_id").asString(), (id, mine) -> mine.hash().equals(hash) ? null : mine);
        }
        return new ArrayList<>(due.values());
    }

    private List<ClusterDocument> sendOnce(List<ClusterDocument> due, int attempt) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ClusterDocument document : due) {
            lines.append("{\"index\":{\"_id\":\"");
            JsonStringEncoder.getInstance().quoteAsString(document.id(), lines);
            lines.append("\"}}\n").append(document.json()).append('\n');
        }
        JsonNode items = patiently("/" + index + "/_bulk", LINES, lines.toString()).path("items");
        List<ClusterDocument> again = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            JsonNode item = items.path(i).path("index");
            int status = item.path("status").asInt(0);
            if (status >= 200 && status < 300) {
                published++;
            } else if (ClusterException.isPassing(status) && attempt < options.retries()) {
                again.add(due.get(i));
            } else {
                refuse(due.get(i), item.path("error"));
            }
        }
        if (!again.isEmpty()) {
            options.pause().accept(attempt);
        }
        return again;
    }

    private void refuse(ClusterDocument document, JsonNode error) throws IOException {
        refused++;
        ObjectNode letter = JsonMapper.shared().createObjectNode();
        letter.put("id", document.id());
        letter.set("error", error);
        letter.set("article", JsonMapper.shared().readTree(document.json()));
        deadLetters.write(letter + "\n");
        deadLetters.flush();
    }

    /** Asks again while the cluster is busy or changes its manager. */
    private JsonNode patiently(String path, String type, String body) throws IOException {
        for (int attempt = 0;; attempt++) {
            try {
                return cluster.ask("POST", path, type, body);
            } catch (ClusterException e) {
                if (!e.isPassing() || attempt >= options.retries()) {
                    throw e;
                }
                options.pause().accept(attempt);
            }
        }
    }

    /** Articles the cluster took. */
    public long published() {
        return published;
    }

    /** Articles it had already. */
    public long unchanged() {
        return unchanged;
    }

    /** Articles it refused; each stands among the dead letters. */
    public long refused() {
        return refused;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
