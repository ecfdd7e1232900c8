package io.github.rmrbnlp.app;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A query to an index and where its answer goes, for verbs that find articles. */
final class QueryOptions {
    @Parameters(paramLabel = "QUERY", arity = "0..1", description = "The query; * finds every article.")
    private String query;

    @Mixin
    private IndexOption index;

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private OutputOptions output;

    /** The query with the filters. */
    QueryNode node() {
        return filter.applyTo(query);
    }

    CorpusIndex open() throws IOException {
        return CorpusIndex.open(index.folder(), segmenter.create());
    }

    OutputOptions output() {
        return output;
    }
}
