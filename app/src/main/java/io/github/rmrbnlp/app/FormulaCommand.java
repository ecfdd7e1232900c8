package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Formula;
import io.github.rmrbnlp.analysis.FormulaRequest;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb formula}. */
@Command(name = "formula", description = "Follows a formula through its life: variants, years, pages, genres, speakers, companions.", //
        footer = {"", "Examples:", "  rmrb formula 送温暖 --index DIR",
                "  rmrb formula 送温暖 --part years --format csv --index DIR"})
final class FormulaCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--part", paramLabel = "PART", //
            description = "Only variants, years, pages, genres, speakers or companions.")
    private String part;

    @Option(names = "--min-hits", paramLabel = "N", defaultValue = "2", //
            description = "A variant stands at least N times; default: ${DEFAULT-VALUE}.")
    private int minHits;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "20", //
            description = "So many variants, speakers and companions, from --offset on; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        int rows = (int) Math.min(Integer.MAX_VALUE, (long) options.offset() + limit);
        FormulaRequest request = Requests.valid(() -> new FormulaRequest(query.question(options.filter()),
                options.scope(), minHits, 0.9, part == null || part.equals("companions"), rows));
        try (CorpusIndex corpus = options.open()) {
            List<Table> tables = Formula.of(corpus, request, options.limits(this)).toTables(options.offset());
            List<Table> shown = tables.stream().filter(t -> part == null || t.name().equals(part)).toList();
            if (shown.isEmpty()) {
                throw new CommandFailure("--part: '" + part + "' is none; parts are "
                        + String.join(", ", tables.stream().map(Table::name).toList()));
            }
            options.printAll(shown, new Settings().with("query", request.query()).with("scope", request.scope())
                    .with("minHits", minHits).map(), corpus, this);
        }
        return ExitStatus.DONE;
    }
}
