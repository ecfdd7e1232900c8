package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.app.write.TableCsv;
import io.github.rmrbnlp.app.write.TableJson;
import io.github.rmrbnlp.app.write.TableText;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every analysis of an index can be told: which index, which part of it, how long, and how to print. */
final class AnalysisOptions {
    @Mixin
    private IndexOption index;

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private OutputOptions output;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "text, jsonl or csv; default: ${DEFAULT-VALUE}. The first line of jsonl is the provenance; "
                    + "with --out, csv has it in FILE-metadata.json.")
    private TableFormat format;

    @Option(names = "--offset", paramLabel = "N", converter = RowCount.class, defaultValue = "0", description = "Leave out so many rows; default: 0.")
    private int offset;

    @Mixin
    private TimeLimitOption time;

    FilterOptions filter() {
        return filter;
    }

    int offset() {
        return offset;
    }

    /** The part of the corpus the filters leave. */
    QueryNode scope() {
        return filter.scope("*");
    }

    Path folder() {
        return index.folder();
    }

    Segmenter segmenter() throws IOException {
        return segmenter.create();
    }

    CorpusIndex open() throws IOException {
        return CorpusIndex.open(index.folder(), segmenter.create());
    }

    ScanLimits limits(Verb verb) {
        return time.limits(verb);
    }

    /** Prints an answer; what is not on stdout, how much there is in all, goes to stderr. */
    void print(Table table, Map<String, String> settings, CorpusIndex corpus, Verb verb) throws IOException {
        Provenance provenance = new Provenance(table.name(), settings, corpus.manifest(), Instant.now());
        write(verb, out -> {
            switch (format) {
                case text -> TableText.write(table, out);
                case jsonl -> TableJson.write(table, provenance, out);
                case csv -> TableCsv.write(table, out);
            }
        });
        if (format == TableFormat.csv) {
            output.writeBeside(json -> TableJson.writeHeading(table, provenance, json));
        }
        if (format != TableFormat.text) {
            verb.warn(TableText.summary(table));
        }
    }

    /** Prints an answer of several tables one after the other. */
    void printAll(List<Table> tables, Map<String, String> settings, CorpusIndex corpus, Verb verb)
            throws IOException {
        if (tables.size() == 1) {
            print(tables.getFirst(), settings, corpus, verb);
            return;
        }
        if (format == TableFormat.csv) {
            throw new CommandFailure("csv holds one table; say --part");
        }
        write(verb, out -> {
            for (Table table : tables) {
                if (format == TableFormat.text) {
                    TableText.write(table, out);
                } else {
                    TableJson.write(table, new Provenance(table.name(), settings, corpus.manifest(), Instant.now()),
                            out);
                }
            }
        });
    }

    /** No place in any body is one thing, no article another: a title may have it, or the query has no places at all. */
    void warnIfPlaceless(QueryNode query, long places, CorpusIndex corpus, Verb verb) throws IOException {
        if (places > 0) {
            return;
        }
        long articles = corpus.search(SearchRequest.of(query).withWindow(0, 0), limits(verb)).total();
        if (articles > 0) {
            verb.warn(Counted.of(articles, "article") + " found, but no place in a body");
        }
    }

    /** Something that writes an answer. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes an answer in a form of its own. */
    void write(Verb verb, Writing writing) throws IOException {
        try (Output out = output.open(verb.terminal())) {
            writing.to(out);
            out.commit();
        }
    }
}
