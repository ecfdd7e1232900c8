package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks an index of a cluster. Thread-safe.
 *
 * <pre>{@code
 * try (ClusterIndex index = ClusterIndex.open(access, "rmrb-articles")) {
 *     long total = index.search(QueryParser.parse("送温暖工程 AND page:1"), 20).total();
 * }
 * }</pre>
 */
public final class ClusterIndex implements Closeable {
    /** Marks round a match in the cluster's answer; private-use chars, which a text of an archive does not hold as such. */
    private static final char OPEN = '\uE0F0';
    private static final char CLOSE = '\uE0F1';

    /** More hits are not listed. */
    public static final int MOST_HITS = 10_000;

    private final ClusterSearch search;

    private ClusterIndex(ClusterSearch search) {
        this.search = search;
    }

    /** Connects; nothing is asked yet. */
    public static ClusterIndex open(ClusterAccess access, String index) throws IOException {
        return new ClusterIndex(new ClusterSearch(new Cluster(access), index));
    }

    /**
     * Finds articles, by date and then id, the oldest first and those without a date last.
     *
     * @param limit how many hits to return, at most 10,000; the total is exact whatever the limit
     * @throws UnsupportedOnClusterException if OpenSearch has no means for a part of the query
     * @throws ClusterException if the cluster does not answer
     */
    public ClusterAnswer search(QueryNode query, int limit) throws IOException {
        ObjectNode request = request(query, limit);
        request.putArray("sort").add(json("{\"date\": {\"order\": \"asc\", \"missing\": \"_last\"}}"))
                .add(json("{\"id\": \"asc\"}"));
        ObjectNode highlight = (ObjectNode) json("""
                {"number_of_fragments": 0, "pre_tags": ["%s"], "post_tags": ["%s"],
                 "fields": {"%s": {"type": "unified"}}}""".formatted(OPEN, CLOSE, ClusterQuery.BODY));
        highlight.set("highlight_query", ClusterQuery.highlight(query));
        request.set("highlight", highlight);
        JsonNode answer = search.ask(request);
        List<ClusterHit> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> hits.add(hit(hit)));
        return new ClusterAnswer(answer.path("hits").path("total").path("value").asLong(), hits);
    }

    /**
     * Counts the values of a field over all articles that match, each exactly.
     *
     * @param field a field of names or numbers; of dates the years are counted
     * @param limit the most frequent values returned at most
     */
    public Facet facet(QueryNode query, QueryField field, int limit) throws IOException {
        return FacetCounting.of(search, query, field, limit);
    }

    /** Counts the articles that match period by period, beside all articles of the scope. */
    public ArticleTrend trend(QueryNode query, QueryNode scope, Period period) throws IOException {
        return ArticleTrend.of(search, query, scope, period);
    }

    /** The policy terms of the articles that match. */
    public TermList terms(QueryNode query) throws IOException {
        return TermCounting.of(search, query);
    }

    /**
     * Who speaks how often, and of which policy terms.
     *
     * @throws UnsupportedOnClusterException if a part of the query other than conditions on statements, strings and properties of
     *             articles says which statements it is about
     */
    public Speakers speakers(QueryNode query) throws IOException {
        return SpeakerCounting.of(search, query);
    }

    /**
     * The sums of the figures a query is about, each kind and unit by itself, of all years and of each; no rows.
     *
     * @throws UnsupportedOnClusterException if the query has no conditions on figures, but other parts with places
     */
    public FigureList figures(QueryNode query) throws IOException {
        return FigureAdding.of(search, query);
    }

    private static ObjectNode request(QueryNode query, int limit) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("track_total_hits", true).put("size", limit);
        request.set("query", ClusterQuery.of(query));
        return request;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static ClusterHit hit(JsonNode hit) {
        JsonNode article = hit.path("_source");
        String body = article.path("body").asString();
        JsonNode marked = hit.path("highlight").path(ClusterQuery.BODY).path(0);
        List<Span> matches = marked.isString() ? spans(marked.asString()) : List.of();
        return new ClusterHit(hit.path("_id").asString(),
                article.path("date").isString() ? LocalDate.parse(article.path("date").asString()) : null,
                article.path("page").isNumber() ? article.path("page").asInt() : null,
                article.path("title").asString(null), body, matches);
    }

    /** The places between the marks, counted without the marks. */
    private static List<Span> spans(String marked) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int marks = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == OPEN) {
                start = i - marks++;
            } else if (marked.charAt(i) == CLOSE) {
                int end = i - marks++;
                boolean touches = !spans.isEmpty() && spans.getLast().end() == start;
                spans.add(touches ? new Span(spans.removeLast().start(), end) : new Span(start, end));
            }
        }
        return spans;
    }

    @Override
    public void close() {
        search.close();
    }
}
