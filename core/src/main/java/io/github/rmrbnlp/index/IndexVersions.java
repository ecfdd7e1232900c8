package io.github.rmrbnlp.index;

import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.text.CharFolding;
import java.util.Objects;

/**
 * What an index was built with; one built with other versions is neither searched nor extended. Immutable.
 *
 * @param schema fields, columns and stored form
 * @param segmenter engine, model and lexicons that cut the words
 * @param tagger model of the parts of speech
 * @param extractors rules and lexicons of the annotations
 * @param folding table of the chars that count as the same
 */
public record IndexVersions(String schema, String segmenter, String tagger, String extractors, String folding) {
    public IndexVersions {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(segmenter, "segmenter");
        Objects.requireNonNull(tagger, "tagger");
        Objects.requireNonNull(extractors, "extractors");
        Objects.requireNonNull(folding, "folding");
    }

    /** What this program builds with that segmenter; loads neither tagger nor extractors. */
    public static IndexVersions current(Segmenter segmenter) {
        return new IndexVersions(IndexFields.SCHEMA, segmenter.version(), Tagger.standardVersion(),
                Annotator.standardVersion(), CharFolding.standardVersion());
    }

    @Override
    public String toString() {
        return "schema " + schema + ", segmenter " + segmenter + ", tagger " + tagger + ", extractors " + extractors
                + ", folding " + folding;
    }
}
