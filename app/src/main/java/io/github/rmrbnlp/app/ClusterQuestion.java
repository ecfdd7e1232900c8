package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.app.write.SearchJsonWriter;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.opensearch.ClusterAccess;
import io.github.rmrbnlp.opensearch.ClusterIndex;
import io.github.rmrbnlp.opensearch.ClusterWatches;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every question to a cluster can be told: which index, which part of it, and how to print, as of an index folder. */
final class ClusterQuestion {
    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--at", required = true, split = ",", paramLabel = "URL", //
            description = "Address of the cluster, or of several of its nodes: https://HOST:9200.")
    private List<URI> addresses;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private AnswerOptions answer;

    FilterOptions filter() {
        return filter;
    }

    /** Opens the articles, once it is clear that the answer can be written. */
    ClusterIndex open() throws IOException {
        answer.requireSink();
        return ClusterIndex.open(access(), cluster.index());
    }

    ClusterWatches watches() throws IOException {
        answer.requireSink();
        return ClusterWatches.open(access(), cluster.index());
    }

    private ClusterAccess access() throws IOException {
        return Requests.valid(() -> cluster.access(addresses));
    }

    void print(Table table, Settings settings, Verb verb) throws IOException {
        answer.print(new PrintedTable(table, provenance(table.name(), settings.map())), verb);
    }

    void print(SearchResult result, SearchRequest request, Verb verb) throws IOException {
        Map<String, String> settings = SearchJsonWriter.provenance(request, null).settings();
        answer.print(new PrintedHits(result, request, provenance("search", settings)), verb);
    }

    private Provenance provenance(String analysis, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("clusterIndex", cluster.index());
        all.put("clusterVersions", ClusterIndex.versions().toString());
        return new Provenance(analysis, all, null, Instant.now());
    }
}
