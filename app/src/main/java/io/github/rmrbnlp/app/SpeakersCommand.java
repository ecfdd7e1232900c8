package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.RelayedSpeakers;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb speakers}. */
@Command(name = "speakers", description = "Counts who speaks, and of which policy terms.", //
        footer = {"", "Examples:", "  rmrb speakers quote:再就业 --index DIR",
                "  rmrb speakers 再就业 --terms 30 --limit 100 --format csv --index DIR",
                "  rmrb speakers '*' --relayed --index DIR"})
final class SpeakersCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Mixin
    private StatementOptions statements;

    @Mixin
    private ColumnSort sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "20", description = "So many rows; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--relayed", //
            description = "Who quotes whom: statements inside what another says, by both speakers; no terms.")
    private boolean relayed;

    @Option(names = "--terms", paramLabel = "N", converter = RowCount.class, defaultValue = "5", //
            description = "A column for each of the N terms named most in what is said; default: ${DEFAULT-VALUE}.")
    private int terms;

    @Override
    int run() throws IOException {
        QueryNode node = query.node(options.filter());
        try (CorpusIndex corpus = options.open()) {
            Settings settings = new Settings().with("query", node).with("only", statements.condition())
                    .with("sort", sort.column());
            if (relayed) {
                Table table = RelayedSpeakers.of(corpus, node, statements.condition(), options.limits(this))
                        .toTable(0, Integer.MAX_VALUE);
                options.print(sort.page(table, options.offset(), limit), settings.map(), corpus, this);
            } else {
                Table table = Speakers.of(corpus, node, statements.condition(), options.limits(this))
                        .toTable(0, Integer.MAX_VALUE, terms);
                options.print(sort.page(table, options.offset(), limit), settings.with("terms", terms).map(), corpus,
                        this);
            }
        }
        return ExitStatus.DONE;
    }
}
