package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.FigureFilter;
import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb figures}. */
@Command(name = "figures", description = "Lists sums, percentages and counts with their values, and adds them up.", //
        footer = {"", "Examples:", "  rmrb figures 'money:[100亿 TO 1000亿] NEAR/20 慰问款' --index DIR",
                "  rmrb figures 慰问款 --sum --index DIR",
                "  rmrb figures 'money:[1亿 TO *]' --sum --by-year --format csv --index DIR"})
final class FiguresCommand extends Verb {
    private static final int ROWS = 20;

    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--kind", paramLabel = "KIND", //
            description = "Only money, percent, count, measure, duration or ratio.")
    private Figure.Kind kind;

    @Option(names = "--unit", paramLabel = "UNIT", defaultValue = "", description = "Only of this unit, or currency: CNY, %%, 户 …")
    private String unit;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "date", //
            description = "date, newest, or value: the greatest first; default: ${DEFAULT-VALUE}.")
    private ListOrder sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, //
            description = "So many rows; default: " + ROWS + ", with --sum all.")
    private Integer limit;

    @Option(names = "--sum", description = "Only the sums: number, sum, least and greatest of each kind and unit, currencies apart.")
    private boolean sum;

    @Option(names = "--by-year", description = "With --sum: for each year of publication.")
    private boolean byYear;

    @Override
    int run() throws IOException {
        if (byYear && !sum) {
            throw new CommandFailure("--by-year says how to add up; it needs --sum");
        }
        int rows = limit != null ? limit : sum ? Integer.MAX_VALUE : ROWS;
        ListRequest request = Requests.valid(
                () -> new ListRequest(query.node(options.filter()), new FigureFilter(kind, unit).condition(), sort,
                        sum ? 0 : options.offset(), sum ? 0 : rows));
        Settings settings = new Settings().with("query", request.query()).with("only", request.only());
        if (sum) {
            settings.with("sum", byYear ? "by year" : "in all");
        } else {
            settings.with("sort", sort.name().toLowerCase(Locale.ROOT));
        }
        try (CorpusIndex corpus = options.open()) {
            FigureList found = FigureList.of(corpus, request, options.limits(this));
            options.print(sum ? found.toSums(byYear).page(options.offset(), rows) : found.toTable(), settings.map(),
                    corpus, this);
        }
        return ExitStatus.DONE;
    }
}
