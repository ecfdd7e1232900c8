package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was said and counted, as the commands of the same names list it. Stateless. */
final class AnnotationEndpoints {
    private static final int ROWS = 100;
    private static final int MAX_TERMS = 100;

    private AnnotationEndpoints() {
    }

    static List<Endpoint> all() {
        return List.of(
                AnalysisEndpoints.endpoint("statements", "Who said what.", StatementsState.listParameters(),
                        AnnotationEndpoints::statements),
                AnalysisEndpoints.endpoint("speakers", "Who speaks how often, and of which policy terms.",
                        speakerParameters(), AnnotationEndpoints::speakers));
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
