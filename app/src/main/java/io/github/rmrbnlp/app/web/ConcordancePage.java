package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Concordance;

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

    String pageUrl(int other) {
        return page.link("/kwic", other == 1 ? state.urls() : state.urls().with("p", other));
    }

    int pages() {
        return (int) Math.min(LAST_PAGE, (lines.sorted() + LINES - 1) / LINES);
    }

    long first() {
        return (number - 1L) * LINES + 1;
    }

    String exportUrl(AnswerFormat format) {
        return state.urls().and("limit", ConcordanceState.MAX_LINES).and("format", format.shortName())
                .at("/api/v1/kwic");
    }

    String articleUrl(Concordance.Line line) {
        return page.link("/article/" + Urls.encoded(line.id()), Urls.EMPTY.with("q", state.search().query()));
    }

    /** On one line. */
    String flat(String text) {
        return text.replace('\n', ' ');
    }
}
