package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.FirstMentions;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb first}. */
@Command(name = "first", description = "Finds the first articles that have a query in their body: who says it, when, on which page.", //
        footer = {"", "Examples:", "  rmrb first 送温暖工程 --index DIR"})
final class FirstCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "10", description = "So many rows; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run() throws IOException {
        ListRequest request = Requests.valid(
                () -> new ListRequest(query.node(options.filter()), ListOrder.DATE, options.offset(), limit));
        try (CorpusIndex corpus = options.open()) {
            FirstMentions found = FirstMentions.of(corpus, request, options.limits(this));
            options.print(found.toTable(), new Settings().with("query", request.query()).map(), corpus, this);
            options.warnIfPlaceless(request.query(), found.articles() + found.undated(), corpus, this);
            if (found.undated() > 0) {
                warn(Counted.of(found.undated(), "matching article") + " without a date may be older");
            }
        }
        return ExitStatus.DONE;
    }
}
