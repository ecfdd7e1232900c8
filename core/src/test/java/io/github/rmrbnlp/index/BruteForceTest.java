package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of every kind, and thrown together at random: index and brute force agree on articles and places. */
class BruteForceTest {
    private static final Segmenter SEGMENTER = new CharSegmenter();
    private static final String[] SENTENCES = {"江泽民说：“要开展送温暖活动，关心困难职工。”", "李鹏总理指出，扶贫工作要落到实处。",
            "中共中央总书记江泽民同志强调，要深入开展送溫暖工程。", "国务院总理朱镕基说：“发展是硬道理。”", "省里拨出慰问款３亿元。", "共投入104.42亿元，其中美元500万元。",
            "投资200亿元至300亿元，比上年增长12.5%。", "受灾群众1万多户，3000余人。", "1998年8月发生洪水。", "1997年以来成绩显著。", "“三个代表”重要思想深入人心。",
            "《中华人民共和国土地管理法》颁布实施。", "积極發展生產，發展经济。", "送钱送物，也送温暖和技术工程。", "天气 晴朗　万里无云。", "哈哈哈哈，笑声不断。", "他批示：“抓好扶贫。”",
            "表情\uD83D\uDE00很好\uD840\uDC0B。", "损坏\uD800的字。"};
    /** Parts that can stand anywhere. */
    private static final String[] PARTS = {"送温暖", "發展", "的", "扶贫", "哈哈", "送*工程", "江??说", "天气*云", "\"，\"",
            "\uD83D\uDE00", "展?", "?展",
            "word:扶贫", "word:发展", "word:江*", "body:拨出", "term:三个代表*", "term:*", "law:*土地管理法*", "speaker:江泽民",
            "speaker:*",
            "speaker:江泽民 AND quote:送温暖", "quote:扶贫", "role:总理", "statement:(role:总书记 NOT quote:扶贫)", "direct:true",
            "cue:说",
            "statement:(cue:指出 OR cue:强调)", "statement:(NOT cue:说)", "money:[1亿 TO 100亿]", "money:*",
            "money:>100亿 currency:CNY",
            "percent:[10 TO 20]", "count:户", "count:[2000 TO *]人", "figure:>100", "mentioned:1998",
            "mentioned:[1997 TO 1998]",
            "mentioned:*"};
    /** Parts without places. */
    private static final String[] FILTERS = {"page:[1 TO 2]", "date:[1998-01-01 TO 1998-06-30]", "author:李*",
            "title:发展", "*"};
    @TempDir
    static Path folder;
    private static CorpusIndex index;
    private static final Map<String, BruteForce> ARTICLES = new HashMap<>();

    @BeforeAll
    static void build() throws IOException {
        Random random = new Random(19980801);
        Annotator.Worker annotator = Annotator.standard(SEGMENTER).newWorker();
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT)) {
            for (int i = 0; i < 160; i++) {
                Article article = article(random, i);
                indexer.add(article);
                if (i % 60 == 59) {
                    indexer.commit();
                }
                Annotations found = annotator.annotate(article);
                ARTICLES.put(article.id(), new BruteForce(article, found, SEGMENTER));
            }
            indexer.commit();
        }
        index = CorpusIndex.open(folder, SEGMENTER);
    }

    private static Article article(Random random, int i) {
        StringBuilder body = new StringBuilder();
        for (int k = random.nextInt(7); k >= 0; k--) {
            body.append(SENTENCES[random.nextInt(SENTENCES.length)]).append(random.nextInt(3) == 0 ? "\n" : "");
        }
        return Articles.at("f" + i, "1998-0" + (1 + random.nextInt(9)) + "-11", 1 + random.nextInt(4), i)
                .title(random.nextBoolean() ? "發展" + i : "送温暖").body(body.toString().strip(), null)
                .authors(List.of(random.nextBoolean() ? "李明" : "王明")).build();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void columnsGiveBackWhatTheAnnotatorFound() throws IOException {
        List<Integer> seen = new ArrayList<>();
        for (Views part : index.scan(QueryParser.parse("*"), Views::new, ScanLimits.NONE)) {
            seen.addAll(part.checked);
        }
        assertEquals(ARTICLES.size(), seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen, "in the order of their numbers");
    }

    private static final class Views implements ScanCollector {
        private final List<Integer> checked = new ArrayList<>();

        @Override
        public void collect(ArticleView view, Places places) throws IOException {
            BruteForce expected = ARTICLES.get(view.id());
            assertEquals(expected.found(), view.annotations());
            assertEquals(expected.article(), view.article());
            assertEquals(0, places.count());
            checked.add(view.number());
        }
    }

    @Test
    void everyPartAloneNegatedAndFiltered() throws IOException {
        Set<String> empty = new HashSet<>();
        for (String part : PARTS) {
            if (agree(QueryParser.parse(part)) == 0) {
                empty.add(part);
            }
            agree(QueryParser.parse("NOT (" + part + ")"));
            agree(QueryParser.parse("(" + part + ") AND page:[1 TO 2]"));
        }
        assertEquals(Set.of(), empty, "parts that test nothing");
    }

    @Test
    void partsNearEachOtherAndInOneSentenceOrParagraph() throws IOException {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 150; i++) {
            String a = "(" + PARTS[random.nextInt(PARTS.length)] + ")";
            String b = "(" + PARTS[random.nextInt(PARTS.length)] + ")";
            String query = switch (random.nextInt(4)) {
                case 0 -> a + " NEAR/" + random.nextInt(30) + " " + b;
                case 1 -> "(" + a + " AND " + b + ") WITHIN s";
                case 2 -> "(" + a + " AND NOT " + b + ") WITHIN p";
                default -> "(" + a + " NEAR/9 " + b + " OR " + a + ") WITHIN s";
            };
            found += agree(QueryParser.parse(query)) > 0 ? 1 : 0;
        }
        assertTrue(found > 60, "only " + found + " queries found anything");
    }

    @Test
    void anythingWithAnything() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            agree(QueryParser.parse(random(random, 3)));
        }
    }

    private static String random(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            String[] from = random.nextInt(4) == 0 ? FILTERS : PARTS;
            return "(" + from[random.nextInt(from.length)] + ")";
        }
        String a = random(random, depth - 1);
        String b = random(random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> "(" + a + " AND " + b + ")";
            case 1 -> "(" + a + " OR " + b + ")";
            default -> "(" + a + " AND NOT " + b + ")";
        };
    }

    /** The number of articles found. */
    private static int agree(QueryNode query) throws IOException {
        Map<String, List<Span>> expected = new TreeMap<>();
        for (BruteForce article : ARTICLES.values()) {
            if (article.matches(query)) {
                expected.put(article.article().id(), article.shown(query));
            }
        }
        Map<String, List<Span>> found = new TreeMap<>();
        for (Found part : index.scan(query, Found::new, ScanLimits.NONE)) {
            found.putAll(part.places);
        }
        assertEquals(expected, found, query.toString());
        SearchRequest request = SearchRequest.of(query).withWindow(0, 3);
        assertEquals(expected.size(), index.count(request), query.toString());
        assertEquals(expected.size(), index.search(request).total(), query.toString());
        return expected.size();
    }

    private static final class Found implements ScanCollector {
        private final Map<String, List<Span>> places = new TreeMap<>();

        @Override
        public void collect(ArticleView view, Places found) throws IOException {
            places.put(view.id(), found.toList());
        }
    }
}
