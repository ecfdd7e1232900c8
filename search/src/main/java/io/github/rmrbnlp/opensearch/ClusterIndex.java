package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;

import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.ConcordanceSort;
import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.FirstMentions;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.PeriodTally;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.AnnotationEngines;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.IndexVersions;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks an index of a cluster. Thread-safe.
 *
 * <pre>{@code
 * try (ClusterIndex index = ClusterIndex.open(access, "rmrb-articles")) {
 *     long total = index.search(QueryParser.parse("送温暖工程 AND page:1"), 20).total();
 *     StatementList said = index.statements(ListRequest.of(QueryParser.parse("speaker:江泽民 AND quote:送温暖")));
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
    private final Supplier<AnnotationEngines> engines = new OnceMade<>(
            () -> AnnotationEngines.standard(Segmenter.standard()));

    private ClusterIndex(ClusterSearch search) {
        this.search = search;
    }

    /**
     * Connects.
     *
     * @param index the name of an index, or an alias
     * @throws ClusterException if the cluster does not answer, or the index is missing or was published with other versions of
     *             models, lexicons and fields than this program has; the message names the command that makes another
     */
    public static ClusterIndex open(ClusterAccess access, String index) throws IOException {
        Cluster cluster = new Cluster(access);
        try {
            return new ClusterIndex(ClusterSearch.of(cluster, index));
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** The versions of models, lexicons and fields an index must have been published with. */
    public static IndexVersions versions() {
        return ClusterVersions.current();
    }

    /**
     * Finds articles, by date and then id, the oldest first and those without a date last; the cluster itself marks the matches.
     *
     * @param limit how many hits to return, at most 10,000; the total is exact whatever the limit
     * @throws UnsupportedOnClusterException if OpenSearch has no means for a part of the query
     * @throws ClusterException if the cluster does not answer
     */
    public ClusterAnswer search(QueryNode query, int limit) throws IOException {
        ObjectNode request = request(query, limit);
        request.putArray("sort").add(json("{'date': {'order': 'asc', 'missing': '_last'}}"))
                .add(json("{'id': 'asc'}"));
        ObjectNode highlight = json("""
                {'number_of_fragments': 0, 'pre_tags': ['%s'], 'post_tags': ['%s'],
                 'fields': {'%s': {'type': 'unified'}}}""".formatted(OPEN, CLOSE, ClusterQuery.BODY));
        highlight.set("highlight_query", QueryStrings.highlight(query));
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

    /**
     * Finds articles as an index folder does: the cluster finds them and puts them in order, what is shown of them is found here.
     *
     * @param request in the order of dates, one or the other way, and not beyond {@link #MOST_HITS}
     * @throws UnsupportedOnClusterException if OpenSearch has no means for a part of the query
     */
    public SearchResult search(SearchRequest request) throws IOException {
        if (request.sort() == SortOrder.RELEVANCE) {
            throw new IllegalArgumentException("a cluster's own relevance is another; articles are found by date");
        }
        ObjectNode articles = ClusterQuery.of(request.query());
        List<Facet> facets = new ArrayList<>();
        for (QueryField field : request.facets()) {
            facets.add(facet(request.query(), field, request.facetLimit()));
        }
        int shown = window(request.offset(), request.limit());
        try (SmallIndex few = first(articles, request.sort() == SortOrder.NEWEST, shown)) {
            SearchResult found = few.index().search(new SearchRequest(request.query(), request.sort(),
                    request.offset(), request.limit(), List.of(), request.facetLimit(), request.snippets()));
            return new SearchResult(found.query(), search.count(articles), found.hits(), facets);
        }
    }

    /**
     * Who said what, as {@link StatementList} tells of an index folder.
     *
     * @param request in the order of dates, one or the other way
     * @throws UnsupportedOnClusterException if a part of the query other than conditions on statements, strings and properties of
     *             articles says which statements it is about
     */
    public StatementList statements(ListRequest request) throws IOException {
        List<ObjectNode> holders = new ArrayList<>();
        long statements = 0;
        long articles = 0;
        for (AnnotationChoice each : AnnotationChoice.statements(request.query())) {
            AnnotationChoice choice = each.narrowed(request.only()); // no article is in two
            JsonNode all = search.aggregate(Scope.of(choice), json("{'articles': {'reverse_nested': {}}}"));
            statements += all.path("doc_count").asLong();
            articles += all.path("articles").path("doc_count").asLong();
            holders.add(choice.holders());
        }
        try (SmallIndex few = first(ClusterQuery.any(holders), newest(request), window(request))) {
            return new StatementList(request, statements, articles,
                    StatementList.of(few.index(), request, ScanLimits.NONE).rows());
        }
    }

    /**
     * The figures a query is about, and their sums, as {@link FigureList} tells of an index folder.
     *
     * @param request in the order of dates, one or the other way
     * @throws UnsupportedOnClusterException if the query has no conditions on figures, but other parts with places
     */
    public FigureList figures(ListRequest request) throws IOException {
        FigureList sums = FigureAdding.of(search, request);
        ObjectNode holders = AnnotationChoice.figures(request.query()).narrowed(request.only()).holders();
        try (SmallIndex few = first(holders, newest(request), window(request))) {
            return new FigureList(request, sums.figures(), sums.articles(),
                    FigureList.of(few.index(), request, ScanLimits.NONE).rows(), sums.sums(), sums.years());
        }
    }

    /**
     * The first articles that have a query in their body, as {@link FirstMentions} tells of an index folder.
     *
     * @throws UnsupportedOnClusterException if a part of the query has places that are no string's
     */
    public FirstMentions first(ListRequest request) throws IOException {
        ObjectNode articles = QueryStrings.withPlaces(request.query());
        ObjectNode dated = ClusterQuery.both(articles, ClusterQuery.exists("date"));
        long count = search.count(dated);
        try (SmallIndex few = first(dated, false, window(request))) {
            return new FirstMentions(request, count, search.count(articles) - count,
                    FirstMentions.of(few.index(), request, ScanLimits.NONE).rows());
        }
    }

    /**
     * Every place of a query in its context, as {@link Concordance} tells of an index folder.
     *
     * @param request of all lines, in the order of dates, one or the other way
     * @throws UnsupportedOnClusterException if a part of the query has places that are no string's
     */
    public Concordance kwic(ConcordanceRequest request) throws IOException {
        if (request.sample() > 0 || !request.sort().isByDate()) {
            throw new IllegalArgumentException("a cluster lists all lines by date; for another order or a sample fetch "
                    + "the articles into an index folder");
        }
        ObjectNode articles = QueryStrings.withPlaces(request.query());
        long hits = PeriodCounting.places(search, articles, QueryStrings.strings(request.query()));
        boolean newest = request.sort().by() == ConcordanceSort.By.NEWEST;
        try (SmallIndex few = first(articles, newest, window(request.offset(), request.limit()))) {
            return new Concordance(request, hits, search.count(articles), hits,
                    Concordance.of(few.index(), request, ScanLimits.NONE).lines());
        }
    }

    /** Each of the first articles has a row at least, so no row asked for is in a later one. */
    private SmallIndex first(ObjectNode articles, boolean newest, int rows) throws IOException {
        return SmallIndex.of(rows == 0 ? List.of() : ArticleFetch.first(search, articles, newest, rows),
                engines.get());
    }

    private static int window(ListRequest request) {
        return window(request.offset(), request.limit());
    }

    private static int window(int offset, int limit) {
        if (limit > 0 && (long) offset + limit > MOST_HITS) {
            throw new IllegalArgumentException("a cluster shows rows up to " + MOST_HITS
                    + "; for more fetch the articles into an index folder");
        }
        return limit == 0 ? 0 : offset + limit;
    }

    private static boolean newest(ListRequest request) {
        if (request.order() == ListOrder.VALUE && request.limit() > 0) {
            throw new IllegalArgumentException("a cluster lists by date; for another order fetch the articles into an "
                    + "index folder");
        }
        return request.order() == ListOrder.NEWEST;
    }

    /**
     * Brings all articles that match into an index folder, which then answers whatever the cluster cannot. The articles are those
     * of one moment, equal in every field, annotated anew by the same versions; one the folder has with the same content stays.
     *
     * @return how many articles match
     */
    public long fetch(QueryNode query, Path folder, int threads) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, engines.get(), IndexerOptions.DEFAULT);
                IndexingRun run = new IndexingRun(indexer, threads, IndexerOptions.DEFAULT.commitInterval())) {
            long articles = ArticleFetch.all(search, ClusterQuery.of(query), run::add);
            run.finish();
            return articles;
        }
    }

    /**
     * Counts places, articles and words period by period, as {@link Trend} tells of an index folder.
     *
     * @param request without a facet
     * @throws UnsupportedOnClusterException if a part of a query has places that are no string's; {@link #articleTrend} counts
     *             articles then
     */
    public Trend trend(TrendRequest request) throws IOException {
        if (request.facet() != null) {
            throw new IllegalArgumentException("a cluster draws no curves by the values of a facet");
        }
        PeriodTally all = PeriodCounting.of(search, ClusterQuery.of(request.scope()), request.period(), List.of());
        List<PeriodTally> found = new ArrayList<>();
        for (QueryNode query : request.queries()) {
            found.add(PeriodCounting.of(search, ClusterQuery.within(query, request.scope()), request.period(),
                    QueryStrings.strings(query)));
        }
        return Trend.of(request, all, found);
    }

    /** Counts the articles that match period by period, beside all articles of the scope. */
    public ArticleTrend articleTrend(QueryNode query, QueryNode scope, Period period) throws IOException {
        return ArticleTrend.of(search, query, scope, period);
    }

    /** The policy terms of the articles that match. */
    public TermList terms(QueryNode query) throws IOException {
        return TermCounting.of(search, query);
    }

    /**
     * Who speaks how often, and of which policy terms.
     *
     * @param only a condition the statements must meet besides, or null
     * @throws UnsupportedOnClusterException if a part of the query other than conditions on statements, strings and properties of
     *             articles says which statements it is about
     */
    public Speakers speakers(QueryNode query, QueryNode.OneStatement only) throws IOException {
        return SpeakerCounting.of(search, query, only);
    }

    private static ObjectNode request(QueryNode query, int limit) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("track_total_hits", true).put("size", limit);
        request.set("query", ClusterQuery.of(query));
        return request;
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
