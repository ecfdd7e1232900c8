package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of very many hits is written while it is read: what the server holds meanwhile does not grow with it. */
class ExportMemoryTest {
    private static final String WARM = "送温暖";
    private static final int ARTICLES = 120;
    private static final int HITS_EACH = 1_000;
    private static final long STEP_BYTES = 4 << 20;
    /** Buffers of both ends of the connection, and what the tests' own JVM does meanwhile. */
    private static final long ALLOWED_BYTES = 6 << 20;

    @TempDir
    static Path scratch;
    private static LiveIndex live;
    private static WebServer server;
    private static HttpClient client;

    @BeforeAll
    static void serve() throws IOException {
        Path file = scratch.resolve("many.jsonl");
        StringBuilder archive = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            archive.append("{\"id\":\"m").append(i).append("\",\"date\":\"2002-01-19\",\"title\":\"第").append(i)
                    .append("篇\",\"body\":\"").append((WARM + "，").repeat(HITS_EACH)).append("\"}\n");
        }
        Files.writeString(file, archive);
        Path folder = scratch.resolve("index");
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(file), (Article article) -> indexer.add(article));
            indexer.commit();
        }
        live = LiveIndex.open(folder, Segmenter.standard());
        server = WebServer.start(WebOptions.local(), live);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
        live.close();
    }

    private static HttpResponse<InputStream> export(String format) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(
                server.url() + "api/v1/export?table=lines&format=" + format + "&q=" + Urls.encoded(WARM))).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** What is in use when nothing is left to collect. */
    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void whatIsHeldDoesNotGrowWithTheRowsThatAreSent(String format) throws Exception {
        long first = -1;
        long most = 0;
        long bytes = 0;
        try (InputStream in = export(format).body()) {
            byte[] buffer = new byte[1 << 16];
            long next = STEP_BYTES;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes >= next) {
                    long held = held();
                    first = first < 0 ? held : first;
                    most = Math.max(most, held);
                    next += STEP_BYTES;
                }
            }
        }
        assertTrue(bytes > 3 * ALLOWED_BYTES, "far more is sent than may be held: " + bytes);
        long grown = most - first;
        assertTrue(grown < ALLOWED_BYTES, "grew by " + grown + " of " + bytes + " bytes");
    }

    @Test
    void allOfItIsSent() throws Exception {
        HttpResponse<InputStream> answer = export("csv");
        assertEquals(ARTICLES * HITS_EACH, answer.headers().firstValueAsLong("X-Total-Count").orElse(0));
        try (InputStream in = answer.body()) {
            assertEquals(1 + ARTICLES * HITS_EACH,
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines().count());
        }
    }
}
