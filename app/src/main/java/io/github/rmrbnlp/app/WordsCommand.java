package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.WordList;
import io.github.rmrbnlp.analysis.WordListRequest;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb words}. */
@Command(name = "words", description = "Lists the words of the corpus, or sequences of words, with frequency and dispersion.", //
        footer = {"", "Examples:", "  rmrb words year:1998 --index DIR",
                "  rmrb words --n 3 --min-frequency 5 --index DIR"})
final class WordsCommand extends Verb {
    @Parameters(arity = "0..1", paramLabel = "FILTER", defaultValue = "*", //
            description = "The articles to count, a query; default: all.")
    private String query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--n", paramLabel = "N", defaultValue = "1", //
            description = "Sequences of so many words, up to 5; default: single words.")
    private int n;

    @Option(names = "--min-frequency", paramLabel = "N", defaultValue = "1", //
            description = "Leave out rarer ones; default: ${DEFAULT-VALUE}.")
    private int minFrequency;

    @Option(names = "--min-range", paramLabel = "N", defaultValue = "1", //
            description = "Leave out those of fewer articles; default: ${DEFAULT-VALUE}.")
    private int minRange;

    @Option(names = "--parts", paramLabel = "PERIOD", defaultValue = "year", //
            description = "Dispersion is over day, month or year; none leaves it out; default: ${DEFAULT-VALUE}.")
    private String parts;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "frequency", //
            description = "frequency, articles, even, uneven (by DP) or word; default: ${DEFAULT-VALUE}.")
    private WordListRequest.Sort sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "50", description = "So many words; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        QueryNode scope = options.filter().applyTo(query);
        Period period = parts.equals("none") ? null : PeriodName.of("--parts", parts);
        WordListRequest request = Requests
                .valid(() -> new WordListRequest(scope, n, minFrequency, minRange, period, sort,
                        options.offset(), limit));
        try (CorpusIndex corpus = options.open()) {
            WordList found = Requests.valid(() -> WordList.of(corpus, request, options.limits(this)));
            options.print(found.toTable(), new Settings().with("scope", scope).with("n", n)
                    .with("minFrequency", minFrequency).with("minRange", minRange).with("parts", parts)
                    .with("sort", sort.name().toLowerCase(Locale.ROOT)).map(), corpus, this);
        }
        return ExitStatus.DONE;
    }
}
