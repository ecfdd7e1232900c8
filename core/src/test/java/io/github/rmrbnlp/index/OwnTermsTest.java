package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.annotate.term.TermEntry;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTermsTest {
    private static final CharSegmenter SEGMENTER = new CharSegmenter();

    private static TermLexicon terms(String... names) {
        return TermLexicon.of(Arrays.stream(names)
                .map(name -> new TermEntry(name, Term.Kind.PROGRAMME, 0, List.of(name))).toList());
    }

    private static CorpusIndexer open(Path folder, TermLexicon own) throws IOException {
        return CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT.withOwnTerms(own));
    }

    /** 甘露计划 stands in two articles, 清泉行动 in one of them and in a third. */
    private static void fill(Path folder, TermLexicon own) throws IOException {
        try (CorpusIndexer indexer = open(folder, own)) {
            indexer.add(Articles.of("2002-01-19", 1, 1, "一", "全乡搞起了甘露计划。"));
            indexer.add(Articles.of("2002-01-19", 1, 2, "二", "全县搞起了甘露計劃和清泉行动。"));
            indexer.commit();
            indexer.add(Articles.of("2002-01-19", 1, 3, "三", "全市搞起了清泉行动。"));
            indexer.commit();
        }
    }

    private static void assertTerms(Path folder, int first, int second) throws IOException {
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            assertEquals(first, index.count(SearchRequest.of("term:甘露计划")));
            assertEquals(second, index.count(SearchRequest.of("term:清泉行动")));
            assertEquals(3, index.manifest().articles());
        }
        IndexCheck.Report report = IndexCheck.run(folder, done -> {
        });
        assertEquals(List.of(), report.faults());
        assertEquals(3, report.articles());
    }

    @Test
    void anIndexLearnsTermsAndForgetsThem(@TempDir Path folder) throws IOException {
        fill(folder, null);
        assertTerms(folder, 0, 0);
        try (CorpusIndexer indexer = open(folder, terms("甘露计划"))) {
            assertEquals(2, indexer.annotatedAgain());
        }
        assertTerms(folder, 2, 0);
        try (CorpusIndexer indexer = open(folder, terms("清泉行动"))) {
            assertEquals(3, indexer.annotatedAgain());
        }
        assertTerms(folder, 0, 2);
        try (CorpusIndexer indexer = open(folder, terms())) {
            assertEquals(2, indexer.annotatedAgain());
        }
        assertTerms(folder, 0, 0);
    }

    @Test
    void itKnowsItsTermsWithoutBeingTold(@TempDir Path folder) throws IOException {
        TermLexicon own = terms("甘露计划");
        try (CorpusIndexer indexer = open(folder, own)) {
            indexer.commit();
        }
        fill(folder, null);
        assertTerms(folder, 2, 0);
        try (CorpusIndexer indexer = open(folder, own)) {
            assertEquals(0, indexer.annotatedAgain());
        }
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            assertEquals(own.entries(), index.manifest().ownTerms().entries());
        }
    }

    @Test
    void whatIsAnnotatedAgainIsTheSameArticleInTheSameBatch(@TempDir Path folder) throws IOException {
        fill(folder, null);
        IndexManifest before;
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            before = index.manifest();
        }
        open(folder, terms("甘露计划", "清泉行动")).close();
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            assertEquals(before.digest(), index.manifest().digest());
            assertEquals(before.chars(), index.manifest().chars());
            assertEquals(1, index.count(SearchRequest.of("batch:[2 TO *]")));
        }
        try (CorpusIndexer indexer = open(folder, null)) {
            assertEquals(Change.UNCHANGED, indexer.add(Articles.of("2002-01-19", 1, 1, "一", "全乡搞起了甘露计划。")));
        }
    }

    @Test
    void aRebuildKeepsThem(@TempDir Path folder) throws IOException {
        fill(folder, terms("甘露计划"));
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT.withRebuild(true))) {
            indexer.add(Articles.of("2002-01-19", 1, 1, "一", "全乡搞起了甘露计划。"));
            indexer.commit();
        }
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            assertEquals(1, index.count(SearchRequest.of("term:甘露计划")));
        }
    }

    @Test
    void anIndexThatAnotherWritesIsLeftAlone(@TempDir Path folder) throws IOException {
        fill(folder, null);
        try (CorpusIndexer first = open(folder, null)) {
            assertThrows(IndexUnusableException.class, () -> open(folder, terms("甘露计划")));
            assertEquals(0, first.annotatedAgain());
        }
        assertTerms(folder, 0, 0);
    }
}
