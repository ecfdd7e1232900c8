package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReuseTest {
    private static final int MIN = 10;
    private static final int SURE = MIN + MIN / 2;

    @TempDir
    private Path folder;

    @Test
    void passageIsFollowedFromItsFirstArticleInEitherScriptAndAcrossPunctuation() throws IOException {
        List<Article> articles = List.of(article(3, "各地都要把党和政府的温暖，送到千家万户。"), //
                article(1, "他说：“要把党和政府的温暖送到千家万户，一户不漏。”"), //
                article(2, "要把黨和政府的溫暖\n送到千家萬戶，一户不漏！"));

        TextReuse reuse = reuse(articles, 12);

        assertEquals(2, reuse.passages());
        assertEquals(List.of("要把黨和政府的溫暖\n送到千家萬戶，一户不漏", "要把党和政府的温暖，送到千家万户"),
                reuse.rows().stream().map(TextReuse.Row::text).toList());
        assertEquals(List.of(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 1)),
                reuse.rows().stream().map(r -> r.from().date()).toList());
        assertEquals(2, reuse.rows().getFirst().reuses());
        assertEquals(19, reuse.rows().getFirst().chars());
    }

    @Test
    void everyPassageIsOneAndNoLongOneIsMissed() throws IOException {
        Random random = new Random(19930713);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(article(1 + random.nextInt(300), text(random, articles)));
        }

        TextReuse reuse = reuse(articles, MIN);

        Map<String, String> bodies = new HashMap<>();
        articles.forEach(a -> bodies.put(a.id(), a.body()));
        for (TextReuse.Row row : reuse.rows()) {
            String from = letters(bodies.get(row.from().id()).substring(row.from().start(), row.from().end()));
            assertEquals(letters(row.text()), from);
            assertTrue(from.length() == row.chars() && row.chars() >= MIN, row.toString());
            assertTrue(row.from().date().compareTo(row.to().date()) <= 0, row.toString());
        }
        for (Article later : articles) {
            for (Article earlier : articles) {
                if (earlier.date().isBefore(later.date())) {
                    assertSharedIsFound(earlier, later, reuse);
                }
            }
        }
        assertTrue(reuse.passages() > 20);
    }

    /** Each stretch long enough that two texts share overlaps a reported one of the later. */
    private static void assertSharedIsFound(Article earlier, Article later, TextReuse reuse) {
        String there = letters(earlier.body());
        StringBuilder here = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < later.body().length(); i++) {
            if (Character.isLetterOrDigit(later.body().charAt(i))) {
                here.append(later.body().charAt(i));
                offsets.add(i);
            }
        }
        for (int i = 0; i + SURE <= here.length(); i++) {
            if (there.contains(here.substring(i, i + SURE))) {
                int start = offsets.get(i);
                int end = offsets.get(i + SURE - 1);
                assertTrue(reuse.rows().stream().anyMatch(r -> r.to().id().equals(later.id())
                        && r.to().start() < end && start < r.to().end()), here.substring(i, i + SURE));
            }
        }
    }

    @Test
    void moreArticlesThanAllowedAreRefused() throws IOException {
        List<Article> articles = List.of(article(1, "一"), article(2, "二"));
        try (CorpusIndex index = index(articles)) {
            TextReuseRequest request = new TextReuseRequest(QueryParser.parse("*"), 12, 1, 0, 10);
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                    () -> TextReuse.of(index, request, ScanLimits.NONE));
            assertTrue(e.getMessage().startsWith("2 articles match, more than 1"), e.getMessage());
        }
    }

    private TextReuse reuse(List<Article> articles, int minChars) throws IOException {
        try (CorpusIndex index = index(articles)) {
            return TextReuse.of(index, new TextReuseRequest(QueryParser.parse("*"), minChars, 1000, 0, 1000),
                    ScanLimits.NONE);
        }
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

    private static String text(Random random, List<Article> before) {
        StringBuilder text = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            if (!before.isEmpty() && random.nextBoolean()) {
                String other = before.get(random.nextInt(before.size())).body();
                int start = random.nextInt(other.length());
                text.append(other, start, Math.min(other.length(), start + 1 + random.nextInt(40)));
            }
            for (int chars = random.nextInt(30); chars > 0; chars--) {
                text.append(random.nextInt(9) == 0 ? '，' : (char) ('一' + random.nextInt(400)));
            }
            text.append('。');
        }
        return text.toString();
    }

    private static String letters(String text) {
        return ExactText.fold(text).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static Article article(int day, String body) {
        LocalDate date = LocalDate.ofYearDay(1990, day);
        return new ArticleBuilder(new Source(day + "-" + body.hashCode() + ".txt", null, "UTF-8", "tagged", 0, 9))
                .title("无题").date(date).page(1).body(body, null).build();
    }
}
