package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.StatementFilter;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the URL of a list of statements says. Immutable.
 *
 * @param search the query and its filters; the speakers among them are those of the statements, not only of the articles
 * @param cues the cue verbs, any of which will do
 * @param direct quoted or reported, or null for both
 * @param order the order of the statements
 */
record StatementsState(SearchState search, List<String> cues, Boolean direct, ListOrder order) {
    static final int MAX_ROWS = 10_000;

    static List<Param> parameters() {
        List<Param> all = new ArrayList<>(SearchState.parameters());
        all.add(Param.text("cue", "Introduced by one of these verbs.", "指出").repeated());
        all.add(Param.flag("direct", "Whether what is said stands in quotation marks."));
        return all;
    }

    static List<Param> listParameters() {
        List<Param> all = new ArrayList<>(parameters());
        all.add(Param.choice("order", "The order; value: the most certain first.", ListOrder.class));
        all.add(Param.number("limit", "So many rows at most, up to " + MAX_ROWS + ".", "100"));
        all.add(Param.text("cursor", "Where to go on: next of the answer before.", ""));
        return all;
    }

    static StatementsState of(Parameters parameters) {
        return new StatementsState(SearchState.of(parameters, SortOrder.RELEVANCE), parameters.texts("cue"),
                parameters.flag("direct"), parameters.choice("order", ListOrder.DATE, ListOrder.class));
    }

    /** Which articles, without the choice of speakers. */
    QueryNode node(Parameters parameters) {
        return search.without(QueryField.SPEAKER).node(parameters);
    }

    QueryNode.OneStatement condition() {
        return new StatementFilter(search.values(QueryField.SPEAKER), cues, direct).condition();
    }

    /** Whether every statement that the query is about is listed. */
    boolean isUnconditional() {
        return search.values(QueryField.SPEAKER).isEmpty() && cues.isEmpty() && direct == null;
    }

    /** The condition on statements that the count of speakers has: all but the choice of speakers. */
    QueryNode.OneStatement conditionOfAnySpeaker() {
        return new StatementFilter(List.of(), cues, direct).condition();
    }

    ListRequest request(Parameters parameters, int offset, int limit) {
        return new ListRequest(node(parameters), condition(), order, offset, limit);
    }

    Urls urls() {
        return withoutOrder(search.urls()).and("order", order == ListOrder.DATE ? "" : Param.nameOf(order));
    }

    /** Another choice of speakers. */
    Urls toggled(String speaker) {
        return withoutOrder(search.toggled(QueryField.SPEAKER, speaker)).and("order",
                order == ListOrder.DATE ? "" : Param.nameOf(order));
    }

    /** What the count of speakers is asked with. */
    Urls speakerUrls() {
        return withoutOrder(search.without(QueryField.SPEAKER).urls());
    }

    private Urls withoutOrder(Urls searched) {
        Urls urls = searched;
        for (String cue : cues) {
            urls = urls.and("cue", cue);
        }
        return urls.and("direct", direct);
    }
}
