package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.app.web.LiveIndex;
import io.github.rmrbnlp.app.web.WebOptions;
import io.github.rmrbnlp.app.web.WebServer;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page of the corpus and the API tell what the command could not read. */
class LastReadingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARCHIVE = "../testdata/archive";
    private static final String BAD = "../testdata/bad";

    @TempDir
    Path scratch;

    private CommandRun index(String... paths) {
        String[] arguments = Arrays.copyOf(paths, paths.length + 3);
        System.arraycopy(paths, 0, arguments, 1, paths.length);
        arguments[0] = "index";
        arguments[paths.length + 1] = "--index";
        arguments[paths.length + 2] = scratch.resolve("index").toString();
        return CommandRun.of(arguments);
    }

    private static String get(WebServer server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept-Language", "zh")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** How many the command says it has rejected. */
    private static long rejected(CommandRun run) {
        String report = run.errLines().stream().filter(line -> line.contains(" rejected: ") && line.contains(" read, "))
                .findFirst().orElseThrow(() -> new AssertionError(run.err()));
        return Long.parseLong(report.replaceAll(".* read, ([\\d,]+) rejected: .*", "$1").replace(",", ""));
    }

    @Test
    void whatCouldNotBeReadIsToldUntilItIsReadAgain() throws Exception {
        CommandRun first = index(ARCHIVE, BAD);
        assertEquals(ExitStatus.SOME_REJECTED, first.status(), first.err());
        long rejects = rejected(first);
        assertTrue(rejects > 0, first.err());
        try (LiveIndex live = LiveIndex.open(scratch.resolve("index"), Segmenter.standard());
                WebServer server = WebServer.start(WebOptions.local(), live)) {
            JsonNode corpus = JSON.readTree(get(server, "api/v1/corpus"));
            assertEquals(rejects, corpus.get("rejects").asLong());
            assertTrue(corpus.get("notices").asLong() >= rejects);
            assertTrue(corpus.get("problems").get("unclosed-tag").asLong() > 0, "of an article that was read");
            assertTrue(corpus.get("problems").get("truncated-archive").asLong() > 0, "of what was not");
            String reading = Jsoup.parse(get(server, "corpus")).selectFirst("#reading").text();
            assertTrue(reading.contains(rejects + " 篇未能读出"), reading);
            assertTrue(reading.contains("标签未闭合 unclosed-tag " + corpus.get("problems").get("unclosed-tag")), reading);
            assertTrue(reading.contains("--rejects"), "it says how to see why: " + reading);
        }
        CommandRun second = index(ARCHIVE);
        assertEquals(ExitStatus.DONE, second.status(), second.err());
        try (LiveIndex live = LiveIndex.open(scratch.resolve("index"), Segmenter.standard());
                WebServer server = WebServer.start(WebOptions.local(), live)) {
            assertEquals(0, JSON.readTree(get(server, "api/v1/corpus")).get("rejects").asLong());
            String reading = Jsoup.parse(get(server, "corpus")).selectFirst("#reading").text();
            assertTrue(reading.contains("0 篇未能读出"), reading);
        }
    }

    @Test
    void anIndexThatWasNotBuiltByTheCommandSaysThatNothingIsKnown() throws Exception {
        Path folder = scratch.resolve("plain");
        try (io.github.rmrbnlp.index.CorpusIndexer indexer = io.github.rmrbnlp.index.CorpusIndexer.open(folder,
                Segmenter.standard(), io.github.rmrbnlp.index.IndexerOptions.DEFAULT)) {
            indexer.commit();
        }
        try (LiveIndex live = LiveIndex.open(folder, Segmenter.standard());
                WebServer server = WebServer.start(WebOptions.local(), live)) {
            assertTrue(JSON.readTree(get(server, "api/v1/corpus")).get("rejects") == null);
            assertEquals("读入情况 此索引没有记下读入时的问题。",
                    Jsoup.parse(get(server, "corpus")).selectFirst("#reading").text());
        }
    }
}
