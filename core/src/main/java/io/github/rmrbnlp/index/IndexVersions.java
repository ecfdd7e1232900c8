package io.github.rmrbnlp.index;

import io.github.rmrbnlp.segment.Segmenter;
import java.util.Objects;

/**
 * What an index was built with; one built with other versions is neither searched nor extended. Immutable.
 *
 * @param schema fields and stored form
 * @param segmenter engine, model and lexicons that cut the words
 */
public record IndexVersions(String schema, String segmenter) {
    public IndexVersions {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(segmenter, "segmenter");
    }

    /** What this program builds with that segmenter. */
    public static IndexVersions current(Segmenter segmenter) {
        return new IndexVersions(IndexFields.SCHEMA, segmenter.version());
    }

    @Override
    public String toString() {
        return "schema " + schema + ", segmenter " + segmenter;
    }
}
