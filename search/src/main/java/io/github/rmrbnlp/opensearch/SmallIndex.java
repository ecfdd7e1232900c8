package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.AnnotationEngines;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An index folder of a few articles that lasts as long as this object: what is shown of them is found as in any index folder. */
final class SmallIndex implements Closeable {
    private final Path folder;
    private final CorpusIndex index;

    private SmallIndex(Path folder, CorpusIndex index) {
        this.folder = folder;
        this.index = index;
    }

    static SmallIndex of(List<Article> articles, AnnotationEngines engines) throws IOException {
        Path folder = Files.createTempDirectory("rmrb-small-index-");
        try {
            try (CorpusIndexer indexer = CorpusIndexer.open(folder, engines, IndexerOptions.DEFAULT)) {
                for (Article article : articles) {
                    indexer.add(article);
                }
                indexer.commit();
            }
            return new SmallIndex(folder, CorpusIndex.open(folder, engines.segmenter()));
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    CorpusIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        try {
            index.close();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
