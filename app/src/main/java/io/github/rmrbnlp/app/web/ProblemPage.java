package io.github.rmrbnlp.app.web;

import java.util.List;
import java.util.Map;

/**
 * What the page says of a request that is not answered, with the form to ask again. Immutable.
 *
 * @param page what every page shows
 * @param problem why it is not answered
 * @param advice what to do
 * @param detail what happened; of a query that cannot be understood, in the page's language
 * @param hint where in the query, or null
 */
record ProblemPage(Page page, WebProblem problem, String advice, String detail, QueryHelp hint) {
    private static final String QUERY = "q";
    /** Queries a page may ask besides the first, and what they are called. */
    private static final Map<String, String> LABELS = Map.of(QUERY, "ask.label", "target", "compare.first", "reference",
            "compare.second");

    /** A query of the URL, to be mended. */
    record Field(String name, String label, String value) {
    }

    /** Whether the page that was asked has several queries; else it is asked again by the usual box. */
    boolean hasFields() {
        return fields().size() > 1;
    }

    List<Field> fields() {
        return page.state().parameters().stream().filter(p -> LABELS.containsKey(p.getKey()))
                .map(p -> new Field(p.getKey(), page.t().of(LABELS.get(p.getKey())), p.getValue())).toList();
    }

    /** Where the form leads: the page that was asked, or to the search where that asks nothing. */
    String action() {
        return page.asksQuery() ? page.path() : "/search";
    }

    /** All else the URL says; nothing of it where a parameter is wrong. */
    Urls kept() {
        Urls kept = problem.kind() == WebProblem.Kind.BAD_PARAMETER || !page.asksQuery() ? Urls.EMPTY : page.state();
        for (String name : LABELS.keySet()) {
            kept = kept.without(name);
        }
        return kept;
    }

    /** The same again, where waiting helps; else null. */
    String again() {
        return problem.retryAfter() > 0 ? page.link(page.path(), page.state()) : null;
    }
}
