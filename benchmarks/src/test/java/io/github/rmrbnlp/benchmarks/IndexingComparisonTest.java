package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.benchmarks.archive.GeneratedArchive;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingComparisonTest {
    @TempDir
    private Path folder;

    @Test
    void everyContenderIndexesAllArticles() throws IOException {
        GeneratedArchive.main(new String[]{"60", folder.resolve("archive").toString()});
        List<Article> articles = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(folder.resolve("archive")), articles::add);

        List<IndexingComparison.Result> results = IndexingComparison.compare(articles, folder.resolve("indexes"));

        assertEquals(5, results.size());
        for (String name : List.of("all", "RMRB", "SMARTCN", "HANLP_PLUGIN", "RMRB_HANLP")) {
            try (FSDirectory directory = FSDirectory.open(folder.resolve("indexes").resolve(name));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                assertEquals(articles.size(), reader.numDocs(), name);
            }
        }
        for (IndexingComparison.Result result : results) {
            assertTrue(result.bytes() > 0 && result.chars() > 0 && result.cpu() > 0, result.name());
        }
    }
}
