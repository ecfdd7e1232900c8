package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb trend}. */
@Command(name = "trend", description = "Counts queries period by period, per million words and per thousand articles.", //
        footer = {"", "A period without any article has no data, which is not 0.", "", "Examples:",
                "  rmrb trend 送温暖 --index DIR",
                "  rmrb trend 脱贫 扶贫 --by month --from 1994 --to 1996 --format csv --index DIR",
                "  rmrb trend 送温暖 --facet page --index DIR"})
final class TrendCommand extends Verb {
    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The queries, each a curve.")
    private List<String> queries = List.of();

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--by", paramLabel = "PERIOD", defaultValue = "year", //
            description = "day, month or year; default: ${DEFAULT-VALUE}.")
    private String by;

    @Option(names = "--facet", paramLabel = "FIELD", converter = FieldName.class, //
            description = "A curve for each value of page, genre, author ….")
    private QueryField facet;

    @Option(names = "--facet-limit", paramLabel = "N", converter = RowCount.class, defaultValue = "10", //
            description = "The N values with the most hits; default: ${DEFAULT-VALUE}.")
    private int facetLimit;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", //
            description = "The level of the intervals; default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, description = "So many rows; default: all.")
    private Integer limit;

    @Override
    int run() throws IOException {
        Period period = PeriodName.of("--by", by);
        List<QueryNode> nodes = queries.isEmpty()
                ? List.of(options.filter().question(null))
                : queries.stream().map(this::question).toList();
        TrendRequest request = Requests.valid(() -> new TrendRequest(nodes, options.scope(), period,
                options.filter().firstDay(), options.filter().lastDay(), facet, facetLimit, confidence));
        try (CorpusIndex corpus = options.open()) {
            Trend trend = Trend.of(corpus, request, options.limits(this));
            Settings settings = new Settings().with("query", nodes.size() == 1 ? nodes.getFirst() : nodes)
                    .with("scope", options.scope()).with("by", by).with("confidence", confidence);
            if (facet != null) {
                settings.with("facet", facet.queryName());
            }
            options.print(trend.toTable(options.offset(), limit == null ? Long.MAX_VALUE : limit), settings.map(),
                    corpus,
                    this);
        }
        return ExitStatus.DONE;
    }

    private QueryNode question(String query) {
        return queries.size() == 1
                ? options.filter().question(query)
                : FilterOptions.parsed("query '" + query + "'", () -> options.filter().question(query));
    }
}
