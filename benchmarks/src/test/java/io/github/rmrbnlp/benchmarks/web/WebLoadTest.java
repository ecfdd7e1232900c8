package io.github.rmrbnlp.benchmarks.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.app.web.LiveIndex;
import io.github.rmrbnlp.app.web.WebOptions;
import io.github.rmrbnlp.app.web.WebServer;
import io.github.rmrbnlp.benchmarks.archive.GeneratedArchive;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.segment.Segmenter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebLoadTest {
    private static final Duration TIME = Duration.ofSeconds(4);

    @TempDir
    Path scratch;

    @Test
    void manyUsersMeetWithNoErrorWhileTheIndexGrows() throws Exception {
        Path archive = scratch.resolve("archive");
        GeneratedArchive.main(new String[]{"300", archive.toString()});
        Path folder = scratch.resolve("index");
        // all years from the start: keyness of a year without articles is a wrong question, answered with 400
        index(folder, archive);
        Path more = scratch.resolve("more");
        GeneratedArchive.main(new String[]{"600", more.toString()});
        try (LiveIndex live = LiveIndex.open(folder, Segmenter.standard());
                WebServer server = WebServer.start(WebOptions.local(), live)) {
            Thread indexing = Thread.ofPlatform().start(() -> index(folder, more));
            List<WebLoad.Answer> answers = new WebLoad(URI.create(server.url()), 50, TIME, 200, 1).run();
            indexing.join();
            LoadReport report = new LoadReport(answers, TIME);
            assertEquals(List.of(), report.errors(), report.text());
            assertTrue(answers.stream().anyMatch(a -> a.kind().equals("search") && a.status() == 200), report.text());
        }
    }

    private static void index(Path folder, Path source) {
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(source), (Article article) -> indexer.add(article));
            indexer.commit();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theSameSeedAsksTheSame() {
        Questions one = new Questions(new SplittableRandom(7), List.of("改革", "经济", "工会"));
        Questions other = new Questions(new SplittableRandom(7), List.of("改革", "经济", "工会"));
        for (int i = 0; i < 1_000; i++) {
            assertEquals(one.next(), other.next());
        }
    }

    @Test
    void quantilesAreThoseOfTheRightAnswersAlone() {
        List<WebLoad.Answer> answers = List.of(new WebLoad.Answer("a", 200, 1_000_000, false, true),
                new WebLoad.Answer("a", 200, 3_000_000, false, false),
                new WebLoad.Answer("a", 503, 9_000_000, true, false),
                new WebLoad.Answer("a", 429, 9_000_000, false, false),
                new WebLoad.Answer("b", 0, 9_000_000, false, false));
        LoadReport report = new LoadReport(answers, TIME);
        assertEquals(Duration.ofMillis(1), report.quantile("a", 0.5));
        assertEquals(Duration.ofMillis(3), report.quantile("a", 0.99));
        assertEquals(0.5, report.kept("a"));
        assertEquals(List.of(answers.get(3), answers.get(4)), report.errors());
    }
}
