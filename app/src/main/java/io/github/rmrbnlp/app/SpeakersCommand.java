package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb speakers}. */
@Command(name = "speakers", description = "Counts who speaks, and of which policy terms.", //
        footer = {"", "Examples:", "  rmrb speakers quote:再就业 --index DIR",
                "  rmrb speakers 再就业 --terms 30 --limit 100 --format csv --index DIR"})
final class SpeakersCommand extends Verb {
    @Parameters(paramLabel = "QUERY", arity = "0..1", description = "The query; default: with --cql, every article.")
    private String query;

    @Mixin
    private AnalysisOptions options;

    @Mixin
    private StatementOptions statements;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "So many rows; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--terms", paramLabel = "N", defaultValue = "5", //
            description = "A column for each of the N terms named most in what is said; default: ${DEFAULT-VALUE}.")
    private int terms;

    @Override
    int run() throws IOException {
        if (limit < 0 || terms < 0 || options.offset() < 0) {
            throw new CommandFailure("--limit, --offset and --terms are 0 or more");
        }
        QueryNode node = options.filter().applyTo(query);
        try (CorpusIndex corpus = options.open()) {
            Table table = Speakers.of(corpus, node, statements.condition(), options.limits(this))
                    .toTable(options.offset(), limit, terms);
            options.print(table,
                    new Settings().with("query", node).with("only", statements.condition()).with("terms", terms).map(),
                    corpus, this);
        }
        return ExitStatus.DONE;
    }
}
