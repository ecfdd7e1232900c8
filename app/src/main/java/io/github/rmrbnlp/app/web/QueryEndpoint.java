package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.index.QueryPlan;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/query}: how a query is understood. Stateless. */
final class QueryEndpoint {
    private QueryEndpoint() {
    }

    static Endpoint endpoint() {
        return new Endpoint(Endpoint.ROOT + "/query", "query",
                "How a query is understood, and how many articles match it.",
                "query as understood, total (exact), candidates (articles that are looked at), all (whether those are all), steps (the query "
                        + "of Lucene), as rmrb search --explain tells. A query that cannot be understood gives status 400 with the column.",
                List.of(Param.text("q", "The query.", "标题:改革 AND year:1998").needed()),
                List.of(AnswerFormat.JSON), Cost.QUICK, QueryEndpoint::answer);
    }

    private static void answer(Endpoint.Call call) throws IOException {
        QueryNode node = SearchState.parse(call.parameters().query("q"));
        long total = call.index().search(SearchRequest.of(node).withWindow(0, 0), call.visit().limits()).total();
        QueryPlan plan = call.index().plan(node, call.visit().limits());
        new JsonLines(call.out()).write(json -> {
            json.writeStringProperty("query", node.toString());
            json.writeNumberProperty("total", total);
            json.writeNumberProperty("candidates", plan.candidates());
            json.writeBooleanProperty("all", plan.looksAtAll());
            json.writeArrayPropertyStart("steps");
            plan.steps().forEach(json::writeString);
            json.writeEndArray();
        });
    }
}
