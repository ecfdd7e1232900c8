package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.index.IndexVersions;
import io.github.rmrbnlp.segment.Segmenter;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an index of a cluster was published with: it stands in the {@code _meta} of its mapping, and an index of other versions is
 * neither asked nor added to. Stateless.
 */
final class ClusterVersions {
    /** Raised with every change of a document or its mapping. */
    private static final String SCHEMA = "cluster-3";
    private static final String MEMBER = "rmrb";

    private ClusterVersions() {
    }

    /** What this program publishes with. */
    static IndexVersions current() {
        IndexVersions engines = IndexVersions.current(Segmenter.standard());
        return new IndexVersions(SCHEMA, engines.segmenter(), engines.tagger(), engines.extractors(),
                engines.folding());
    }

    /** Writes them into the mapping of an index to be made. */
    static void stamp(ObjectNode mappings) {
        IndexVersions versions = current();
        mappings.putObject("_meta").putObject(MEMBER).put("schema", versions.schema())
                .put("segmenter", versions.segmenter()).put("tagger", versions.tagger())
                .put("extractors", versions.extractors()).put("folding", versions.folding());
    }

    /**
     * @param answer the mappings of an index, or of those behind an alias
     * @throws ClusterException if one was published with other versions, or not by this program
     */
    static void require(JsonNode answer) throws ClusterException {
        String expected = current().toString();
        for (Map.Entry<String, JsonNode> index : answer.properties()) {
            JsonNode stamp = index.getValue().path("mappings").path("_meta").path(MEMBER);
            String found = stamp.isMissingNode() ? "none it tells" : read(stamp).toString();
            if (!found.equals(expected)) {
                throw new ClusterException(index.getKey() + ": index of another version (published with " + found
                        + "; this program has " + expected
                        + "); publish the archive into a new one: rmrb publish PATH... --to URL --index NEW-NAME", 409,
                        null);
            }
        }
    }

    private static IndexVersions read(JsonNode stamp) {
        return new IndexVersions(stamp.path("schema").asString(""), stamp.path("segmenter").asString(""),
                stamp.path("tagger").asString(""), stamp.path("extractors").asString(""),
                stamp.path("folding").asString(""));
    }
}
