package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.ConcordanceSort;
import java.util.ArrayList;
import java.util.List;

/**
 * What a concordance's URL says. Immutable.
 *
 * @param search the query and its filters
 * @param sort the order of the lines
 * @param context chars on each side
 * @param sample so many lines at random, 0 for all
 * @param seed chooses among the samples
 */
record ConcordanceState(SearchState search, ConcordanceSort sort, int context, int sample, int seed) {
    static final List<String> SORTS = List.of("date", "newest", "hit", "left1", "right1", "left", "right");
    static final int MAX_LINES = 10_000;
    private static final int CONTEXT = 24;

    static List<Param> parameters() {
        List<Param> all = new ArrayList<>(SearchState.parameters());
        all.add(new Param("order", "string",
                "The order of the lines: date, newest, hit, left, right (by chars), left1 … left10, right1 … right10 (by words).",
                "right1", List.of(), false, false));
        all.add(Param.number("context", "So many chars on each side, up to 200.", "24"));
        all.add(Param.number("sample", "Draw so many lines at random, the same each time; 0 for all.", "1000"));
        all.add(Param.number("seed", "Another seed draws others.", "1"));
        return all;
    }

    static ConcordanceState of(Parameters parameters) {
        String order = parameters.text("order");
        ConcordanceSort sort = ConcordanceSort.parse(order.isEmpty() ? "date" : order)
                .orElseThrow(
                        () -> WebProblem.parameter("order", "is date, newest, hit, left, right, left1 … or right1 …"));
        return new ConcordanceState(SearchState.of(parameters, io.github.rmrbnlp.index.SortOrder.RELEVANCE), sort,
                parameters.number("context", CONTEXT, 1, 200),
                parameters.number("sample", 0, 0, ConcordanceRequest.MAX_WINDOW),
                parameters.number("seed", 1, 0, Integer.MAX_VALUE));
    }

    ConcordanceRequest request(Parameters parameters, int offset, int limit) {
        return new ConcordanceRequest(search.node(parameters), sort, context, false, sample, seed, offset, limit);
    }

    Urls urls() {
        Urls urls = search.urls();
        if (!sort.equals(ConcordanceSort.DATE)) {
            urls = urls.and("order", sort);
        }
        if (context != CONTEXT) {
            urls = urls.and("context", context);
        }
        return sample == 0 ? urls : urls.and("sample", sample).and("seed", seed);
    }
}
