package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Concordance;
import io.github.rmrbnlp.analysis.ConcordanceRequest;
import io.github.rmrbnlp.analysis.ConcordanceSort;
import io.github.rmrbnlp.analysis.FigureFilter;
import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.FirstMentions;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.analysis.StatementFilter;
import io.github.rmrbnlp.analysis.StatementList;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.analysis.TermList;
import io.github.rmrbnlp.analysis.Trend;
import io.github.rmrbnlp.analysis.TrendRequest;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster of three nodes with the plugin answers as the embedded index does, also after one of them was killed. */
@ExtendWith(OneCluster.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("rmrb.root"), "testdata", "archive");
    private static final String INDEX = "rmrb-equal";
    private static final int ALL = 1_000;
    private static final List<QueryField> FACETS = List.of(QueryField.PAGE, QueryField.GENRE, QueryField.AUTHOR,
            QueryField.YEAR, QueryField.DATE, QueryField.PAGE_NAME, QueryField.FILE);
    private static final List<String> QUERIES = List.of("*", "送温暖工程", "送溫暖", "发展", "年", "title:工会", "发展 AND NOT 工会",
            "送温暖 OR 希望工程", "page:1 AND 工程", "year:[1990 TO 1999]", "date:[1996-02-01 TO 1996-02-29]", "word:发展",
            "送*工程", "困难 NEAR/20 职工", "file:*1998.md", "speaker:* AND quote:工会", "cue:说", "direct:true",
            "(speaker:* AND direct:true) AND 工程", "money:[1亿 TO *]", "money:[* TO 1万]", "count:[1000 TO *]户",
            "percent:[10% TO 20%]", "term:送温暖工程", "law:*", "meeting:*", "mentioned:1996", "genre:消息");

    @TempDir
    private static Path folder;
    private static TestCluster cluster;
    private static CorpusIndex embedded;

    @BeforeAll
    static void indexes(TestCluster running) throws IOException {
        cluster = running;
        try (CorpusIndexer indexer = CorpusIndexer.open(folder.resolve("index"), Segmenter.standard(),
                IndexerOptions.DEFAULT)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(ARCHIVE), article -> {
                try {
                    indexer.add(article);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            indexer.commit();
        }
        embedded = CorpusIndex.open(folder.resolve("index"), Segmenter.standard());
    }

    @AfterAll
    static void ends() throws IOException {
        embedded.close();
    }

    @Test
    @Order(1)
    void publishesEachArticleOnceAndNothingTheSecondTime() throws IOException, InterruptedException {
        long articles = embedded.search(SearchRequest.of("*")).total();
        Writer letters = new StringWriter();

        assertEquals(List.of(articles, 0L, 0L), publish(letters));
        assertEquals(List.of(0L, articles, 0L), publish(letters));
        assertEquals("", letters.toString());
        cluster.awaitHealth("/_cluster/health/" + INDEX + "?wait_for_status=green&timeout=5s");
    }

    @Test
    @Order(2)
    void answersAsTheEmbeddedIndex() throws IOException {
        assertSameAnswers();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"*", "工程", "送温暖 OR page:1", "speaker:*", "money:[1 TO *]",
            "year:[1990 TO 1999] AND NOT 工会"})
    void countsAsTheEmbeddedIndex(String text) throws IOException {
        QueryNode query = QueryParser.parse(text);
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            SearchResult expected = embedded.search(SearchRequest.of(query).withWindow(0, 0).withFacets(FACETS, ALL));
            for (Facet facet : expected.facets()) {
                assertEquals(facet, index.facet(query, facet.field(), ALL));
            }
            assertEquals(TermList.of(embedded, query, ScanLimits.NONE), index.terms(query));
            for (Period period : Period.values()) {
                assertSameTrend(index, query, new QueryNode.All(), period);
            }
            assertSameTrend(index, query, QueryParser.parse("page:1"), Period.YEAR);
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"*", "工程", "送温暖 OR page:1", "speaker:*", "speaker:* AND quote:工会", "direct:true AND 工程",
            "cue:说 OR direct:true"})
    void countsSpeakersAsTheEmbeddedIndex(String text) throws IOException {
        QueryNode query = QueryParser.parse(text);
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            Speakers expected = Speakers.of(embedded, query, ScanLimits.NONE);
            assertTrue(expected.statements() > 0);
            assertEquals(expected, index.speakers(query, null));
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"*", "page:1", "money:[1 TO *] AND 送温暖", "count:[1000 TO *]户 OR percent:[10% TO 20%]"})
    void addsUpAsTheEmbeddedIndex(String text) throws IOException {
        QueryNode query = QueryParser.parse(text);
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            for (ListOrder order : List.of(ListOrder.DATE, ListOrder.NEWEST)) {
                ListRequest request = new ListRequest(query, order, 1, 30);
                FigureList expected = FigureList.of(embedded, request, ScanLimits.NONE);
                assertTrue(expected.figures() > 0);
                assertEquals(expected, index.figures(request));
            }
            QueryNode.OneFigure only = new FigureFilter(Figure.Kind.MONEY, "CNY").condition();
            ListRequest narrowed = new ListRequest(query, only, ListOrder.DATE, 0, 0);
            assertEquals(FigureList.of(embedded, narrowed, ScanLimits.NONE), index.figures(narrowed));
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"speaker:*", "工程", "speaker:* AND quote:工会", "送温暖 OR page:1", "direct:true AND 工程"})
    void listsStatementsAsTheEmbeddedIndex(String text) throws IOException {
        QueryNode query = QueryParser.parse(text);
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            for (QueryNode only : Arrays.asList(null,
                    new StatementFilter(List.of(), List.of("说", "指出"), null).condition())) {
                for (ListOrder order : List.of(ListOrder.DATE, ListOrder.NEWEST)) {
                    ListRequest request = new ListRequest(query, only, order, 2, 25);
                    StatementList expected = StatementList.of(embedded, request, ScanLimits.NONE);
                    assertTrue(expected.statements() > 0, text + " " + only);
                    assertEquals(expected, index.statements(request));
                }
            }
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"送温暖", "的", "送温暖 OR 希望工程", "工程 AND page:1", "發展 AND NOT 工会", "page:1"})
    void findsPlacesAsTheEmbeddedIndex(String text) throws IOException {
        QueryNode query = QueryParser.parse(text);
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            ListRequest request = new ListRequest(query, ListOrder.DATE, 1, 12);
            assertEquals(FirstMentions.of(embedded, request, ScanLimits.NONE), index.first(request));
            for (ConcordanceSort sort : List.of(ConcordanceSort.DATE, ConcordanceSort.parse("newest").orElseThrow())) {
                ConcordanceRequest lines = ConcordanceRequest.of(query).withSort(sort).withWindow(3, 40);
                assertEquals(Concordance.of(embedded, lines, ScanLimits.NONE), index.kwic(lines));
            }
            for (Period period : Period.values()) {
                TrendRequest trend = new TrendRequest(List.of(query, QueryParser.parse("工会")),
                        QueryParser.parse("year:[1990 TO 2010]"), period, null, null, null, 1, 0.95);
                assertEquals(Trend.of(embedded, trend, ScanLimits.NONE), index.trend(trend));
            }
            SearchRequest search = SearchRequest.of(query).withSort(SortOrder.NEWEST).withWindow(1, 10)
                    .withFacets(List.of(QueryField.PAGE), 3);
            assertEquals(shown(embedded.search(search)), shown(index.search(search)));
        }
    }

    /** Relevance has no part in an order by date. */
    private static String shown(SearchResult result) {
        return result.query() + result.total() + result.facets() + result.hits().stream()
                .map(hit -> hit.article().id() + hit.titleMatches() + hit.bodyMatches() + hit.snippets()).toList();
    }

    @Test
    @Order(3)
    void fetchedArticlesAreTheIndexTheyWerePublishedFrom(@TempDir Path fetched) throws IOException {
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            assertEquals(embedded.manifest().articles(), index.fetch(new QueryNode.All(), fetched, 2));
        }
        try (CorpusIndex copy = CorpusIndex.open(fetched, Segmenter.standard())) {
            assertEquals(embedded.manifest().digest(), copy.manifest().digest());
            assertEquals(embedded.manifest().chars(), copy.manifest().chars());
        }
    }

    @Test
    @Order(3)
    void whatNeedsSentencesOrTokensIsRefused() throws IOException {
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            assertThrows(UnsupportedOnClusterException.class,
                    () -> index.figures(ListRequest.of(QueryParser.parse("慰问款"))));
            assertThrows(UnsupportedOnClusterException.class, () -> index.speakers(QueryParser.parse("word:发展"), null));
            assertThrows(UnsupportedOnClusterException.class,
                    () -> index.terms(QueryParser.parse("(工会 AND 困难) WITHIN s")));
        }
    }

    private static void assertSameTrend(ClusterIndex index, QueryNode query, QueryNode scope, Period period)
            throws IOException {
        Trend expected = Trend.of(embedded, new TrendRequest(List.of(query), scope, period, null, null, null, 1, 0.95),
                ScanLimits.NONE);
        ArticleTrend actual = index.articleTrend(query, scope, period);
        assertEquals(expected.series().getFirst().points().stream()
                .map(p -> new ArticleTrend.Point(p.period(), p.articles(), p.allArticles())).toList(), actual.points());
        assertEquals(expected.undatedArticles(), actual.undated());
        Table table = expected.toTable(0, Long.MAX_VALUE);
        Table mine = actual.toTable();
        for (int row = 0; row < mine.rows().size(); row++) {
            for (Column column : mine.columns()) {
                assertEquals(table.cell(row, column.name()), mine.cell(row, column.name()), column.name());
            }
        }
    }

    @Test
    @Order(4)
    void answersAfterTheManagerWasKilled() throws IOException, InterruptedException {
        cluster.kill(cluster.manager());
        cluster.awaitHealth("/_cluster/health/" + INDEX + "?wait_for_status=yellow&wait_for_nodes=2&timeout=5s");
        assertSameAnswers();
    }

    private static void assertSameAnswers() throws IOException {
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            for (String query : QUERIES) {
                Map<String, List<Span>> expected = new HashMap<>();
                for (Hit hit : embedded.search(SearchRequest.of(query).withWindow(0, ALL)).hits()) {
                    expected.put(hit.article().id(), hit.bodyMatches());
                }
                ClusterAnswer answer = index.search(QueryParser.parse(query), ALL);
                Map<String, List<Span>> actual = new HashMap<>();
                answer.hits().forEach(hit -> actual.put(hit.id(), hit.matches()));
                assertEquals(expected.keySet(), actual.keySet(), query);
                assertEquals(expected.size(), answer.total(), query);
                if (!query.contains(":") && !query.contains("*") && !query.contains("NEAR")) {
                    expected.replaceAll((id, spans) -> joined(spans));
                    assertEquals(expected, actual, query);
                }
            }
        }
    }

    /** Places that touch or overlap as one. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            boolean touches = !joined.isEmpty() && joined.getLast().end() >= span.start();
            joined.add(touches
                    ? new Span(joined.getLast().start(), Math.max(joined.removeLast().end(), span.end()))
                    : span);
        }
        return joined;
    }

    private static List<Long> publish(Writer letters) throws IOException {
        PublishOptions options = new PublishOptions(3, 1, 20, 4_000_000, 5, PublishOptions.DEFAULT.pause());
        try (Publisher publisher = Publisher.open(cluster.access(), INDEX, options, letters)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(ARCHIVE), article -> {
                try {
                    publisher.add(article);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            publisher.finish();
            return List.of(publisher.published(), publisher.unchanged(), publisher.refused());
        }
    }
}
