package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.CollocateComparison;
import io.github.rmrbnlp.analysis.Collocates;
import io.github.rmrbnlp.analysis.CollocatesRequest;
import io.github.rmrbnlp.analysis.Keywords;
import io.github.rmrbnlp.analysis.KeywordsRequest;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.analysis.Window;
import io.github.rmrbnlp.analysis.WordList;
import io.github.rmrbnlp.analysis.WordListRequest;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists of words and terms, as the commands of the same names count them. Stateless. */
final class WordEndpoints {
    private static final int MAX_ROWS = 10_000;
    private static final Param N = Param.number("n", "Sequences of so many words, up to " + WordListRequest.MAX_N + ".",
            "1");
    private static final String NO_PARTS = "none";

    private WordEndpoints() {
    }

    static List<Endpoint> all() {
        return List.of(
                AnalysisEndpoints.endpoint("words", "Words, or sequences of words, with frequency and dispersion.",
                        wordParameters(), WordEndpoints::words),
                AnalysisEndpoints.endpoint("terms", "The policy terms of the articles that match.",
                        Paging.and(SearchState.parameters(), MAX_ROWS), WordEndpoints::terms),
                AnalysisEndpoints.endpoint("collocates",
                        "Words beside a query, in one part of the corpus or compared in two.", collocateParameters(),
                        WordEndpoints::collocates),
                AnalysisEndpoints.endpoint("keyness", "Words that tell one part of the corpus from another.",
                        keynessParameters(), WordEndpoints::keyness));
    }

    private static List<Param> wordParameters() {
        List<Param> all = new ArrayList<>(SearchState.parameters());
        all.add(N);
        all.add(Param.number("min-frequency", "Leave out rarer ones.", "1"));
        all.add(Param.number("min-range", "Leave out those of fewer articles.", "1"));
        all.add(new Param("parts", "string", "What dispersion is over; none leaves it out.", "year",
                List.of("day", "month", "year", NO_PARTS), false, false));
        all.add(Param.choice("order", "The order; even and uneven by DP.", WordListRequest.Sort.class));
        return Paging.and(all, MAX_ROWS);
    }

    private static List<Param> collocateParameters() {
        return Paging.and(List.of(Param.text("q", "The node: its places in bodies.", "扶贫").needed(),
                Param.text("target", "The part of the corpus that is asked, as a query.", "year:1998"),
                Param.text("reference", "Another part to compare it with, as a query.", "year:1997"),
                Param.text("window",
                        "So many words to each side, up to 20; two numbers with a comma: to the left and to the right; sentence.",
                        "5"),
                Param.number("min-frequency", "Leave out words that are near less often.", "3"),
                Param.text("order", "The measure to sort by: " + AssociationMeasure.labels() + ".", "logDice")),
                MAX_ROWS);
    }

    private static List<Param> keynessParameters() {
        return Paging.and(List.of(
                Param.text("target", "The part whose words are sought, as a query.", "year:1998").needed(),
                Param.text("reference", "The part it is compared with, as a query; else all that is not in the target.",
                        "year:[1990 TO 1997]"),
                N, Param.number("min-frequency", "Leave out rarer words.", "5"),
                Param.number("min-range", "Leave out words of fewer articles.", "3"),
                Param.text("max-p", "Leave out differences that are less significant, above 0, up to 1.", "0.0001"),
                Param.flag("underused", "Whether to list what the target has less of."),
                Param.choice("order", "The order: how sure, how great, how frequent.", KeywordsRequest.Sort.class)),
                MAX_ROWS);
    }

    private static void words(Endpoint.Call call) throws IOException {
        Parameters given = call.parameters();
        QueryNode scope = SearchState.of(given, SortOrder.RELEVANCE).node(given);
        WordListRequest.Sort sort = given.choice("order", WordListRequest.Sort.FREQUENCY, WordListRequest.Sort.class);
        Paging page = Paging.of(call, MAX_ROWS);
        WordListRequest request = AnalysisEndpoints.valid(() -> new WordListRequest(scope, n(given),
                given.number("min-frequency", 1, 1, Integer.MAX_VALUE),
                given.number("min-range", 1, 1, Integer.MAX_VALUE), parts(given), sort, page.offset(), page.limit()));
        TableAnswer.sendPage(AnalysisEndpoints.valid(() -> WordList.of(call.index(), request, call.visit().limits()))
                .toTable(), call);
    }

