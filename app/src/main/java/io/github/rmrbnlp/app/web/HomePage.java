package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * What a reader sees first. Immutable.
 *
 * @param page what every page shows
 * @param articles how many articles there are
 * @param chars how many chars their bodies have
 * @param firstYear the first year of publication, or null if no article is dated
 * @param lastYear the last
 */
record HomePage(Page page, long articles, long chars, String firstYear, String lastYear) {
    private static final List<String> TRIES = List.of("送温暖工程", "扶贫 AND page:1", "下岗 AND 再就业", "标题:改革");

    /** A query to begin with. */
    record Try(String query, String what, String url) {
    }

    static HomePage of(Page page, CorpusIndex index) throws IOException {
        SearchResult years = index.search(SearchRequest.of("*").withWindow(0, 0).withFacets(List.of(QueryField.YEAR),
                1_000));
        IntSummaryStatistics span = years.facets().getFirst().values().stream().map(Facet.Count::value)
                .mapToInt(Integer::parseInt).summaryStatistics();
        boolean dated = span.getCount() > 0;
        return new HomePage(page, index.manifest().articles(), index.manifest().chars(),
                dated ? Integer.toString(span.getMin()) : null, dated ? Integer.toString(span.getMax()) : null);
    }

    /** Each analysis with an example, so that a reader sees what it gives. */
    List<Try> analyses() {
        Urls warm = Urls.EMPTY.with("q", TRIES.getFirst());
        return List.of(analysis(Page.Place.TREND, "/trend", warm), analysis(Page.Place.KWIC, "/kwic", warm),
                analysis(Page.Place.STATEMENTS, "/statements", warm),
                analysis(Page.Place.FIGURES, "/figures", Urls.EMPTY.with("q", "慰问款")),
                analysis(Page.Place.FORMULA, "/formula", warm),
                analysis(Page.Place.COMPARE, "/network", warm));
    }

    private Try analysis(Page.Place place, String path, Urls urls) {
        return new Try(page.t().of(place.key()), page.t().of("home." + place.name().toLowerCase(java.util.Locale.ROOT)),
                page.link(path, urls));
    }

    List<Try> tries() {
        return java.util.stream.IntStream.range(0, TRIES.size()).mapToObj(i -> new Try(TRIES.get(i),
                page.t().of("try." + i), page.link("/search", Urls.EMPTY.with("q", TRIES.get(i))))).toList();
    }
}
