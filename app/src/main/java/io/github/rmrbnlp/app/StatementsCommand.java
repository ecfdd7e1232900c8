package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb statements}. */
@Command(name = "statements", description = "Lists who said what, with the sentences before and after.", //
        footer = {"", "Examples:", "  rmrb statements 'speaker:江泽民 AND quote:送温暖' --index DIR",
                "  rmrb statements 送温暖 --sort newest --format csv --index DIR"})
final class StatementsCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Mixin
    private StatementOptions statements;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "date", //
            description = "date, newest, or value: the most certain first; default: ${DEFAULT-VALUE}.")
    private ListOrder sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "20", description = "So many rows; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        ListRequest request = Requests.valid(
                () -> new ListRequest(query.node(options.filter()), statements.condition(), sort, options.offset(),
                        limit));
        try (CorpusIndex corpus = options.open()) {
            Table table = StatementList.of(corpus, request, options.limits(this)).toTable();
            options.print(table,
                    new Settings().with("query", request.query()).with("only", request.only())
                            .with("sort", sort.name().toLowerCase(Locale.ROOT))
                            .map(),
                    corpus, this);
        }
        return ExitStatus.DONE;
    }
}
