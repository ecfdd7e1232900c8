package io.github.rmrbnlp.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.benchmarks.archive.GeneratedArchive;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyBenchmarkTest {
    @TempDir
    private static Path folder;
    private static Truth truth;
    private static CorpusIndex index;

    @BeforeAll
    static void build() throws IOException {
        Path archive = folder.resolve("archive");
        GeneratedArchive.main(new String[]{"600", archive.toString()});
        truth = Truth.read(archive.resolve("truth.tsv")).withItself();
        Path built = folder.resolve("index");
        try (CorpusIndexer indexer = CorpusIndexer.open(built, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(archive), article -> {
                try {
                    indexer.add(article);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            indexer.commit();
        }
        index = CorpusIndex.open(built, Segmenter.standard());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void everyQuestionIsAnsweredAsTheArchiveWasWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Measurement> all = LatencyBenchmark.run(index, truth, Questions.all(), 0, 1,
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertEquals(Questions.all().size(), out.toString(StandardCharsets.UTF_8).lines().count());
        for (Measurement one : all) {
            assertTrue(one.quantile(0.5) <= one.quantile(0.99));
            if (one.question().probe() != null) {
                assertEquals(truth.of(one.question().probe()), one.total(), one.question().name());
            }
        }
    }

    @Test
    void aWrongAnswerEndsTheRun() {
        Question wrong = Question.of("search", "nothing", any -> -1).hitsOf("发展", 1946, 2002);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        assertThrows(IllegalStateException.class,
                () -> LatencyBenchmark.run(index, truth, List.of(wrong), 0, 1, out));
    }
}
