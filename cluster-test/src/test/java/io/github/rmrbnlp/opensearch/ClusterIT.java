package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** A cluster of three nodes with the plugin answers as the embedded index does, also after one of them was killed. */
@ExtendWith(OneCluster.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("rmrb.root"), "testdata", "archive");
    private static final String INDEX = "rmrb-articles";
    private static final int ALL = 1_000;
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

    @Test
    @Order(3)
    void countsByYearAsTheEmbeddedIndex() throws IOException {
        Map<String, Long> byYear = new HashMap<>();
        for (Hit hit : embedded.search(SearchRequest.of("工程").withWindow(0, ALL)).hits()) {
            if (hit.article().date() != null) {
                byYear.merge(Integer.toString(hit.article().date().getYear()), 1L, Long::sum);
            }
        }
        try (ClusterIndex index = ClusterIndex.open(cluster.access(), INDEX)) {
            assertEquals(byYear, index.count(QueryParser.parse("工程"), "year").counts());
            assertTrue(byYear.size() > 3);
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
        Annotator.Worker annotator = Annotator.standard().newWorker();
        try (Publisher publisher = Publisher.open(cluster.access(), INDEX, options, letters)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(ARCHIVE), article -> {
                try {
                    publisher.add(article, annotator.annotate(article.body(), article.date()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            publisher.finish();
            return List.of(publisher.published(), publisher.unchanged(), publisher.refused());
        }
    }
}
