package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.Listing;
import java.util.List;

/**
 * What the page of a concordance shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param lines the answer, or null before anything is asked
 * @param number which page of lines, counted from 1
 */
record ConcordancePage(Page page, ConcordanceState state, Concordance lines, int number) {
    static final int LINES = 50;
    static final int LAST_PAGE = 2_000;

    String orderUrl(String order) {
        Urls urls = state.urls().without("order");
        return page.link("/kwic", order.equals("date") ? urls : urls.and("order", order));
    }

    Pager pager() {
        return Pager.of(number, lines.sorted(), LINES, LAST_PAGE,
                other -> page.link("/kwic", other == 1 ? state.urls() : state.urls().with("p", other)));
    }

    /** Everything found, without a limit. */
    List<Export> everything() {
        return Export.everything(Listing.LINES, state.search().urls().without("sort"));
    }

    List<Export> exports() {
        return Export.of("kwic", state.urls().and("limit", ConcordanceState.MAX_LINES));
    }

    String articleUrl(Concordance.Line line) {
        return page.link("/article/" + Urls.encoded(line.id()), Urls.EMPTY.with("q", state.search().query()));
    }

    /** On one line. */
    String flat(String text) {
        return text.replace('\n', ' ');
    }
}
