package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.query.TextPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusIndexTest {
    private static final List<Article> SAMPLE = List.of(
            Articles.at("a.txt", "1993-07-13", 1, 1).title("救灾工作取得进展").body("各地发展生产。\n李明说，“要送温暖”。", null)
                    .authors(List.of("李明", "王仁")).genre(List.of("消息")).column("社会").build(),
            Articles.at("b.txt", "2002-01-19", 1, 5).title("送溫暖工程").body("積極發展，沿著道路前進。", null).authors(List.of("翟伟"))
                    .genre(List.of("消息", "图片")).pageName("头版").build(),
            Articles.at("c.txt", "2002-03-01", 2, 1).title("扶贫").body("送钱送物，也送温暖和技术工程。", null)
                    .authors(List.of("翟伟")).documentNumber("国发〔2002〕1号").issuer("国务院").build(),
            Articles.at("d.txt", "2003-05-01", 4, 2).paper("解放军报").title("无关").body("天气 晴朗", null).build());

    private static CorpusIndex indexed(Path folder, List<Article> articles) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, new CharSegmenter(), IndexerOptions.DEFAULT)) {
            for (Article article : articles) {
                indexer.add(article);
            }
            indexer.commit();
        }
        return CorpusIndex.open(folder, new CharSegmenter());
    }

    private static String found(CorpusIndex index, String query) throws IOException {
        SearchResult result = index.search(SearchRequest.of(query).withSort(SortOrder.DATE).withWindow(0, 100));
        assertEquals(result.total(), result.hits().size());
        StringBuilder files = new StringBuilder();
        result.hits().forEach(hit -> files.append(hit.article().source().file().charAt(0)));
        return files.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "送温暖|abc", "送溫暖|abc", "发展|ab", "發展|ab", "温暖工程|b", "展生|a", "天气 晴朗|d", "\"天气 晴朗\"|d", "\"天气晴朗\"|##",
            "送温暖 NOT 工程|a", "送温暖 AND 工程|bc", "救灾 OR 扶贫|ac", "title:送温暖|b", "body:送温暖|ac", "*|abcd",
            "NOT 送温暖|d", "送*工程|bc", "送??物|c", "送?送|c", "?送温暖*|ac", "暖”。|a", "*前進*|b",
            "author:翟伟|bc", "author:翟偉|bc", "author:翟*|bc", "author:翟|##", "author:?伟|bc", "author:*|abc",
            "NOT author:*|d",
            "paper:解放军报|d", "报纸:解放軍報|d", "NOT paper:*|abc", "genre:图片|b", "pagename:头版|b", "column:社会|a",
            "docno:国发〔2002〕1号|c", "issuer:国务院|c",
            "id:20020119-01-5|b", "id:2002*|bc", "file:c.txt|c", "format:tagged|abcd",
            "page:1|ab", "page:[2 TO *]|cd", "year:2002|bc", "item:[1 TO 2]|acd", "date:2002|bc",
            "date:[2002-03-01 TO *]|cd",
            "date:199X|a", "送温暖工程 AND page:1 AND date:[2002-01-01 TO 2002-12-31] AND author:翟伟|b",
            "word:李明|a", "word:积极|b", "word:技*|c", "word:无|##", "word:无关|d"})
    void queriesFindTheirArticles(String query, String files, @TempDir Path folder) throws IOException {
        try (CorpusIndex index = indexed(folder, SAMPLE)) {
            assertEquals(files == null ? "" : files, found(index, query));
        }
    }

    @Test
    void anArticleComesBackAsItWas(@TempDir Path folder) throws IOException {
        Article odd = Articles.at("x.txt", "1990-10-01", 3, 7).title("\uD800 单 \uD83D\uDE00")
                .body("a\u0000b\uDC00", null)
                .kicker("引").subtitle("").otherField("XX/未知", "值").otherField("XX/未知", "二").build();
        try (CorpusIndex index = indexed(folder, List.of(odd, SAMPLE.getFirst()))) {
            assertEquals(odd, index.article(odd.id()).orElseThrow());
            assertEquals(SAMPLE.getFirst(), index.article("19930713-01-1").orElseThrow());
            assertTrue(index.article("none").isEmpty());
        }
    }

    @Test
    void matchesStandWhereTheTextStands(@TempDir Path folder) throws IOException {
        try (CorpusIndex index = indexed(folder, SAMPLE)) {
            Hit hit = index.search(SearchRequest.of("送温暖 date:1993")).hits().getFirst();
            Article article = hit.article();
            assertEquals(List.of("送温暖"), hit.bodyMatches().stream().map(s -> s.of(article.body())).toList());
            Snippet snippet = hit.snippets().getFirst();
            assertEquals("李明说，“要[送温暖]”。", snippet.marked("[", "]"));
            assertEquals(snippet.text(), snippet.span().of(article.body()));
            assertEquals("《人民日报》1993年7月13日第1版", hit.citation());

            Hit traditional = index.search(SearchRequest.of("送温暖 date:2002-01")).hits().getFirst();
            assertEquals(List.of("送溫暖"),
                    traditional.titleMatches().stream().map(s -> s.of(traditional.article().title())).toList());
            Hit word = index.search(SearchRequest.of("word:李明")).hits().getFirst();
            assertEquals(List.of("李明"), word.bodyMatches().stream().map(s -> s.of(article.body())).toList());
        }
    }

    @Test
    void aSnippetCutsNoNumberAndBeginsWithNoMarkThatCloses(@TempDir Path folder) throws IOException {
        String figures = "共投资1234567.89" + "元".repeat(18) + "扶贫" + "好".repeat(45) + "1998，再。";
        String closing = "甲".repeat(5) + "乙）。" + "丙".repeat(22) + "下岗" + "丁".repeat(46) + "75，末。";
        try (CorpusIndex index = indexed(folder,
                List.of(Articles.of("1998-01-01", 1, 1, "甲", figures),
                        Articles.of("1998-01-01", 1, 2, "乙", closing)))) {
            assertEquals(figures.substring(3, figures.indexOf("，")), snippet(index, "扶贫"));
            assertEquals(closing.substring(8, closing.indexOf("，")), snippet(index, "下岗"));
        }
    }

    private static String snippet(CorpusIndex index, String query) throws IOException {
        return index.search(SearchRequest.of(query)).hits().getFirst().snippets().getFirst().text();
    }

    @Test
    void facetsCountAllHitsAndNotOnlyThoseShown(@TempDir Path folder) throws IOException {
        try (CorpusIndex index = indexed(folder, SAMPLE)) {
            SearchResult result = index.search(SearchRequest.of("*").withWindow(0, 1)
                    .withFacets(List.of(QueryField.YEAR, QueryField.AUTHOR, QueryField.GENRE), 2));
            assertEquals(4, result.total());
            assertEquals(1, result.hits().size());
            assertEquals(List.of(new Facet.Count("2002", 2), new Facet.Count("1993", 1)),
                    result.facets().get(0).values());
            assertEquals(3, result.facets().get(0).distinct());
            assertEquals(List.of(new Facet.Count("翟伟", 2), new Facet.Count("李明", 1)), result.facets().get(1).values());
            assertEquals(1, result.facets().get(1).missing());
            assertEquals(List.of(new Facet.Count("消息", 2), new Facet.Count("图片", 1)), result.facets().get(2).values());
        }
    }

    @Test
    void ordersAndWindowsAgree(@TempDir Path folder) throws IOException {
        List<Article> articles = new ArrayList<>(SAMPLE);
        articles.add(new io.github.rmrbnlp.corpusio.ArticleBuilder(Articles.of("2000-01-01", 1, 1, "", "").source())
                .title("无日期").body("x", null).build());
        try (CorpusIndex index = indexed(folder, articles)) {
            SearchRequest byDate = SearchRequest.of("*").withSort(SortOrder.DATE).withWindow(0, 9);
            List<String> oldest = index.search(byDate).hits().stream().map(h -> h.article().title()).toList();
            assertEquals(List.of("救灾工作取得进展", "送溫暖工程", "扶贫", "无关", "无日期"), oldest);
            List<String> newest = index.search(byDate.withSort(SortOrder.NEWEST)).hits().stream()
                    .map(h -> h.article().title()).toList();
            assertEquals(List.of("无关", "扶贫", "送溫暖工程", "救灾工作取得进展", "无日期"), newest);
            SearchResult window = index.search(byDate.withWindow(2, 2));
            assertEquals(5, window.total());
            assertEquals(oldest.subList(2, 4), window.hits().stream().map(h -> h.article().title()).toList());
            assertEquals(List.of(), index.search(byDate.withWindow(50, 10)).hits());
            assertEquals(5, index.search(byDate.withWindow(0, 0)).total());
        }
    }

    @Test
    void exactSearchEqualsBruteForceOnRandomTexts(@TempDir Path folder) throws IOException {
        Random random = new Random(20020119);
        String alphabet = "发發展展生產产，。 \n　Aa１1\uD83D\uDE00\uD840\uDC0B\uD800";
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(Articles.of("2001-01-01", 1 + i / 50, i % 50, text(alphabet, random, 5),
                    text(alphabet, random, 40)));
        }
        try (CorpusIndex index = indexed(folder, articles)) {
            for (int i = 0; i < 500; i++) {
                String string = text(alphabet, random, 4);
                if (!string.isEmpty() && isWhole(string)) {
                    assertSameAsBruteForce(index, articles, string);
                }
            }
        }
    }

    /** A query that begins or ends inside a pair asks for half a character, which no text holds. */
    private static boolean isWhole(String string) {
        return string.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static void assertSameAsBruteForce(CorpusIndex index, List<Article> articles, String string)
            throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        String folded = ExactText.fold(string);
        for (Article article : articles) {
            if (ExactText.fold(article.title()).contains(folded) || ExactText.fold(article.body()).contains(folded)) {
                expected.add(article.id());
            }
        }
        QueryNode node = new QueryNode.Match(QueryField.TEXT, TextPattern.literal(string));
        SearchResult result = index.search(SearchRequest.of(node).withWindow(0, 1000));
        TreeSet<String> found = new TreeSet<>();
        for (Hit hit : result.hits()) {
            found.add(hit.article().id());
            assertTrue(hit.titleMatches().size() + hit.bodyMatches().size() > 0, string);
            for (Span match : hit.bodyMatches()) {
                assertTrue(ExactText.fold(match.of(hit.article().body())).contains(folded), string);
            }
        }
        assertEquals(expected, found, "'" + string + "'");
        assertEquals(expected.size(), result.total());
    }

    private static String text(String alphabet, Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length + 1); i > 0; i--) {
            int at = random.nextInt(alphabet.length());
            text.append(alphabet.charAt(at));
            if (Character.isHighSurrogate(alphabet.charAt(at)) && random.nextInt(10) > 0) {
                text.append(alphabet.charAt(Math.min(at + 1, alphabet.length() - 1)));
            }
        }
        return text.toString();
    }

    @Test
    void anotherVersionIsRefusedWithTheCommandThatRebuilds(@TempDir Path folder) throws IOException {
        indexed(folder, SAMPLE).close();
        CharSegmenter newer = new CharSegmenter("two-chars/2");
        for (IndexUnusableException e : List.of(
                assertThrows(IndexUnusableException.class, () -> CorpusIndex.open(folder, newer)),
                assertThrows(IndexUnusableException.class,
                        () -> CorpusIndexer.open(folder, newer, IndexerOptions.DEFAULT)))) {
            assertTrue(e.getMessage().contains("two-chars/1") && e.getMessage().contains("two-chars/2"),
                    e.getMessage());
            assertTrue(e.getMessage().contains("rmrb index PATH... --index " + folder + " --rebuild"), e.getMessage());
        }
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, newer, IndexerOptions.DEFAULT.withRebuild(true))) {
            indexer.add(SAMPLE.getFirst());
            indexer.commit();
        }
        try (CorpusIndex index = CorpusIndex.open(folder, newer)) {
            assertEquals(1, index.manifest().articles());
        }
    }

    @Test
    void aReaderKeepsSeeingItsCommit(@TempDir Path folder) throws IOException {
        try (CorpusIndex before = indexed(folder, SAMPLE)) {
            indexed(folder, List.of(Articles.of("2005-01-01", 1, 1, "后来", "送温暖"))).close();
            assertEquals("abc", found(before, "送温暖"));
            try (CorpusIndex after = CorpusIndex.open(folder, new CharSegmenter())) {
                assertEquals(4, after.count(SearchRequest.of(QueryParser.parse("送温暖"))));
            }
        }
    }

    @Test
    void readersSeeWholeCommitsWhileAnotherThreadWrites(@TempDir Path folder) throws Exception {
        int batches = 25;
        int batch = 20;
        AtomicReference<Throwable> failure = new AtomicReference<>();
        indexed(folder, List.of()).close();
        Thread writer = new Thread(() -> {
            try (CorpusIndexer indexer = CorpusIndexer.open(folder, new CharSegmenter(), IndexerOptions.DEFAULT)) {
                for (int i = 0; i < batches * batch; i++) {
                    indexer.add(Articles.of("2001-01-01", 1, i, "题", "第" + i / batch + "批送温暖"));
                    if (i % batch == batch - 1) {
                        indexer.commit();
                    }
                }
            } catch (IOException | RuntimeException e) {
                failure.set(e);
            }
        });
        writer.start();
        long seen = 0;
        while (seen < batches * batch && failure.get() == null) {
            try (CorpusIndex index = CorpusIndex.open(folder, new CharSegmenter())) {
                long articles = index.manifest().articles();
                assertEquals(0, articles % batch, "half a commit");
                assertTrue(articles >= seen, "a commit disappeared");
                assertEquals(articles, index.search(SearchRequest.of("送温暖")).total());
                assertEquals(articles, scanned(index, "送温暖"));
                seen = articles;
            }
        }
        writer.join();
        assertNull(failure.get());
    }

    private static long scanned(CorpusIndex index, String query) throws IOException {
        List<LongAdder> counts = new ArrayList<>();
        index.scan(QueryParser.parse(query), () -> {
            LongAdder count = new LongAdder();
            counts.add(count);
            return (article, places) -> count.add(places.count());
        }, ScanLimits.NONE);
        return counts.stream().mapToLong(LongAdder::sum).sum();
    }

    @Test
    void aQueryEndsAtItsTimeLimitAndWhenItIsCancelled(@TempDir Path folder) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(Articles.of("2001-01-01", 1, i, "题", "送温暖".repeat(50)));
        }
        try (CorpusIndex index = indexed(folder, articles)) {
            QueryNode query = QueryParser.parse("送?暖*送温暖");
            AtomicInteger asked = new AtomicInteger();
            ScanLimits cancelledSoon = new ScanLimits(Duration.ofHours(1), () -> asked.incrementAndGet() > 2);
            for (ScanLimits limits : List.of(ScanLimits.of(Duration.ZERO), cancelledSoon)) {
                ScanEndedException scan = assertThrows(ScanEndedException.class,
                        () -> index.scan(query, () -> (article, places) -> places.count(), limits));
                ScanEndedException search = assertThrows(ScanEndedException.class,
                        () -> index.search(SearchRequest.of(query), limits));
                ScanEndedException count = assertThrows(ScanEndedException.class,
                        () -> index.count(SearchRequest.of(query), limits));
                assertThrows(ScanEndedException.class, () -> index.plan(query, limits));
                String why = limits == cancelledSoon ? "cancelled" : "time limit of 0 s";
                assertTrue(scan.getMessage().contains(why) && search.getMessage().contains(why)
                        && count.getMessage().contains(why), scan.getMessage());
            }
            assertEquals(300, index.search(SearchRequest.of(query), ScanLimits.of(Duration.ofMinutes(5))).total());
            assertEquals(300, index.count(SearchRequest.of(query), ScanLimits.of(Duration.ofMinutes(5))));
        }
    }

    @Test
    void whatIsNoIndexSaysSo(@TempDir Path folder) {
        for (Path path : List.of(folder, folder.resolve("none"))) {
            IndexUnusableException e = assertThrows(IndexUnusableException.class,
                    () -> CorpusIndex.open(path, new CharSegmenter()));
            assertTrue(e.getMessage().contains("rmrb index PATH... --index " + path), e.getMessage());
        }
    }
}
