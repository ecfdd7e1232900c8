package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.ConcordanceSort;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb kwic}. */
@Command(name = "kwic", description = "Shows every place of a query in bodies with the text around it.", //
        footer = {"", "Examples:", "  rmrb kwic 下岗 --index DIR",
                "  rmrb kwic 下岗 --sort right1 --sample 1000 --seed 42 --limit 1000 --format csv --index DIR"})
final class KwicCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "date", //
            description = "date, newest, hit, left, right (by chars), left1 to left10, right1 to right10 (by that word and "
                    + "those beyond it); default: ${DEFAULT-VALUE}.")
    private String sort;

    @Option(names = "--context", paramLabel = "N", defaultValue = "20", //
            description = "So many chars on each side, or words with --words; default: ${DEFAULT-VALUE}.")
    private int context;

    @Option(names = "--words", description = "The context is counted in words.")
    private boolean words;

    @Option(names = "--sample", paramLabel = "N", defaultValue = "0", //
            description = "Draw so many lines at random, the same with each run; default: all lines.")
    private int sample;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed draws others; default: 1.")
    private long seed;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "20", description = "So many lines; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        ConcordanceSort order = ConcordanceSort.parse(sort).orElseThrow(() -> new CommandFailure(
                "--sort: '" + sort + "' is no order; orders are date, newest, hit, left, right, left1 …, right1 …"));
        ConcordanceRequest request = Requests.valid(() -> new ConcordanceRequest(query.node(options.filter()), order,
                context, words, sample, seed, options.offset(), limit));
        try (CorpusIndex corpus = options.open()) {
            Concordance found = Concordance.of(corpus, request, options.limits(this));
            Settings settings = new Settings().with("query", request.query()).with("sort", order)
                    .with("context", context + (words ? " words" : " chars"));
            if (sample > 0) {
                settings.with("sample", sample).with("seed", seed);
            }
            options.print(found.toTable(), settings.map(), corpus, this);
            options.warnIfPlaceless(request.query(), found.hits(), corpus, this);
        }
        return ExitStatus.DONE;
    }
}
