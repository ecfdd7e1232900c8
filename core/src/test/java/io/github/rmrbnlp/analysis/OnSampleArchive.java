package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The sample archive, annotated, and its index, for tests that loop over all annotations. */
abstract class OnSampleArchive {
    static final int ALL = 10_000;

    @TempDir
    static Path folder;
    static final List<Annotated> ARTICLES = new ArrayList<>();
    static CorpusIndex index;

    record Annotated(Article article, String folded, Annotations found) {
        int occurrences(String string) {
            int count = 0;
            for (int i = folded.indexOf(string); i >= 0; i = folded.indexOf(string, i + string.length())) {
                count++;
            }
            return count;
        }
    }

    @BeforeAll
    static void indexesTheSampleArchive() throws IOException {
        List<Article> read = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT)
                .read(List.of(Path.of(System.getProperty("rmrb.root"), "testdata", "archive")), read::add);
        Annotator.Worker annotator = Annotator.standard().newWorker();
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            for (Article article : read) {
                indexer.add(article);
                ARTICLES.add(new Annotated(article, ExactText.fold(article.body()),
                        annotator.annotate(article)));
            }
            indexer.commit();
        }
        index = CorpusIndex.open(folder, Segmenter.standard());
    }

    @AfterAll
    static void closes() throws IOException {
        index.close();
        ARTICLES.clear();
        ARTICLES.clear();
    }

    static StatementList statements(String query) throws IOException {
        return StatementList.of(index, list(query), ScanLimits.NONE);
    }

    static FigureList figures(String query) throws IOException {
        return FigureList.of(index, list(query), ScanLimits.NONE);
    }

    static ListRequest list(String query) {
        return new ListRequest(QueryParser.parse(query), ListOrder.DATE, 0, ALL);
    }
}
