package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.analysis.NetworkRequest;
import io.github.rmrbnlp.analysis.Trend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The analyses of the REST API, as the commands of the same names give them. Stateless. */
final class AnalysisEndpoints {
    private static final String TABLE = "provenance (the question as understood, exact totals) and rows; no data is null, which "
            + "is not 0. CSV and JSON Lines are those of rmrb ";
    private static final int LINES = 100;
    private static final int PAIRS = 10_000;

    private AnalysisEndpoints() {
    }

    static List<Endpoint> all() {
        return List.of(
                endpoint("trend", "How often queries are found, period by period, with confidence intervals of 95 %.",
                        TrendState.parameters(), AnalysisEndpoints::trend),
                endpoint("kwic", "Every place of a query with the text around it.", kwicParameters(),
                        AnalysisEndpoints::kwic),
                endpoint("collocates", "Words beside a query, in one part of the corpus or compared in two.",
                        CompareState.collocates(), AnalysisEndpoints::compare),
                endpoint("keyness", "Words that tell one part of the corpus from another.", CompareState.keyness(),
                        AnalysisEndpoints::compare),
                endpoint("network", "Names that occur together around a query.",
                        List.of(Param.text("q", "What the names stand around.", "送温暖").needed(),
                                Param.choice("unit", "What two names must share.", NetworkRequest.Unit.class),
                                Param.number("nodes", "So many names at most, up to 500.", "100")),
                        AnalysisEndpoints::network));
    }

    static Endpoint endpoint(String name, String summary, List<Param> parameters, Endpoint.Work work) {
        return new Endpoint(Endpoint.ROOT + "/" + name, name, summary, TABLE + name + ".", parameters,
                List.of(AnswerFormat.values()), work);
    }

    private static List<Param> kwicParameters() {
        List<Param> parameters = new ArrayList<>(ConcordanceState.parameters());
        parameters
                .add(Param.number("limit", "So many lines at most, up to " + ConcordanceState.MAX_LINES + ".", "100"));
        parameters.add(Param.number("offset", "Leave out so many lines.", "0"));
        return parameters;
    }

    private static void trend(Endpoint.Call call) throws IOException {
        Trend trend = Trend.of(call.index(), TrendState.of(call.parameters()).request(call.parameters()),
                call.visit().limits());
        TableAnswer.send(trend.toTable(0, Long.MAX_VALUE), call);
    }

    private static void kwic(Endpoint.Call call) throws IOException {
        int limit = call.parameters().number("limit", LINES, 0, ConcordanceState.MAX_LINES);
        int offset = call.parameters().number("offset", 0, 0, 900_000);
        TableAnswer.send(Concordance.of(call.index(),
                ConcordanceState.of(call.parameters()).request(call.parameters(), offset, limit), call.visit().limits())
                .toTable(), call);
    }

    private static void compare(Endpoint.Call call) throws IOException {
        TableAnswer.send(CompareState.of(call.parameters()).table(call.index(), call.visit().limits()), call);
    }

    private static void network(Endpoint.Call call) throws IOException {
        NetworkRequest all = NetworkRequest.of(SearchState.parse(call.parameters().query("q")));
        NetworkRequest request = new NetworkRequest(all.query(),
                call.parameters().choice("unit", all.unit(), NetworkRequest.Unit.class), all.kinds(),
                call.parameters().number("nodes", 100, 1, 500), 1);
        TableAnswer.send(Network.of(call.index(), request, call.visit().limits()).toTable(0, PAIRS), call);
    }
}
