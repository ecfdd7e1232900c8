package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FirstMentions;
import io.github.rmrbnlp.analysis.Formula;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.TextReuse;
import io.github.rmrbnlp.analysis.TextReuseRequest;
import io.github.rmrbnlp.index.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The life of a formula, as the commands of the same names tell it. Stateless. */
final class FormulaEndpoints {
    private static final int ROWS = 20;
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_ARTICLES = 50_000;

    private FormulaEndpoints() {
    }

    static List<Endpoint> all() {
        return List.of(
                AnalysisEndpoints.endpoint("formula",
                        "The life of a formula: variants, years, pages, genres, speakers or companions.",
                        FormulaState.parameters(), FormulaEndpoints::formula),
                AnalysisEndpoints.endpoint("first", "The first articles that have a query in their body.",
                        paged(SearchState.parameters(), MAX_ROWS), FormulaEndpoints::first),
                AnalysisEndpoints.endpoint("reuse", "Passages that articles share, each with the first that has it.",
                        reuseParameters(), FormulaEndpoints::reuse));
    }

    private static List<Param> paged(List<Param> parameters, int most) {
        List<Param> all = new ArrayList<>();
        parameters.forEach(p -> all.add(p.name().equals("q") ? p.needed() : p));
        all.add(Param.number("limit", "So many rows at most, up to " + most + ".", "20"));
        all.add(Param.text("cursor", "Where to go on: next of the answer before.", ""));
        return all;
    }

    private static List<Param> reuseParameters() {
        List<Param> all = new ArrayList<>(paged(SearchState.parameters(), MAX_ROWS));
        all.add(Param.number("min-chars",
                "Passages of so many chars and more, 6 to 1000; at most " + MAX_ARTICLES + " articles are compared.",
                "12"));
        return all;
    }

    private static void formula(Endpoint.Call call) throws IOException {
        String part = call.parameters().text("part");
        if (!FormulaState.PARTS.contains(part)) {
            throw WebProblem.parameter("part", "is one of " + String.join(", ", FormulaState.PARTS));
        }
        Formula formula = Formula.of(call.index(),
                FormulaState.of(call.parameters()).request(call.parameters(), limit(call), part),
                call.visit().limits());
        TableAnswer.send(formula.toTables().stream().filter(table -> table.name().equals(part)).findFirst()
                .orElseThrow(), call);
    }

    private static void first(Endpoint.Call call) throws IOException {
        SearchState search = SearchState.of(call.parameters(), SortOrder.RELEVANCE);
        ListRequest request = new ListRequest(search.node(call.parameters()), ListOrder.DATE, Cursor.offset(call),
                limit(call));
        TableAnswer.sendPage(FirstMentions.of(call.index(), request, call.visit().limits()).toTable(), call);
    }

    private static void reuse(Endpoint.Call call) throws IOException {
        try {
            TextReuseRequest request = FormulaState.of(call.parameters()).passages(call.parameters(),
                    call.parameters().number("min-chars", FormulaState.PASSAGE_CHARS, 6, 1_000), MAX_ARTICLES,
                    Cursor.offset(call), limit(call));
            TableAnswer.sendPage(TextReuse.of(call.index(), request, call.visit().limits()).toTable(), call);
        } catch (IllegalArgumentException e) {
            throw WebProblem.of(WebProblem.Kind.NOT_ANSWERED, e.getMessage());
        }
    }

    private static int limit(Endpoint.Call call) {
        return call.parameters().number("limit", ROWS, 0, MAX_ROWS);
    }
}
