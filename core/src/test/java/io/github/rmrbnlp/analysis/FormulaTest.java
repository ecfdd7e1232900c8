package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaTest {
    private static final LocalDate DAY = LocalDate.of(1994, 12, 28);
    private static final int ALL = 10_000;

    @TempDir
    private Path folder;

    @Test
    void ofOneDayTheFirstPageIsFirstWhateverWasIndexedFirst() throws IOException {
        try (CorpusIndex index = index(List.of(article(DAY, 8, "各级工会继续实施送温暖工程。"),
                article(DAY, 1, "全国总工会实施送温暖工程。"), article(DAY, 4, "再次实施送温暖工程。"),
                article(DAY.plusDays(1), 1, "实施送温暖工程的意义。")))) {
            Formula.Variant project = formula(index, 1, ALL, true).variants().stream()
                    .filter(v -> v.text().equals("送温暖工程")).findFirst().orElseThrow();

            assertEquals(4, project.hits());
            assertEquals("《人民日报》1994年12月28日第1版", project.printed().citation());
            ListRequest first = new ListRequest(QueryParser.parse("送温暖"), ListOrder.DATE, 0, 1);
            assertEquals(FirstMentions.of(index, first, ScanLimits.NONE).rows().getFirst().printed().id(),
                    project.printed().id());
        }
    }

    @Test
    void howManyRowsAreShownChangesNeitherTheirOrderNorTheTotals() throws IOException {
        StringBuilder terms = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            terms.append("印发国发〔1994〕").append(i).append("号文件。");
        }
        try (CorpusIndex index = index(List.of(article(DAY, 1, "送温暖工程、送温暖活动和希望工程。" + terms),
                article(DAY.plusDays(1), 1, "送温暖工程。送温暖活动。" + terms), article(DAY.plusDays(2), 1, "希望工程。" + terms)))) {
            Formula all = formula(index, 1, ALL, true);
            assertTrue(all.companions().size() > 60, "more terms than a page has: " + all.companions().size());
            assertEquals(all.variants().size(), all.allVariants());
            for (int rows : new int[]{0, 1, 2}) {
                Formula few = formula(index, 1, rows, true);
                assertEquals(all.companions(), few.companions());
                assertEquals(all.variants().subList(0, rows), few.variants());
                assertEquals(all.allVariants(), few.allVariants());
                for (Table table : few.toTables()) {
                    long total = all.toTables().stream().filter(t -> t.name().equals(table.name())).findFirst()
                            .orElseThrow().rows().size();
                    assertEquals(total, table.total(), table.name());
                }
            }
        }
    }

    @Test
    void companionsNobodyAskedForAreNotCounted() throws IOException {
        try (CorpusIndex index = index(List.of(article(DAY, 1, "送温暖工程和希望工程。")))) {
            assertEquals(List.of(), formula(index, 1, ALL, false).companions());
        }
    }

    private static Formula formula(CorpusIndex index, int minHits, int rows, boolean companions) throws IOException {
        return Formula.of(index, new FormulaRequest(QueryParser.parse("送温暖"), new QueryNode.All(), minHits, 0.9,
                companions, rows), ScanLimits.NONE);
    }

    private CorpusIndex index(List<Article> articles) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            for (Article article : articles) {
                indexer.add(article);
            }
            indexer.commit();
        }
        return CorpusIndex.open(folder, Segmenter.standard());
    }

    private static Article article(LocalDate day, int page, String body) {
        return new ArticleBuilder(new Source(day + "-" + page + ".txt", null, "UTF-8", "tagged", 0, 9)).title("无题")
                .date(day).page(page).body(body, null).build();
    }
}