    private static Period parts(Parameters given) {
        return given.text("parts").equals(NO_PARTS) ? null : given.choice("parts", Period.YEAR, Period.class);
    }

    private static int n(Parameters given) {
        return given.number("n", 1, 1, WordListRequest.MAX_N);
    }

    private static void terms(Endpoint.Call call) throws IOException {
        QueryNode node = SearchState.of(call.parameters(), SortOrder.RELEVANCE).node(call.parameters());
        Paging page = Paging.of(call, MAX_ROWS);
        TableAnswer.sendPage(
                TermList.of(call.index(), node, call.visit().limits()).toTable(page.offset(), page.limit()), call);
    }

    private static void collocates(Endpoint.Call call) throws IOException {
        Parameters given = call.parameters();
        String reference = given.query("reference");
        String order = given.text("order");
        AssociationMeasure measure = order.isEmpty()
                ? AssociationMeasure.LOG_DICE
                : AssociationMeasure.ofLabel(order).orElseThrow(
                        () -> WebProblem.parameter("order", "is one of " + AssociationMeasure.labels()));
        Paging page = Paging.of(call, MAX_ROWS);
        CollocatesRequest request = new CollocatesRequest(SearchState.parse(given.query("q")),
                SearchState.parse(given.query("target")), window(given.text("window")),
                given.number("min-frequency", 3, 1, Integer.MAX_VALUE), measure, page.offset(), page.limit());
        TableAnswer.sendPage(AnalysisEndpoints.valid(() -> reference.isEmpty()
                ? Collocates.of(call.index(), request, call.visit().limits()).toTable()
                : CollocateComparison.of(call.index(), request, SearchState.parse(reference), call.visit().limits())
                        .toTable()),
                call);
    }

    private static Window window(String text) {
        if (text.equals("sentence")) {
            return Window.SENTENCE;
        }
        if (text.isEmpty()) {
            return new Window(CompareState.WINDOW, CompareState.WINDOW);
        }
        if (!text.matches("\\d{1,2}(,\\d{1,2})?")) {
            throw WebProblem.parameter("window", "is a number, two with a comma between them, or sentence");
        }
        String[] sides = text.split(",");
        int left = Integer.parseInt(sides[0]);
        int right = Integer.parseInt(sides[sides.length - 1]);
        if (left > CompareState.MAX_WINDOW || right > CompareState.MAX_WINDOW || left + right == 0) {
            throw WebProblem.parameter("window", "has 1 to " + CompareState.MAX_WINDOW + " words on a side");
        }
        return new Window(left, right);
    }

    private static void keyness(Endpoint.Call call) throws IOException {
        Parameters given = call.parameters();
        QueryNode target = SearchState.parse(given.query("target"));
        QueryNode reference = given.query("reference").isEmpty()
                ? SearchState.parse("NOT (" + given.query("target") + ")")
                : SearchState.parse(given.query("reference"));
        KeywordsRequest.Sort sort = given.choice("order", KeywordsRequest.Sort.LLR, KeywordsRequest.Sort.class);
        Paging page = Paging.of(call, MAX_ROWS);
        KeywordsRequest request = AnalysisEndpoints.valid(() -> new KeywordsRequest(target, reference, n(given),
                given.number("min-frequency", 5, 1, Integer.MAX_VALUE),
                given.number("min-range", 3, 1, Integer.MAX_VALUE), given.fraction("max-p", 1e-4),
                Boolean.TRUE.equals(given.flag("underused")), sort, page.offset(), page.limit()));
        TableAnswer.sendPage(AnalysisEndpoints.valid(() -> Keywords.of(call.index(), request, call.visit().limits()))
                .toTable(), call);
    }
}
