package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.TextReuse;
import io.github.rmrbnlp.analysis.TextReuseRequest;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb reuse}. */
@Command(name = "reuse", description = "Finds passages that articles share, each with the first article that has it.", //
        footer = {"", "Examples:", "  rmrb reuse 送温暖 --index DIR", "  rmrb reuse 送温暖 --sort chars --index DIR",
                "  rmrb reuse '*' --from 1998 --to 1998 --min-chars 20 --format csv --index DIR"})
final class ReuseCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Mixin
    private ColumnSort sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "20", description = "So many rows; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--min-chars", paramLabel = "N", defaultValue = "12", //
            description = "Passages of N chars and more, punctuation not counted; default: ${DEFAULT-VALUE}.")
    private int minChars;

    @Option(names = "--max-articles", paramLabel = "N", defaultValue = "200000", //
            description = "Refuse to compare more articles, all held in memory; default: ${DEFAULT-VALUE}.")
    private int maxArticles;

    @Override
    int run() throws IOException {
        int first = sort.isAsItComes() ? options.offset() : 0;
        int most = sort.isAsItComes() ? limit : Integer.MAX_VALUE;
        TextReuseRequest request = Requests.valid(
                () -> new TextReuseRequest(query.node(options.filter()), minChars, maxArticles, first, most));
        Settings settings = new Settings().with("query", request.query()).with("minChars", minChars).with("sort",
                sort.column());
        try (CorpusIndex corpus = options.open()) {
            Table table = Requests.valid(() -> TextReuse.of(corpus, request, options.limits(this))).toTable();
            options.print(sort.isAsItComes() ? table : sort.page(table, options.offset(), limit), settings.map(),
                    corpus, this);
        }
        return ExitStatus.DONE;
    }
}
