package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FoundNames;
import io.github.rmrbnlp.query.QueryField;
import java.util.ArrayList;
import java.util.List;

/**
 * Speakers and terms beside the hits of a search, fetched when the hits are shown already. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param names the answer
 */
record NamesFragment(Page page, SearchState state, FoundNames names) {
    /** Read in a fraction of a second. */
    static final int SAMPLE = 3_000;
    private static final int SHOWN = 8;
    private static final int MOST = 60;

    List<SearchPage.Choice> choices() {
        return List.of(choice(QueryField.SPEAKER, names.speakers()), choice(QueryField.TERM, names.terms()));
    }

    private SearchPage.Choice choice(QueryField field, List<FoundNames.Count> counts) {
        long most = counts.isEmpty() ? 0 : counts.getFirst().articles();
        List<FacetValue> values = new ArrayList<>();
        for (FoundNames.Count count : counts.subList(0, Math.min(MOST, counts.size()))) {
            values.add(new FacetValue(count.name(), (names.isExact() ? "" : "≈ ") + page.t().number(count.articles()),
                    null, state.has(field, count.name()),
                    page.link("/search", state.toggled(field, count.name())),
                    FacetValue.share(count.articles(), most)));
        }
        int shown = Math.min(SHOWN, values.size());
        return new SearchPage.Choice(page.fieldName(field), values.subList(0, shown),
                values.subList(shown, values.size()), counts.size(), 0,
                names.isExact() ? counts.size() - values.size() : 0);
    }
}
