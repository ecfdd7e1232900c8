package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FormulaRequest;
import io.github.rmrbnlp.analysis.TextReuseRequest;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the URL of a formula's life says. Immutable.
 *
 * @param search the formula, and the filters that say in which part of the corpus it is followed
 * @param minHits a variant stands at least so often
 * @param reuse shared passages have at least so many chars; 0 to look for none
 */
record FormulaState(SearchState search, int minHits, int reuse) {
    static final List<String> PARTS = List.of("variants", "years", "pages", "genres", "speakers", "companions");
    static final int PASSAGE_CHARS = 12;
    private static final int MIN_HITS = 2;

    static List<Param> parameters() {
        List<Param> all = new ArrayList<>();
        all.add(new Param("part", "string", "Which side of its life.", "years", PARTS, false, true));
        SearchState.parameters().forEach(p -> all.add(p.name().equals("q") ? p.needed() : p));
        all.add(Param.number("min-hits", "A variant stands at least so often.", "2"));
        all.add(Param.number("limit", "So many variants, speakers and companions at most, up to 1000.", "20"));
        return all;
    }

    static FormulaState of(Parameters parameters) {
        return new FormulaState(SearchState.of(parameters, SortOrder.RELEVANCE),
                parameters.number("min-hits", MIN_HITS, 1, 1_000_000),
                parameters.text("reuse").isEmpty() ? 0 : parameters.number("reuse", PASSAGE_CHARS, 6, 1_000));
    }

    boolean isAsked() {
        return !search.query().isEmpty();
    }

    /** In the part of the corpus the filters leave. */
    FormulaRequest request(Parameters parameters, int rows) {
        QueryNode formula = SearchState.parse(search.query());
        return new FormulaRequest(formula, search.scope(parameters), minHits, 0.9, true, rows);
    }

    /** The same for one of the parts; only companions need the terms of all articles. */
    FormulaRequest request(Parameters parameters, int rows, String part) {
        FormulaRequest all = request(parameters, rows);
        return part.equals("companions")
                ? all
                : new FormulaRequest(all.query(), all.scope(), all.minHits(), all.partOf(), false, rows);
    }

    /** Passages of the articles that have the formula. */
    TextReuseRequest passages(Parameters parameters, int minChars, int maxArticles, int offset, int limit) {
        return new TextReuseRequest(search.node(parameters), minChars, maxArticles, offset, limit);
    }

    Urls urls() {
        return search.urls().and("min-hits", minHits == MIN_HITS ? "" : minHits).and("reuse", reuse == 0 ? "" : reuse);
    }
}
