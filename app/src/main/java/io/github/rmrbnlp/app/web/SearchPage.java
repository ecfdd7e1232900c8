package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.Snippet;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the search page shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param result the answer
 * @param number which page of hits, counted from 1
 */
record SearchPage(Page page, SearchState state, SearchResult result, int number) {
    static final int HITS = 20;
    /** Deeper hits are for programs, which page by cursor. */
    static final int LAST_PAGE = 500;
    /** So many years have bars; all other facets show fewer. */
    static final int FACET_VALUES = 120;
    private static final int SHOWN_VALUES = 10;

    /** One chosen filter and the URL without it. */
    record Chosen(String label, String url) {
    }

    /** A facet: the values shown at once, and those behind a click. */
    record Choice(String name, List<FacetValue> first, List<FacetValue> rest, long distinct, long missing, long left) {
    }

    /** A year's bar: how high of 100, and the URL of its articles. */
    record Bar(int year, long articles, int height, boolean chosen, String url) {
    }

    String url(Urls parameters) {
        return page.link("/search", parameters);
    }

    long firstHit() {
        return (number - 1L) * HITS + 1;
    }

    long lastHit() {
        return firstHit() + result.hits().size() - 1;
    }

    Pager pager() {
        return Pager.of(number, result.total(), HITS, LAST_PAGE,
                other -> url(other == 1 ? state.urls() : state.urls().with("p", other)));
    }

    String sortUrl(SortOrder sort) {
        Urls urls = state.urls().without("sort");
        return url(sort == SortOrder.RELEVANCE ? urls : urls.and("sort", Param.nameOf(sort)));
    }

    /** Speakers and terms take longer than the hits, and are fetched behind them. */
    String namesUrl() {
        return page.link("/search/names", state.urls().without("sort"));
    }

    /** Where scripts do not run. */
    String statementsUrl() {
        return page.link("/statements", state.urls().without("sort"));
    }

    /** Everything found, without a limit. */
    List<Export> everything() {
        return Export.everything(Listing.TEXTS, state.urls().without("sort"));
    }

    List<Export> exports() {
        return Export.of("search", state.urls().and("limit", SearchEndpoint.MAX_HITS));
    }

    List<Chosen> chosen() {
        List<Chosen> all = new ArrayList<>();
        if (!state.from().isEmpty() || !state.to().isEmpty()) {
            all.add(new Chosen(dates(), url(state.urls().without("from").without("to"))));
        }
        for (Map.Entry<QueryField, List<String>> filter : state.filters().entrySet()) {
            for (String value : filter.getValue()) {
                all.add(new Chosen(page.fieldName(filter.getKey()) + " " + value,
                        url(state.toggled(filter.getKey(), value))));
            }
        }
        return all;
    }

    private String dates() {
        if (state.to().isEmpty()) {
            return page.t().of("search.from") + " " + state.from();
        }
        return state.from().isEmpty()
                ? page.t().of("search.to") + " " + state.to()
                : state.from() + "–" + state.to();
    }

    /** The query alone, without what narrows it. */
    String unfilteredUrl() {
        return url(Urls.EMPTY.with("q", state.query()));
    }

    List<Choice> choices() {
        return result.facets().stream().filter(f -> f.distinct() > 0).map(this::choice).toList();
    }

    private Choice choice(Facet facet) {
        long most = facet.values().getFirst().articles();
        List<FacetValue> values = facet.values().stream()
                .map(v -> new FacetValue(v.value(), page.t().number(v.articles()), null,
                        state.has(facet.field(), v.value()), url(state.toggled(facet.field(), v.value())),
                        FacetValue.share(v.articles(), most)))
                .toList();
        int shown = Math.min(SHOWN_VALUES, values.size());
        return new Choice(page.fieldName(facet.field()), values.subList(0, shown), values.subList(shown, values.size()),
                facet.distinct(), facet.missing(), facet.distinct() - values.size());
    }

    /** A bar for each year from the first to the last; a year without hits has an empty one. */
    List<Bar> years() {
        Facet years = result.facets().stream().filter(f -> f.field() == QueryField.YEAR).findFirst().orElse(null);
        if (years == null || years.values().size() < 2) {
            return List.of();
        }
        long most = years.values().getFirst().articles();
        List<Facet.Count> byYear = years.values().stream()
                .sorted(Comparator.comparingInt(c -> Integer.parseInt(c.value()))).toList();
        int first = Integer.parseInt(byYear.getFirst().value());
        int last = Math.min(first + FACET_VALUES, Integer.parseInt(byYear.getLast().value()));
        List<Bar> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            String name = Integer.toString(year);
            long count = byYear.stream().filter(c -> c.value().equals(name)).mapToLong(Facet.Count::articles).sum();
            bars.add(new Bar(year, count, FacetValue.share(count, most), state.has(QueryField.YEAR, name),
                    url(state.toggled(QueryField.YEAR, name))));
        }
        return bars;
    }

    String articleUrl(Hit hit) {
        Urls urls = state.query().isEmpty() ? Urls.EMPTY : Urls.EMPTY.with("q", state.query());
        return page.link("/article/" + Urls.encoded(hit.article().id()), urls);
    }

    List<Piece> title(Hit hit) {
        String title = hit.article().title();
        return title == null
                ? List.of(new Piece(page.t().of("article.untitled"), false))
                : Piece.cut(title, 0, hit.titleMatches());
    }

    List<Piece> snippet(Snippet snippet) {
        return Piece.cut(snippet.text(), snippet.span().start(), snippet.matches());
    }

    boolean cutBefore(Snippet snippet) {
        return snippet.span().start() > 0;
    }

    boolean cutAfter(Hit hit, Snippet snippet) {
        return snippet.span().end() < hit.article().body().length();
    }

    /** How many matches of the body no snippet shows. */
    int unseen(Hit hit) {
        return hit.bodyMatches().size()
                - hit.snippets().stream().map(Snippet::matches).mapToInt(List<Span>::size).sum();
    }

    /** Page name, column, genres and authors. */
    List<String> description(Article article) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[]{article.pageName(), article.column(), String.join("、", article.genre()),
                String.join("、", article.authors())}) {
            if (part != null && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
