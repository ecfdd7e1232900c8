package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.app.write.ArticleExports;
import io.github.rmrbnlp.app.write.Export;
import io.github.rmrbnlp.app.write.TableExports;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb export}. */
@Command(name = "export", description = "Writes everything a query finds, with its provenance.", //
        footer = {"",
                "jsonl: the articles with all annotations, as 'rmrb extract' writes them; tei: the same as TEI P5 with "
                        + "stand-off annotations; conllu: sentences, words, parts of speech.",
                "csv, parquet, and jsonl with --table: a table, of texts (articles with all fields), articles (with the places of "
                        + "the query), statements, figures, dates or terms.",
                "Everything is in the order of date and id. Provenance: the first line of jsonl, the header of tei, comments of "
                        + "conllu, metadata of parquet, for csv FILE-metadata.json.",
                "", "Examples:", "  rmrb export 'genre:社论 AND year:1998' --format tei --index DIR --out editorials.xml",
                "  rmrb export quote:送温暖 --format parquet --table statements --index DIR --out statements.parquet"})
final class ExportCommand extends Verb {
    /** What can be written; constants are lower case because users type them. */
    enum Target {
        jsonl, csv, parquet, tei, conllu
    }

    @Mixin
    private QueryParameter query;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private OutputOptions output;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private Target format;

    @Option(names = "--table", paramLabel = "WHAT", //
            description = "articles, texts, lines, statements, figures, dates or terms; default for csv and parquet: texts.")
    private Listing table;

    @Override
    int run() throws IOException {
        if (table != null && (format == Target.tei || format == Target.conllu)) {
            throw new CommandFailure("--format " + format + " holds whole articles and takes no --table");
        }
        QueryNode node = query.node(corpus.filter());
        ScanLimits limits = corpus.limits(this);
        try (CorpusIndex index = corpus.open(); Output out = output.open(terminal())) {
            FullList list = FullList.of(index, node, table == null ? Listing.TEXTS : table, limits);
            Settings settings = new Settings().with("query", node).with("format", format);
            if (table != null || format == Target.csv || format == Target.parquet) {
                settings.with("table", list.listing().jsonName());
            }
            Provenance provenance = new Provenance("export", settings.map(), index.manifest(), Instant.now());
            writer().write(list, provenance, out.withoutClose(), limits);
            out.commit();
            if (format == Target.csv) {
                output.writeBeside(json -> TableExports.writeHeading(list, provenance, json));
            }
            warn(Counted.of(list.articles(), "article") + (table == null ? "" : ", " + Counted.of(list.rows(), "row")));
        }
        return ExitStatus.DONE;
    }

    private Export writer() {
        return switch (format) {
            case jsonl -> table == null ? ArticleExports::writeJson : TableExports::writeJson;
            case csv -> TableExports::writeCsv;
            case parquet -> TableExports::writeParquet;
            case tei -> ArticleExports::writeTei;
            case conllu -> ArticleExports::writeConllu;
        };
    }
}
