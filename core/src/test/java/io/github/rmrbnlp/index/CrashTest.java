package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int KILLS = Integer.getInteger("rmrb.kills", 4);

    /** Kills with SIGKILL after a random number of articles; how far the commits were is left to chance. */
    @Test
    void anIndexKilledAgainAndAgainEqualsOneFromACleanRun(@TempDir Path folder) throws Exception {
        IndexManifest clean = CrashVictim.index(folder.resolve("clean"),
                new PrintStream(OutputStream.nullOutputStream()));
        Path index = folder.resolve("killed");
        Random moments = new Random(20020119);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(CrashVictim.ARTICLES / 10 + moments.nextInt(CrashVictim.ARTICLES * 8 / 10), index);
            assertWholeIfCommitted(index);
        }

        IndexManifest resumed = CrashVictim.index(index, new PrintStream(OutputStream.nullOutputStream()));

        assertEquals(List.of(clean.articles(), clean.chars(), clean.digest()),
                List.of(resumed.articles(), resumed.chars(), resumed.digest()));
        IndexCheck.Report report = IndexCheck.run(index, done -> {
        });
        assertEquals(new IndexCheck.Report(clean.articles(), List.of()), report);
        try (CorpusIndex one = CorpusIndex.open(folder.resolve("clean"), new CharSegmenter());
                CorpusIndex other = CorpusIndex.open(index, new CharSegmenter())) {
            for (String query : List.of("*", "发展", "item:[1 TO 500]", "title:题1*")) {
                assertEquals(one.count(SearchRequest.of(query)), other.count(SearchRequest.of(query)), query);
            }
        }
    }

    private static void killAfter(int articles, Path index) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                CrashVictim.class.getName(), index.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader progress = victim.inputReader()) {
            String line = progress.readLine();
            while (line != null && Integer.parseInt(line) < articles) {
                line = progress.readLine();
            }
            victim.destroyForcibly();
        }
        assertTrue(victim.waitFor(1, TimeUnit.MINUTES));
        assertNotEquals(0, victim.exitValue(), "killed in the middle, not at its end");
    }

    private static void assertWholeIfCommitted(Path index) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index)) {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
        }
        assertEquals(List.of(), IndexCheck.run(index, done -> {
        }).faults());
    }
}
