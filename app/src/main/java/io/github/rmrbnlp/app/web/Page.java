package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.query.QueryField;
import java.util.List;
import java.util.Set;

/**
 * What every page shows besides its content. Immutable.
 *
 * @param t the words
 * @param assets the files it needs
 * @param title the page's own title
 * @param place which of the pages it is
 * @param query the query that goes with the reader to the next page, or ""
 * @param path the URL's path
 * @param state the URL's parameters without the language
 * @param languageAsked whether the URL names the language, so that links keep it
 */
record Page(Messages t, Assets assets, String title, Place place, String query, String path, Urls state,
        boolean languageAsked) {
    private static final Set<String> WITH_CHARTS = Set.of("/trend", "/figures", "/formula", "/network");

    private static final Set<String> ASKING = Set.of("/search", "/trend", "/kwic", "/statements", "/figures",
            "/formula",
            "/compare", "/network");

    /** The pages in the order of the menu. */
    enum Place {
        SEARCH("/"), TREND("/trend"), KWIC("/kwic"), STATEMENTS("/statements"), FIGURES("/figures"), FORMULA(
                "/formula"), COMPARE("/compare"), CORPUS(
                        "/corpus"), API("/api"), ARTICLE(null), PROBLEM(null);

        private final String path;

        Place(String path) {
            this.path = path;
        }

        /** The key of its name. */
        String key() {
            return "page." + name().toLowerCase(java.util.Locale.ROOT);
        }

        static List<Place> menu() {
            return java.util.Arrays.stream(values()).filter(p -> p.path != null).toList();
        }
    }

    /** Whether it draws. */
    boolean hasCharts() {
        return WITH_CHARTS.contains(path);
    }

    /** Whether this path is one of those that answer a query. */
    boolean asksQuery() {
        return ASKING.contains(path);
    }

    /** This page in the other language. */
    String inOtherLanguage() {
        return state.with("lang", t.language().other().code()).at(path);
    }

    /** A URL of this server, with the language where it was asked for. */
    String link(String target, Urls parameters) {
        return (languageAsked ? parameters.with("lang", t.language().code()) : parameters).at(target);
    }

    /** A URL without parameters. */
    String link(String target) {
        return link(target, Urls.EMPTY);
    }

    /** An article, shown at a place of its body. */
    String placeUrl(String id, int start, int end) {
        return link("/article/" + Urls.encoded(id), Urls.EMPTY.and("q", query).and("at", start + "-" + end)) + "#at";
    }

    String fieldName(QueryField field) {
        return t.orElse("field." + field.queryName(), field.chineseName());
    }

    /** The menu's link; the query goes along to pages that ask one. */
    String menuLink(Place target) {
        boolean asks = target != Place.CORPUS && target != Place.API;
        return link(target.path, asks && !query.isEmpty() ? Urls.EMPTY.with("q", query) : Urls.EMPTY);
    }
}
