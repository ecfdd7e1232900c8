package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.app.write.GraphMl;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Curves, lines and networks, as the commands of the same names give them. Stateless. */
final class AnalysisEndpoints {
    private static final String TABLE = "provenance (the question as understood, exact totals) and rows; no data is null, which "
            + "is not 0. CSV, and the rows of JSON Lines, are those of rmrb ";
    private static final int MAX_ROWS = 10_000;
    private static final List<AnswerFormat> NETWORK = Stream.concat(AnswerFormat.OF_TABLES.stream(),
            Stream.of(AnswerFormat.GRAPHML)).toList();

    private AnalysisEndpoints() {
    }

    static List<Endpoint> all() {
        return List.of(
                endpoint("trend", "How often queries are found, period by period, with confidence intervals.",
                        trendParameters(), AnalysisEndpoints::trend).costs(Cost.QUICK),
                endpoint("kwic", "Every place of a query with the text around it.", kwicParameters(),
                        AnalysisEndpoints::kwic),
                new Endpoint(Endpoint.ROOT + "/network", "network", "Names that occur together around a query.",
                        TABLE + "network; GraphML has all pairs.", Paging.and(NetworkState.parameters(), MAX_ROWS),
                        NETWORK, AnalysisEndpoints::network));
    }

    static Endpoint endpoint(String name, String summary, List<Param> parameters, Endpoint.Work work) {
        return new Endpoint(Endpoint.ROOT + "/" + name, name, summary, TABLE + name + ".", parameters,
                AnswerFormat.OF_TABLES, work);
    }

    /** Something that may reject what was asked. */
    interface Asking<T> {
        T get() throws IOException;
    }

    /** @throws WebProblem if {@code asking} rejects its arguments, with the reason */
    static <T> T valid(Asking<T> asking) throws IOException {
        try {
            return asking.get();
        } catch (IllegalArgumentException e) {
            throw WebProblem.of(WebProblem.Kind.NOT_ANSWERED, e.getMessage());
        }
    }

    private static List<Param> trendParameters() {
        List<Param> all = new ArrayList<>(TrendState.parameters());
        all.add(Param.text("scope", "The part of the corpus that counts and rates refer to, as a query.", "page:1"));
        all.add(Param.text("facet", "A curve for each value of this field: page, genre, author ….", "page"));
        all.add(Param.number("facet-limit", "The values with the most hits, so many.", "10"));
        all.add(Param.text("confidence", "The level of the intervals, above 0, below 1.", "0.95"));
        return Paging.and(all, MAX_ROWS);
    }

    private static List<Param> kwicParameters() {
        List<Param> all = new ArrayList<>(ConcordanceState.parameters());
        all.add(Param.flag("words", "Whether the context is counted in words instead of chars."));
        return Paging.and(all, ConcordanceState.MAX_LINES);
    }

    private static void trend(Endpoint.Call call) throws IOException {
        Parameters given = call.parameters();
        TrendRequest asked = TrendState.of(given).request(given);
        QueryNode scope = given.query("scope").isEmpty()
                ? asked.scope()
                : new QueryNode.And(List.of(SearchState.parse(given.query("scope")), asked.scope()));
        Paging page = Paging.of(call, MAX_ROWS);
        Trend trend = valid(() -> Trend.of(call.index(),
                new TrendRequest(asked.queries(), scope, asked.period(), asked.first(), asked.last(),
                        facet(given.text("facet")), given.number("facet-limit", 10, 1, MAX_ROWS),
                        given.fraction("confidence", asked.confidence())),
                call.visit().limits()));
        TableAnswer.sendPage(trend.toTable(page.offset(), page.limit()), call);
    }

    private static QueryField facet(String name) {
        return name.isEmpty()
                ? null
                : QueryField.of(name).filter(f -> f.kind().isCounted())
                        .orElseThrow(() -> WebProblem.parameter("facet", "is no field whose values can be counted"));
    }

    private static void kwic(Endpoint.Call call) throws IOException {
        Paging page = Paging.of(call, ConcordanceState.MAX_LINES);
        ConcordanceRequest request = ConcordanceState.of(call.parameters()).request(call.parameters(), page.offset(),
                page.limit());
        boolean words = Boolean.TRUE.equals(call.parameters().flag("words"));
        TableAnswer.sendPage(Concordance.of(call.index(), request.withContext(request.context(), words),
                call.visit().limits()).toTable(), call);
    }

    private static void network(Endpoint.Call call) throws IOException {
        Network network = Network.of(call.index(), NetworkState.of(call.parameters()).request(call.parameters()),
                call.visit().limits());
        if (call.format() == AnswerFormat.GRAPHML) {
            GraphMl.write(network, TableAnswer.provenance("network", call), call.out());
        } else {
            Paging page = Paging.of(call, MAX_ROWS);
            TableAnswer.sendPage(network.toTable(page.offset(), page.limit()), call);
        }
    }
}
