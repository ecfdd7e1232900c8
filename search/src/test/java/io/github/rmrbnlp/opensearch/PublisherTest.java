package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.pipeline.Annotator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PublisherTest {
    private static final String MAPPING = "{\"rmrb-a\":{\"mappings\":"
            + IndexTemplate.of(1, 0).get("mappings").toString() + "}}";
    private static final String NOTHING_THERE = "{\"docs\":[]}";
    private static final String TAKEN = "{\"index\":{\"status\":201}}";
    private static final String BUSY = "{\"index\":{\"status\":429,\"error\":{\"reason\":\"busy\"}}}";
    private static final String WRONG = "{\"index\":{\"status\":400,\"error\":{\"reason\":\"no such field\"}}}";

    @TempDir
    private Path folder;
    private final List<Integer> pauses = new ArrayList<>();
    private final StringWriter letters = new StringWriter();

    @Test
    void articleTheClusterIsTooBusyForIsSentAgainAlone() throws IOException {
        try (FakeCluster cluster = new FakeCluster().then(200, MAPPING).then(200, NOTHING_THERE)
                .then(200, items(TAKEN, BUSY)).then(200, items(TAKEN)).then(200, "{}");
                Publisher publisher = open(cluster)) {
            publisher.add(article("a"));
            publisher.add(article("b"));
            publisher.finish();

            assertEquals(2, publisher.published());
            assertEquals(List.of(0), pauses);
            String again = cluster.asked().get(3).body();
            assertTrue(again.startsWith("{\"index\":{\"_id\":\"b\"}}\n{\"id\":\"b\""), again);
            assertEquals(2, again.lines().count());
            assertEquals("", letters.toString());
        }
    }

    @Test
    void articleTheClusterRefusesBecomesADeadLetter() throws IOException {
        try (FakeCluster cluster = new FakeCluster().then(200, MAPPING).then(200, NOTHING_THERE)
                .then(200, items(WRONG, TAKEN)).then(200, "{}"); Publisher publisher = open(cluster)) {
            publisher.add(article("a"));
            publisher.add(article("b"));
            publisher.finish();

            assertEquals(List.of(1L, 1L), List.of(publisher.published(), publisher.refused()));
            assertEquals(1, letters.toString().lines().count());
            assertTrue(letters.toString().startsWith("{\"id\":\"a\",\"error\":{\"reason\":\"no such field\"},"));
        }
    }

    @Test
    void busyWithoutEndBecomesADeadLetterToo() throws IOException {
        try (FakeCluster cluster = new FakeCluster().then(200, MAPPING).then(200, NOTHING_THERE).then(200, items(BUSY))
                .then(200, items(BUSY)).then(200, items(BUSY)).then(200, "{}"); Publisher publisher = open(cluster)) {
            publisher.add(article("a"));
            publisher.finish();

            assertEquals(List.of(0L, 1L), List.of(publisher.published(), publisher.refused()));
            assertEquals(List.of(0, 1), pauses);
        }
    }

    @Test
    void clusterThatStaysAwayEndsTheRun() throws IOException {
        try (FakeCluster cluster = new FakeCluster().then(200, MAPPING).then(503, "{}").then(503, "{}")
                .then(503, "{\"error\":{\"reason\":\"no manager\"}}"); Publisher publisher = open(cluster)) {
            publisher.add(article("a"));

            ClusterException e = assertThrows(ClusterException.class, publisher::finish);
            assertTrue(e.getMessage().endsWith("503 no manager"), e.getMessage());
        }
    }

    @Test
    void articleThatIsThereAlreadyIsNotSent() throws IOException {
        Annotator.Worker annotator = Annotator.standard().newWorker();
        AnalyzedText text = annotator.analyze(article("a"));
        String hash = ClusterArticles.of(article("a"), text, annotator.annotate(text)).hash();
        String there = "{\"docs\":[{\"_id\":\"a\",\"found\":true,\"_source\":{\"hash\":\"" + hash
                + "\"}},{\"_id\":\"b\",\"found\":true,\"_source\":{\"hash\":\"old\"}}]}";
        try (FakeCluster cluster = new FakeCluster().then(200, MAPPING).then(200, there).then(200, items(TAKEN))
                .then(200, "{}"); Publisher publisher = open(cluster)) {
            publisher.add(article("a"));
            publisher.add(article("b"));
            publisher.finish();

            assertEquals(List.of(1L, 1L), List.of(publisher.published(), publisher.unchanged()));
            assertTrue(cluster.asked().get(2).body().startsWith("{\"index\":{\"_id\":\"b\"}}\n"));
        }
    }

    @Test
    void indexOfOtherVersionsIsRefusedWithTheCommandThatMakesAnother() throws IOException {
        String other = MAPPING.replace("\"segmenter\":\"", "\"segmenter\":\"old-");
        try (FakeCluster cluster = new FakeCluster().then(200, other).then(200, other)
                .then(200, "{\"rmrb-a\":{\"mappings\":{}}}").then(200, MAPPING)) {
            ClusterAccess access = ClusterAccess.open(List.of(cluster.address()));
            ClusterException published = assertThrows(ClusterException.class, () -> open(cluster));
            ClusterException asked = assertThrows(ClusterException.class, () -> ClusterIndex.open(access, "rmrb-a"));
            ClusterException unstamped = assertThrows(ClusterException.class,
                    () -> ClusterIndex.open(access, "rmrb-a"));

            assertTrue(published.getMessage().startsWith("rmrb-a: index of another version (published with schema "),
                    published.getMessage());
            assertTrue(published.getMessage()
                    .endsWith("into a new one: rmrb publish PATH... --to URL --index NEW-NAME"));
            assertEquals(published.getMessage(), asked.getMessage());
            assertTrue(unstamped.getMessage().contains("published with none it tells"), unstamped.getMessage());
            ClusterIndex.open(access, "rmrb-a").close();
        }
    }

    @Test
    void articleComesBackAsItWasPublished() throws IOException {
        List<Article> articles = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(Path.of("../testdata/archive")), articles::add);
        Annotator.Worker annotator = Annotator.standard().newWorker();
        for (Article article : articles) {
            AnalyzedText text = annotator.analyze(article);
            String json = ClusterArticles.of(article, text, annotator.annotate(text)).json();
            Article back = StoredArticles.of(JsonMapper.shared().readTree(json));
            assertArrayEquals(article.bodyMap().toBytes(), back.bodyMap().toBytes());
            assertEquals(without(article), without(back));
        }
        assertTrue(articles.size() > 70);
    }

    /** Source maps are compared by what they hold. */
    private static String without(Article article) {
        return article.toString().replaceAll("SourceMap@[0-9a-f]+", "");
    }

    @Test
    void clusterWithoutThePluginIsToldApart() throws IOException {
        String answer = "{\"error\":{\"reason\":\"Custom normalizer [folded] failed to find filter under name [rmrb_folding]\"}}";
        try (FakeCluster cluster = new FakeCluster().then(404, "").then(400, answer)) {
            ClusterException e = assertThrows(ClusterException.class, () -> open(cluster));
            assertTrue(e.getMessage().startsWith("the cluster lacks the plugin analysis-rmrb"), e.getMessage());
        }
    }

    @Test
    void nodeThatDoesNotAnswerIsPassedOver() throws IOException {
        URI gone;
        try (FakeCluster closed = new FakeCluster()) {
            gone = closed.address();
        }
        try (FakeCluster cluster = new FakeCluster().then(200, MAPPING).then(200, "{}")) {
            ClusterAccess access = ClusterAccess.open(List.of(gone, cluster.address()));
            try (Publisher publisher = Publisher.open(access, "rmrb-a", options(), letters)) {
                publisher.finish();
            }
            assertEquals("POST /rmrb-a/_refresh", cluster.asked().getLast().request());
        }
    }

    @Test
    void credentialsComeFromFileOrEnvironmentAndShowNowhere() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "reader:s3cret\n");
        ClusterAccess access = ClusterAccess.open(List.of(URI.create("http://localhost:1")));
        String header = "Basic cmVhZGVyOnMzY3JldA==";

        assertEquals(header, access.withCredentials(file, Map.of()).authorization().orElseThrow());
        assertEquals(header, access.withCredentials(null, Map.of("RMRB_OPENSEARCH_CREDENTIALS", "reader:s3cret"))
                .authorization().orElseThrow());
        assertEquals(Optional.empty(), access.withCredentials(null, Map.of()).authorization());
        assertFalse(access.withCredentials(file, Map.of()).toString().contains("cmVh"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> ClusterAccess.open(List.of(URI.create("http://reader:s3cret@localhost:1"))));
        assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
    }

    @Test
    void wrongCredentialsEndInOneLineWithoutThem() throws IOException {
        try (FakeCluster cluster = new FakeCluster().then(401, "")) {
            Path file = Files.writeString(folder.resolve("secret"), "reader:s3cret");
            ClusterAccess access = ClusterAccess.open(List.of(cluster.address())).withCredentials(file, Map.of());

            ClusterException e = assertThrows(ClusterException.class,
                    () -> Publisher.open(access, "rmrb-a", options(), letters));

            assertEquals(cluster.address() + "/rmrb-a/_mapping: 401", e.getMessage());
            assertEquals("Basic cmVhZGVyOnMzY3JldA==", cluster.asked().getFirst().authorization());
        }
    }

    @Test
    void certificateOfTheOwnAuthorityIsTrustedOnlyWhereItWasGiven() throws Exception {
        TestKeys keys = TestKeys.in(folder);
        try (FakeCluster cluster = new FakeCluster(keys.context()).then(200, MAPPING).then(200, "{}")) {
            ClusterAccess trusting = new ClusterAccess(List.of(cluster.address()), Optional.empty(),
                    Optional.of(keys.certificate()));
            try (Publisher publisher = Publisher.open(trusting, "rmrb-a", options(), letters)) {
                publisher.finish();
            }
            assertEquals(2, cluster.asked().size());
            ClusterAccess strange = ClusterAccess.open(List.of(cluster.address()));
            assertThrows(ClusterException.class, () -> Publisher.open(strange, "rmrb-a", options(), letters));
            assertEquals(2, cluster.asked().size());
        }
    }

    private Publisher open(FakeCluster cluster) throws IOException {
        return Publisher.open(ClusterAccess.open(List.of(cluster.address())), "rmrb-a", options(), letters);
    }

    private PublishOptions options() {
        return new PublishOptions(1, 0, 100, 1_000_000, 2, pauses::add);
    }

    private static String items(String... items) {
        return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
    }

    private static Article article(String id) {
        Source source = new Source("1998.md", null, "UTF-8", "markdown", 0, 10);
        return new ArticleBuilder(source).id(id).title("题").body("正文", null).build();
    }
}
