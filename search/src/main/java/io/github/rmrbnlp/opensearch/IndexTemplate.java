package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings and fields of an index of articles: {@code article-template.json}, with the shards the operator wants and the versions of this program. */
public final class IndexTemplate {
    private static final String FILE = "article-template.json";

    /** The field of a saved query in the percolator's form. */
    static final String PERCOLATOR = "percolator";

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
            ClusterVersions.stamp((ObjectNode) index.get("mappings"));
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The same for saved queries: they ask for the fields of articles, and are few. */
    static ObjectNode ofWatches() {
        ObjectNode index = of(1, 1);
        ObjectNode fields = (ObjectNode) index.get("mappings").get("properties");
        fields.putObject(PERCOLATOR).put("type", "percolator");
        fields.putObject("watch").put("type", "object").put("enabled", false);
        return index;
    }
}
