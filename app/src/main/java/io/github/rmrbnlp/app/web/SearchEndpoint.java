package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.app.write.SearchCsvWriter;
import io.github.rmrbnlp.app.write.SearchJsonWriter;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/search}: articles, as {@code rmrb search} gives them. Stateless. */
final class SearchEndpoint {
    static final int MAX_HITS = 10_000;
    private static final int HITS = 20;

    private SearchEndpoint() {
    }

    static Endpoint endpoint() {
        List<Param> parameters = new ArrayList<>(SearchState.parameters());
        parameters.add(Param.choice("sort", "The order of the hits.", SortOrder.class));
        parameters.add(Param.number("limit", "So many hits at most, up to " + MAX_HITS + ".", "20"));
        parameters.add(Param.text("cursor", "Where to go on: next of the answer before.", ""));
        parameters.add(Param.text("facets", "Count the values of these fields over all hits, separated by commas.",
                "year,genre"));
        return new Endpoint(Endpoint.ROOT + "/search", "search", "Finds articles, with highlighted snippets.",
                "query as understood, total (exact), hits, facets, next (a cursor, or null at the end). "
                        + "CSV and JSON Lines are those of rmrb search; the total is in X-Total-Count, the next page in Link.",
                parameters, AnswerFormat.OF_TABLES, Cost.QUICK, SearchEndpoint::answer);
    }

    private static void answer(Endpoint.Call call) throws IOException {
        Parameters parameters = call.parameters();
        SearchState state = SearchState.of(parameters, SortOrder.RELEVANCE);
        int limit = parameters.number("limit", HITS, 0, MAX_HITS);
        int offset = Cursor.offset(call);
        SearchRequest request = SearchRequest.of(state.node(parameters)).withSort(state.sort())
                .withWindow(offset, limit).withFacets(facets(parameters.text("facets")), SearchPage.FACET_VALUES);
        SearchResult result = call.index().search(request, call.visit().limits());
        int end = offset + result.hits().size();
        String next = limit > 0 && end < result.total() ? Cursor.of(end, call.index().manifest()).toString() : null;
        describe(call, result, next);
        switch (call.format()) {
            case JSON -> new JsonLines(call.out()).write(json -> write(result, next, json));
            case JSONL -> SearchJsonWriter.write(result, request,
                    SearchJsonWriter.provenance(request, call.index().manifest()), call.out());
            case CSV -> SearchCsvWriter.write(result, call.out());
            default -> throw new IllegalArgumentException("no list of articles is a graph");
        }
    }

    private static void describe(Endpoint.Call call, SearchResult result, String next) {
        call.header("X-Total-Count", Long.toString(result.total()));
        if (next != null) {
            String url = Urls.of(call.visit().context().queryParamMap()).with("cursor", next)
                    .at(Endpoint.ROOT + "/search");
            call.header("Link", "<" + url + ">; rel=\"next\"");
        }
    }

    private static List<QueryField> facets(String names) {
        List<QueryField> fields = new ArrayList<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(",")) {
            fields.add(QueryField.of(name.strip()).filter(f -> f.kind().isCounted() && f != QueryField.ID)
                    .orElseThrow(() -> WebProblem.parameter("facets", "has a field whose values cannot be counted")));
        }
        return fields;
    }

    private static void write(SearchResult result, String next, JsonGenerator json) {
        json.writeStringProperty("query", result.query());
        json.writeNumberProperty("total", result.total());
        json.writeStringProperty("next", next);
        json.writeArrayPropertyStart("hits");
        for (Hit hit : result.hits()) {
            json.writeStartObject();
            SearchJsonWriter.writeHit(hit, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("facets");
        for (Facet facet : result.facets()) {
            json.writeStartObject();
            SearchJsonWriter.writeFacet(facet, result.total(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
