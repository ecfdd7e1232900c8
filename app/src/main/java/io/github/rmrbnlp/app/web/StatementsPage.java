package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.analysis.Printed;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.query.QueryField;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page of statements shows: who said what, and how often who speaks. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param list the statements
 * @param speakers how often each speaker has one, whatever speakers are chosen
 * @param number which page of statements, counted from 1
 */
record StatementsPage(Page page, StatementsState state, StatementList list, Speakers speakers, int number) {
    static final int ROWS = 30;
    static final int LAST_PAGE = 1_000;
    private static final int SHOWN_SPEAKERS = 15;
    private static final int MOST_SPEAKERS = 200;

    /** The speakers shown at once, those behind a click, and how many are left. */
    record Choice(List<FacetValue> first, List<FacetValue> rest, long distinct, long left) {
    }

    Choice choice() {
        long most = speakers.rows().isEmpty() ? 0 : speakers.rows().getFirst().statements();
        List<FacetValue> values = new ArrayList<>();
        for (Speakers.Row row : speakers.rows().subList(0, Math.min(MOST_SPEAKERS, speakers.rows().size()))) {
            values.add(new FacetValue(row.name(), page.t().number(row.statements()), row.role(),
                    state.search().has(QueryField.SPEAKER, row.name()),
                    page.link("/statements", state.toggled(row.name())), FacetValue.share(row.statements(), most)));
        }
        int shown = Math.min(SHOWN_SPEAKERS, values.size());
        return new Choice(values.subList(0, shown), values.subList(shown, values.size()), speakers.rows().size(),
                speakers.rows().size() - values.size());
    }

    Pager pager() {
        return Pager.of(number, list.statements(), ROWS, LAST_PAGE,
                other -> page.link("/statements", other == 1 ? state.urls() : state.urls().with("p", other)));
    }

    String orderUrl(ListOrder order) {
        Urls urls = state.urls().without("order");
        return page.link("/statements", order == ListOrder.DATE ? urls : urls.and("order", Param.nameOf(order)));
    }

    /** Links that take the chosen speakers away one by one. */
    List<SearchPage.Chosen> chosen() {
        List<SearchPage.Chosen> all = new ArrayList<>();
        state.search().filters().forEach((field, values) -> values.forEach(value -> all.add(new SearchPage.Chosen(
                page.fieldName(field) + " " + value,
                page.link("/statements", state.urls().without(field.queryName(), value))))));
        return all;
    }

    /** Everything found, without a limit. */
    List<Export> everything() {
        return state.isUnconditional()
                ? Export.everything(Listing.STATEMENTS, state.search().urls().without("sort"))
                : List.of();
    }

    List<Export> exports() {
        return Export.of("statements", state.urls().and("limit", StatementsState.MAX_ROWS));
    }

    List<Export> speakerExports() {
        return Export.of("speakers", state.speakerUrls().and("limit", StatementsState.MAX_ROWS));
    }

    String articleUrl(Printed printed) {
        return page.placeUrl(printed.id(), printed.start(), printed.end());
    }

    String speakerUrl(StatementList.Row row) {
        String name = row.statement().speaker().name();
        return page.link("/statements", state.search().has(QueryField.SPEAKER, name)
                ? state.urls()
                : state.toggled(name));
    }

    /** On one line. */
    String flat(String text) {
        return text.replace('\n', ' ');
    }
}
