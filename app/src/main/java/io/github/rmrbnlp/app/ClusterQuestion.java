package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.app.write.SearchJsonWriter;
import io.github.rmrbnlp.app.write.TableCsv;
import io.github.rmrbnlp.app.write.TableJson;
import io.github.rmrbnlp.app.write.TableText;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.opensearch.ClusterIndex;
import io.github.rmrbnlp.opensearch.ClusterWatches;
import io.github.rmrbnlp.query.QueryNode;
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

    @Mixin
    private FilterOptions filter;

    @Mixin
    private OutputOptions output;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "text, jsonl or csv; default: ${DEFAULT-VALUE}. The first line of jsonl is the provenance; "
                    + "with --out, csv has it in FILE-metadata.json.")
    private TableFormat format;

    FilterOptions filter() {
        return filter;
    }

    /** What is looked for, without the filters. */
    QueryNode question(String query) {
        return filter.question(query);
    }

    ClusterIndex open(List<URI> addresses) throws IOException {
        return ClusterIndex.open(Requests.valid(() -> cluster.access(addresses)), cluster.index());
    }

    ClusterWatches watches(List<URI> addresses) throws IOException {
        return ClusterWatches.open(Requests.valid(() -> cluster.access(addresses)), cluster.index());
    }

    private Provenance provenance(String analysis, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("clusterIndex", cluster.index());
        all.put("clusterVersions", ClusterIndex.versions().toString());
        return new Provenance(analysis, all, null, Instant.now());
    }

    void print(Table table, Settings settings, Verb verb) throws IOException {
        Provenance provenance = provenance(table.name(), settings.map());
        try (Output out = output.open(verb.terminal())) {
            switch (format) {
                case text -> TableText.write(table, out);
                case jsonl -> TableJson.write(table, provenance, out);
                case csv -> TableCsv.write(table, out);
            }
            out.commit();
        }
        if (format == TableFormat.csv) {
            output.writeBeside(json -> TableJson.writeHeading(table, provenance, json));
        }
        if (format != TableFormat.text) {
            verb.warn(TableText.summary(table));
        }
    }

    void print(SearchResult result, SearchRequest request, Verb verb) throws IOException {
        Provenance provenance = provenance("search", SearchJsonWriter.provenance(request, null).settings());
        try (Output out = output.open(verb.terminal())) {
            SearchFormat.valueOf(format.name()).print(result, request, provenance, out);
            out.commit();
        }
        if (format == TableFormat.csv) {
            output.writeBeside(json -> SearchJsonWriter.writeHeading(result, request, provenance, json));
        }
        if (format != TableFormat.text) {
            verb.warn(SearchTextWriter.summary(result, request));
        }
    }
}
