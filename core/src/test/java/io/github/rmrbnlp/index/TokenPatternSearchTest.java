package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.query.cql.CqlMatcher;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of tokens over an index. */
class TokenPatternSearchTest {
    private static final String[] SENTENCES = {"国家拨付五百万元的救灾款。", "國家撥付五百萬元的救災款。", "他们发展生产，发现问题。", "工人到达北京。",
            "李鹏说，“要发展农业。”", "救灾款全部发到户。\n", "两千户居民迁入新居。", "三百元。救灾款"};

    @TempDir
    private static Path folder;
    private static CorpusIndex index;

    @BeforeAll
    static void makeIndex() throws IOException {
        Random random = new Random(9);
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            for (int i = 0; i < 60; i++) {
                indexer.add(Articles.of("19" + (50 + i % 40) + "-01-02", 1 + i % 4, i, "标题", body(random)));
            }
            indexer.commit();
        }
        index = CorpusIndex.open(folder, Segmenter.standard());
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder();
        for (int n = random.nextInt(4) + 1; n > 0; n--) {
            body.append(SENTENCES[random.nextInt(SENTENCES.length)]);
        }
        return body.toString();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    /** The index may leave out no article a scan over all of them finds. */
    @ParameterizedTest
    @ValueSource(strings = {"\"救灾款\"", "[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"", "[word=\"发.*\" & pos=\"v\"]",
            "[pos=\"nr\"]",
            "[word=\"[^。]+\" & !pos=\"n\"]{2,} \"。\"", "\"农业\" | \"北京\"", "\"。\" \"救灾款\"",
            "[pos=\"m\"] []* \"救灾款\" within s",
            "[pos=\"m\"] []* \"户\" within p", "[word=\".*[们民]\"]", "\"(五百|两千)万?\"", "\"沒有這個詞\""})
    void theIndexFindsWhatAFullScanFinds(String pattern) throws IOException {
        Map<Integer, List<String>> everywhere = new TreeMap<>();
        CqlMatcher matcher = new CqlMatcher(CqlPattern.parse(pattern), ExactText::fold);
        scan("*", (article, places) -> {
            List<String> found = new ArrayList<>();
            matcher.find(article.tokenText());
            while (matcher.next()) {
                found.add(matcher.start() + "-" + matcher.end());
            }
            if (!found.isEmpty()) {
                everywhere.put(article.number(), found);
            }
        });
        Map<Integer, List<String>> searched = new TreeMap<>();
        scan("cql:'" + pattern + "'", (article, places) -> searched.put(article.number(),
                places.toList().stream().map(span -> span.start() + "-" + span.end()).toList()));
        assertEquals(everywhere, searched);
        assertEquals(pattern.contains("這"), searched.isEmpty());
    }

    private static void scan(String query, ScanCollector collector) throws IOException {
        QueryNode node = QueryParser.parse(query);
        index.scan(node, () -> (article, places) -> {
            synchronized (index) {
                collector.collect(article, places);
            }
        }, ScanLimits.NONE);
    }

    @Test
    void aPatternIsHighlightedInTheScriptOfTheSource() throws IOException {
        SearchResult result = index.search(SearchRequest.of("cql:'[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"' AND body:國家")
                .withWindow(0, 100));
        assertTrue(result.total() > 0);
        List<String> marked = new ArrayList<>();
        for (Hit hit : result.hits()) {
            hit.bodyMatches().forEach(span -> marked.add(span.of(hit.article().body())));
        }
        assertTrue(marked.contains("五百萬元的救災款"), marked.toString());
    }

    @Test
    void patternsAndOtherPartsFilterEachOther() throws IOException {
        long all = count("cql:'\"救灾款\"'");
        assertEquals(all, count("cql:'\"救灾款\"' AND page:[1 TO 2]") + count("cql:'\"救灾款\"' NOT page:[1 TO 2]"));
        assertEquals(60 - all, count("NOT cql:'\"救灾款\"'"));
        long near = count("cql:'\"救灾款\"' NEAR/0 户");
        assertTrue(near < all, near + " of " + all);
        assertEquals(count("cql:'\"救灾款\" []{0,9} \"户\" within s'"), count("(cql:'\"救灾款\"' AND word:户) WITHIN s"));
    }

    @Test
    void aFilterChoosesArticlesAndHasNoPlaces() throws IOException {
        assertEquals(count("救灾款 AND 农业"), count("救灾款 AND filter:(农业)"));
        assertEquals(60 - count("农业"), count("NOT filter:(农业)"));
        scan("农业 AND filter:(救灾款)", (article, places) -> {
            for (int i = 0; i < places.count(); i++) {
                assertEquals("农业", article.text(places.start(i), places.end(i)));
            }
        });
        SearchResult one = index.search(SearchRequest.of("农业"));
        SearchResult filtered = index.search(SearchRequest.of("农业 AND filter:(国家 OR 工人 OR NOT 国家)"));
        assertEquals(one.hits().getFirst().score(), filtered.hits().getFirst().score(), "a filter does not rank");
    }

    @Test
    void aPlanCountsTheArticlesLookedAt() throws IOException {
        QueryPlan words = index.plan(QueryParser.parse("cql:'[pos=\"m\"] []* \"救灾款\"'"), ScanLimits.NONE);
        assertEquals(count("word:救灾款"), words.candidates());
        assertEquals(60, words.articles());
        assertEquals(false, words.looksAtAll());
        QueryPlan tags = index.plan(QueryParser.parse("cql:'[pos=\"nr\"]' NOT 农业"), ScanLimits.NONE);
        assertEquals(true, tags.looksAtAll());
        assertTrue(tags.candidates() <= 60 && tags.candidates() > 0, tags.toString());
    }

    private static long count(String query) throws IOException {
        return index.count(SearchRequest.of(query));
    }

    @Test
    void labelsAreFoundOnAScannedArticle() throws IOException {
        CqlMatcher matcher = new CqlMatcher(CqlPattern.parse("sum:([pos=\"m\"] [pos=\"q\"]) \"的\" \"救灾款\""),
                ExactText::fold);
        List<String> sums = new ArrayList<>();
        scan("cql:'\"救灾款\"'", (article, places) -> {
            matcher.find(article.tokenText());
            while (matcher.next()) {
                sums.add(matcher.label("sum").map(span -> ExactText.fold(text(article, span.start(), span.end())))
                        .orElseThrow());
            }
        });
        assertTrue(sums.size() > 5);
        assertEquals(List.of("五百万元"), sums.stream().distinct().toList());
    }

    private static String text(ArticleView article, int start, int end) {
        try {
            return article.text(start, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
