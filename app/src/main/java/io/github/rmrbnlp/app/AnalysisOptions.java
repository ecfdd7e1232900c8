package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** What every analysis of an index can be told: which index, which part of it, how long, and how to print. */
final class AnalysisOptions {
    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private AnswerOptions answer;

    @Mixin
    private OffsetOption offset;

    FilterOptions filter() {
        return corpus.filter();
    }

    int offset() {
        return offset.offset();
    }

    /** The part of the corpus the filters leave. */
    QueryNode scope() {
        return filter().scope("*");
    }

    Path folder() {
        return corpus.folder();
    }

    Segmenter segmenter() throws IOException {
        return corpus.segmenter();
    }

    /** Opens the index, once it is clear that the answer can be written. */
    CorpusIndex open() throws IOException {
        answer.requireSink();
        return corpus.open();
    }

    ScanLimits limits(Verb verb) {
        return corpus.limits(verb);
    }

    /** Prints an answer in a form of its own. */
    void write(Verb verb, AnswerOptions.Writing writing) throws IOException {
        answer.write(verb, writing);
    }

    void print(PrintedAnswer printed, Verb verb) throws IOException {
        answer.print(printed, verb);
    }

    void print(Table table, Map<String, String> settings, CorpusIndex index, Verb verb) throws IOException {
        print(printed(table, settings, index), verb);
    }

    /** Prints an answer of several tables one after the other. */
    void printAll(List<Table> tables, Map<String, String> settings, CorpusIndex index, Verb verb)
            throws IOException {
        if (tables.size() == 1) {
            print(tables.getFirst(), settings, index, verb);
            return;
        }
        if (answer.format() == AnswerFormat.csv) {
            throw new CommandFailure("csv holds one table; say --part");
        }
        write(verb, out -> {
            for (Table table : tables) {
                PrintedTable printed = printed(table, settings, index);
                if (answer.format() == AnswerFormat.text) {
                    printed.writeText(out);
                } else {
                    printed.writeJson(out);
                }
            }
        });
    }

    private static PrintedTable printed(Table table, Map<String, String> settings, CorpusIndex index) {
        return new PrintedTable(table, new Provenance(table.name(), settings, index.manifest(), Instant.now()));
    }

    /** No place in any body is one thing, no article another: a title may have it, or the query has no places at all. */
    void warnIfPlaceless(QueryNode query, long places, CorpusIndex index, Verb verb) throws IOException {
        if (places > 0) {
            return;
        }
        long articles = index.search(SearchRequest.of(query).withWindow(0, 0), limits(verb)).total();
        if (articles > 0) {
            verb.warn(Counted.of(articles, "article") + " found, but no place in a body");
        }
    }
}
