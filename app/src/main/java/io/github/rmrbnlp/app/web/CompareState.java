package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.CollocateComparison;
import io.github.rmrbnlp.analysis.Collocates;
import io.github.rmrbnlp.analysis.CollocatesRequest;
import io.github.rmrbnlp.analysis.Keywords;
import io.github.rmrbnlp.analysis.KeywordsRequest;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.Window;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.io.IOException;

/**
 * What a comparison's URL says: with a query the words beside it, in one part of the corpus or in two; without one the words
 * that tell two parts apart. Immutable.
 *
 * @param query the node of collocates, or "" for keywords
 * @param first the first part as a query, or "" for the whole corpus
 * @param second the second part, or "" for none
 * @param window so many words to each side
 * @param limit so many words at most
 * @param order the measure collocates are sorted by
 */
record CompareState(String query, String first, String second, int window, int limit, AssociationMeasure order) {
    private static final int LIMIT = 100;
    static final int WINDOW = 5;
    static final int MAX_WINDOW = 20;
    private static final int MIN_FREQUENCY = 3;

    static CompareState of(Parameters parameters) {
        return new CompareState(parameters.query("q"), parameters.query("target"), parameters.query("reference"),
                parameters.number("window", WINDOW, 1, MAX_WINDOW), parameters.number("limit", LIMIT, 1, 10_000),
                order(parameters.text("order")));
    }

    private static AssociationMeasure order(String label) {
        return label.isEmpty()
                ? AssociationMeasure.LOG_DICE
                : AssociationMeasure.ofLabel(label)
                        .orElseThrow(() -> WebProblem.parameter("order", "is one of " + AssociationMeasure.labels()));
    }

    boolean isKeyness() {
        return query.isEmpty();
    }

    /** Whether there is enough to answer. */
    boolean isAsked() {
        return !query.isEmpty() || !first.isEmpty() && !second.isEmpty();
    }

    Table table(CorpusIndex index, ScanLimits limits) throws IOException {
        QueryNode target = SearchState.parse(first);
        try {
            if (isKeyness()) {
                KeywordsRequest all = KeywordsRequest.of(target, SearchState.parse(second));
                return Keywords.of(index, new KeywordsRequest(target, all.reference(), 1, all.minFrequency(),
                        all.minRange(), all.maxP(), false, all.sort(), 0, limit), limits).toTable();
            }
            CollocatesRequest request = new CollocatesRequest(SearchState.parse(query), target,
                    new Window(window, window), MIN_FREQUENCY, order, 0, limit);
            return second.isEmpty()
                    ? Collocates.of(index, request, limits).toTable()
                    : CollocateComparison.of(index, request, SearchState.parse(second), limits).toTable();
        } catch (IllegalArgumentException e) {
            throw WebProblem.of(WebProblem.Kind.NOT_ANSWERED, e.getMessage());
        }
    }

    Urls urls() {
        Urls urls = Urls.EMPTY.and("q", query).and("target", first).and("reference", second);
        if (isKeyness()) {
            return urls;
        }
        urls = window == WINDOW ? urls : urls.and("window", window);
        return order == AssociationMeasure.LOG_DICE ? urls : urls.and("order", order.label());
    }
}
