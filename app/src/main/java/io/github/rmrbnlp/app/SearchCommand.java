package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.SearchJsonWriter;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.QueryPlan;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb search}. */
@Command(name = "search", description = "Searches articles.", //
        footer = {"",
                "A word is found exactly as it stands in title or body, in either script. docs/query-language.md tells "
                        + "everything a query can say; --explain shows how one is understood.",
                "", "Examples:", "  rmrb search 送温暖 --index DIR",
                "  rmrb search '送温暖工程 AND page:1 AND date:[2002-01-01 TO 2002-12-31] AND author:翟伟' --index DIR",
                "  rmrb search 'speaker:江泽民 AND quote:送温暖' --index DIR",
                "  rmrb search 'money:[100亿 TO 1000亿] NEAR/20 慰问款' --index DIR",
                "  rmrb search --cql '[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"' page:1 --index DIR",
                "  rmrb search '(title:扶贫 OR title:脱贫) NOT genre:图片' --index DIR --sort date --format csv"})
final class SearchCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "relevance", //
            description = "relevance, date (oldest first) or newest; default: ${DEFAULT-VALUE}.")
    private SortOrder sort;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "10", description = "So many hits; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--facets", paramLabel = "FIELD", split = ",", converter = FieldName.class, //
            description = "Count the values of these fields over all hits, for example year,page,genre,author.")
    private List<QueryField> facets = List.of();

    @Option(names = "--explain", description = "Show how the query is understood and what Lucene runs, and find nothing.")
    private boolean explain;

    @Override
    int run() throws IOException {
        QueryNode node = query.node(options.filter());
        SearchRequest request = Requests.valid(() -> SearchRequest.of(node).withSort(sort)
                .withWindow(options.offset(), limit).withFacets(facets, 20));
        try (CorpusIndex corpus = options.open()) {
            if (explain) {
                QueryPlan plan = corpus.plan(node, options.limits(this));
                options.write(this, out -> QueryPlanWriter.write(plan, out));
            } else {
                SearchResult result = corpus.search(request, options.limits(this));
                options.print(new PrintedHits(result, request,
                        SearchJsonWriter.provenance(request, corpus.manifest())), this);
            }
        }
        return ExitStatus.DONE;
    }
}
