package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Keywords;
import io.github.rmrbnlp.analysis.KeywordsRequest;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb keyness}. */
@Command(name = "keyness", description = "Finds the words that set one part of the corpus apart from another.", //
        footer = {"", "Examples:", "  rmrb keyness --target year:1998 --reference year:1997 --index DIR",
                "  rmrb keyness --target genre:社论 --reference genre:消息 --sort log_ratio --index DIR"})
final class KeynessCommand extends Verb {
    @Mixin
    private AnalysisOptions options;

    @Option(names = "--target", required = true, paramLabel = "FILTER", description = "The part that is characterised, a query.")
    private String target;

    @Option(names = "--reference", paramLabel = "FILTER", //
            description = "The part it is compared with; default: all that is not in the target.")
    private String reference;

    @Option(names = "--n", paramLabel = "N", defaultValue = "1", //
            description = "Sequences of so many words, up to 5; default: single words.")
    private int n;

    @Option(names = "--min-frequency", paramLabel = "N", defaultValue = "5", //
            description = "Leave out rarer words; default: ${DEFAULT-VALUE}.")
    private int minFrequency;

    @Option(names = "--min-range", paramLabel = "N", defaultValue = "3", //
            description = "Leave out words of fewer articles; default: ${DEFAULT-VALUE}.")
    private int minRange;

    @Option(names = "--max-p", paramLabel = "P", defaultValue = "0.0001", //
            description = "Leave out differences that are less significant; default: ${DEFAULT-VALUE}.")
    private double maxP;

    @Option(names = "--underused", description = "List what the target has less of.")
    private boolean underused;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "llr", //
            description = "llr (how sure), log_ratio (how great) or frequency; default: ${DEFAULT-VALUE}.")
    private KeywordsRequest.Sort sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "50", description = "So many words; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        options.filter().requireNoCql();
        QueryNode first = options.filter().scope("--target", target);
        QueryNode second = options.filter().scope("--reference",
                reference == null ? "NOT (" + target + ")" : reference);
        KeywordsRequest request = Requests
                .valid(() -> new KeywordsRequest(first, second, n, minFrequency, minRange, maxP,
                        underused, sort, options.offset(), limit));
        try (CorpusIndex corpus = options.open()) {
            Keywords found = Requests.valid(() -> Keywords.of(corpus, request, options.limits(this)));
            options.print(found.toTable(), new Settings().with("target", first).with("reference", second).with("n", n)
                    .with("minFrequency", minFrequency).with("minRange", minRange).with("maxP", maxP)
                    .with("underused", underused).with("sort", sort.name().toLowerCase(Locale.ROOT)).map(),
                    corpus, this);
            if (found.common() > 0) {
                warn(found.common() + " articles are in both parts");
            }
        }
        return ExitStatus.DONE;
    }
}
