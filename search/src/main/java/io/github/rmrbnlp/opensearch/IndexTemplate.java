package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings and fields of an index of articles: {@code article-template.json}, with the shards the operator wants. */
public final class IndexTemplate {
    private static final String FILE = "article-template.json";

    private IndexTemplate() {
    }

    /**
     * The body of an index creation request.
     *
     * @param shards number of primary shards
     * @param replicas copies of each shard
     */
    public static ObjectNode of(int shards, int replicas) {
        try (InputStream in = IndexTemplate.class.getResourceAsStream(FILE)) {
            ObjectNode index = (ObjectNode) JsonMapper.shared().readTree(in);
            ObjectNode settings = (ObjectNode) index.get("settings").get("index");
            settings.put("number_of_shards", shards).put("number_of_replicas", replicas);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
