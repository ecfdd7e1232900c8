package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.CollocateComparison;
import io.github.rmrbnlp.analysis.Collocates;
import io.github.rmrbnlp.analysis.CollocatesRequest;
import io.github.rmrbnlp.analysis.Window;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb collocates}. */
@Command(name = "collocates", description = "Finds the words that stand near a query more often than chance has it.", //
        footer = {"",
                "A window does not leave the sentence; punctuation is no word. Measures: logDice, PMI, MI2, MI3, LLR, t, Dice.",
                "", "Examples:", "  rmrb collocates 扶贫 --window 5 --index DIR",
                "  rmrb collocates 扶贫 --target year:1985 --compare year:1995 --index DIR"})
final class CollocatesCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--window", paramLabel = "N[,M]", split = ",", defaultValue = "5", //
            description = "N words to either side, or N to the left and M to the right; default: ${DEFAULT-VALUE}.")
    private int[] window;

    @Option(names = "--sentence", description = "The window is the whole sentence.")
    private boolean sentence;

    @Option(names = "--min-frequency", paramLabel = "N", defaultValue = "3", //
            description = "Leave out words that are near less often; default: ${DEFAULT-VALUE}.")
    private int minFrequency;

    @Option(names = "--sort", paramLabel = "MEASURE", defaultValue = "logDice", //
            description = "The measure to sort by; default: ${DEFAULT-VALUE}.")
    private String sort;

    @Option(names = "--target", paramLabel = "FILTER", description = "A part of the corpus, for example year:1985.")
    private String target;

    @Option(names = "--compare", paramLabel = "FILTER", //
            description = "Another part: both side by side, what differs most surely first.")
    private String compare;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "50", description = "So many words; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        QueryNode scope = options.filter().scope("--target", target == null ? "*" : target);
        CollocatesRequest request = Requests
                .valid(() -> new CollocatesRequest(query.question(options.filter()), scope, window(),
                        minFrequency, measure(), options.offset(), limit));
        Settings settings = new Settings().with("query", request.query()).with("scope", scope)
                .with("window", request.window()).with("minFrequency", minFrequency).with("sort", measure().label());
        try (CorpusIndex corpus = options.open()) {
            if (compare == null) {
                Collocates found = Collocates.of(corpus, request, options.limits(this));
                options.print(found.toTable(), settings.map(), corpus, this);
                options.warnIfPlaceless(new QueryNode.And(List.of(request.query(), new QueryNode.Filter(scope))),
                        found.hits(), corpus, this);
            } else {
                QueryNode second = options.filter().scope("--compare", compare);
                CollocateComparison found = Requests
                        .valid(() -> CollocateComparison.of(corpus, request, second, options.limits(this)));
                options.print(found.toTable(), settings.with("compare", second).map(), corpus, this);
            }
        }
        return ExitStatus.DONE;
    }

    private Window window() {
        if (window.length > 2) {
            throw new CommandFailure("--window takes one number, or one for each side");
        }
        return sentence ? Window.SENTENCE : new Window(window[0], window[window.length - 1]);
    }

    private AssociationMeasure measure() {
        return AssociationMeasure.ofLabel(sort).orElseThrow(() -> new CommandFailure(
                "--sort: '" + sort + "' is no measure; measures are " + AssociationMeasure.labels()));
    }
}
