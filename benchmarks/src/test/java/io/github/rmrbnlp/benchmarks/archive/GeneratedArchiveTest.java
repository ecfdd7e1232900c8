package io.github.rmrbnlp.benchmarks.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadAccount;
import io.github.rmrbnlp.corpusio.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedArchiveTest {
    private static final int ARTICLES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void everyArticleIsReadWithItsFieldsAndTheTruthIsWhatStandsInThem() throws IOException {
        GeneratedArchive.write(ARTICLES, folder);

        List<Article> articles = new ArrayList<>();
        ReadAccount account = CorpusReader.with(ReadOptions.DEFAULT).read(years(folder), articles::add);

        assertEquals(0, account.rejects());
        assertEquals(ARTICLES, articles.size());
        Set<String> ids = new HashSet<>();
        articles.forEach(a -> ids.add(a.id()));
        assertEquals(ARTICLES, ids.size());
        assertEquals(List.of(), articles.stream().filter(a -> a.date() == null || a.title() == null
                || a.authors().isEmpty() || a.page() == null || a.genre().isEmpty()).toList());
        for (String probe : GeneratedArchive.PROBES) {
            assertEquals(articles.stream().filter(a -> a.body().contains(probe)).count(), truth(folder, probe), probe);
        }
        assertTrue(truth(folder, "发展") > 0);
    }

    @Test
    void lengthsAreTheRealPapers() throws IOException {
        GeneratedArchive.write(ARTICLES, folder);

        List<Integer> lengths = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT).read(years(folder), a -> lengths.add(a.body().length()));
        lengths.sort(null);

        assertEquals(470, lengths.get(ARTICLES / 2), 60);
        assertEquals(2_270, lengths.get(ARTICLES * 95 / 100), 350);
    }

    @Test
    void sameArgumentsGiveSameBytes() throws IOException {
        GeneratedArchive.write(300, folder.resolve("a"));
        GeneratedArchive.write(300, folder.resolve("b"));

        assertArrayEquals(Files.readAllBytes(folder.resolve("a/1990.TXT")),
                Files.readAllBytes(folder.resolve("b/1990.TXT")));
    }

    private static List<Path> years(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".TXT")).sorted().toList();
        }
    }

    private static long truth(Path folder, String probe) throws IOException {
        return Files.readAllLines(folder.resolve("truth.tsv")).stream().map(l -> l.split("\t"))
                .filter(c -> c[1].equals(probe)).mapToLong(c -> Long.parseLong(c[2])).sum();
    }
}
