package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.FoundNames;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.index.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was said and counted, as the commands of the same names list it. Stateless. */
final class AnnotationEndpoints {
    private static final int ROWS = 100;
    private static final int SAMPLE = 5_000;
    private static final int MAX_SAMPLE = 1_000_000;
    private static final int MAX_TERMS = 100;

    private AnnotationEndpoints() {
    }

    static List<Endpoint> all() {
        return List.of(
                AnalysisEndpoints.endpoint("statements", "Who said what.", StatementsState.listParameters(),
                        AnnotationEndpoints::statements),
                AnalysisEndpoints.endpoint("speakers", "Who speaks how often, and of which policy terms.",
                        speakerParameters(), AnnotationEndpoints::speakers),
                new Endpoint(Endpoint.ROOT + "/names", "names",
                        "Speakers and policy terms of the articles that match, by number of articles.",
                        "provenance (articles, read, estimated: true where not all were read) and rows: field, name, articles.",
                        nameParameters(), AnswerFormat.OF_TABLES, AnnotationEndpoints::names),
                AnalysisEndpoints.endpoint("figures", "Sums, percentages and counts with their values.",
                        FiguresState.listParameters(), AnnotationEndpoints::figures),
                new Endpoint(Endpoint.ROOT + "/sums", "sums",
                        "What the figures add up to, each kind and unit by itself, currencies apart.",
                        "provenance and rows: number, sum, least and greatest. CSV and JSON Lines are those of rmrb figures --sum.",
                        sumParameters(), AnswerFormat.OF_TABLES, AnnotationEndpoints::sums));
    }

    private static List<Param> nameParameters() {
        List<Param> all = new ArrayList<>(SearchState.parameters());
        all.add(Param.number("sample", "About so many articles are read at most, up to " + MAX_SAMPLE + ".", "5000"));
        all.add(Param.number("limit", "So many speakers and so many terms at most, up to 10000.", "100"));
        return all;
    }

    private static void names(Endpoint.Call call) throws IOException {
        SearchState state = SearchState.of(call.parameters(), SortOrder.RELEVANCE);
        int sample = call.parameters().number("sample", SAMPLE, 1, MAX_SAMPLE);
        TableAnswer.send(FoundNames.of(call.index(), state.node(call.parameters()), sample, call.visit().limits())
                .toTable(limit(call)), call);
    }

    private static List<Param> sumParameters() {
        List<Param> all = new ArrayList<>(FiguresState.parameters());
        all.add(new Param("by", "string", "Each year of publication by itself, or all together.", "year",
                List.of("all", "year"), false, false));
        return all;
    }

    private static void figures(Endpoint.Call call) throws IOException {
        FiguresState state = FiguresState.of(call.parameters());
        TableAnswer.sendPage(figures(call, state, offset(call), limit(call)).toTable(), call);
    }

    private static void sums(Endpoint.Call call) throws IOException {
        boolean years = switch (call.parameters().text("by")) {
            case "", "all" -> false;
            case "year" -> true;
            default -> throw WebProblem.parameter("by", "is all or year");
        };
        TableAnswer.send(figures(call, FiguresState.of(call.parameters()), 0, 0).toSums(years), call);
    }

    private static FigureList figures(Endpoint.Call call, FiguresState state, int offset, int limit)
            throws IOException {
        return FigureList.of(call.index(), state.request(state.search().node(call.parameters()), offset, limit),
                call.visit().limits());
    }

    private static List<Param> speakerParameters() {
        List<Param> all = new ArrayList<>(StatementsState.parameters());
        all.add(Param.number("terms",
                "A column for each of the terms named most in what is said, up to " + MAX_TERMS + ".", "5"));
        all.add(Param.number("limit", "So many rows at most, up to " + StatementsState.MAX_ROWS + ".", "100"));
        all.add(Param.text("cursor", "Where to go on: next of the answer before.", ""));
        return all;
    }

    private static void statements(Endpoint.Call call) throws IOException {
        StatementsState state = StatementsState.of(call.parameters());
        TableAnswer.sendPage(StatementList.of(call.index(), state.request(call.parameters(), offset(call), limit(call)),
                call.visit().limits()).toTable(), call);
    }

    private static void speakers(Endpoint.Call call) throws IOException {
        StatementsState state = StatementsState.of(call.parameters());
        Speakers speakers = Speakers.of(call.index(), state.node(call.parameters()), state.condition(),
                call.visit().limits());
        TableAnswer.sendPage(
                speakers.toTable(offset(call), limit(call), call.parameters().number("terms", 5, 0, MAX_TERMS)), call);
    }

    private static int limit(Endpoint.Call call) {
        return call.parameters().number("limit", ROWS, 0, StatementsState.MAX_ROWS);
    }

    private static int offset(Endpoint.Call call) {
        return Cursor.offset(call);
    }
}
