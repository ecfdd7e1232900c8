package io.github.rmrbnlp.corpusio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final String RECORD = """
            {"title": "渠水进山来", "authors": ["林海", "周立新"], "dates": [{"year": 1990, "month": 3, "day": 5}],
             "parts": [{"type": "paragraph", "text": "渠水进山来"}, {"type": "paragraph", "text": "大坝建成后，灌区面积扩大。"},
             {"type": "paragraph", "text": "山里人喝上了\\"甜水\\"。"}], "page_start": 2, "page_end": 3, "language": "zh"}
            """;

    @Test
    void aRecordGivesItsFieldsAndKeepsTheOthers() {
        Article article = Reading.article(RECORD);

        assertEquals("渠水进山来", article.title());
        assertEquals(List.of("林海", "周立新"), article.authors());
        assertEquals(LocalDate.of(1990, 3, 5), article.date());
        assertEquals(2, article.page());
        assertEquals("大坝建成后，灌区面积扩大。\n山里人喝上了\"甜水\"。", article.body());
        assertEquals("3", article.otherFields().get("page_end"));
        assertEquals("zh", article.otherFields().get("language"));
    }

    @Test
    void storiesSplitOnlyByBylinesAreArticlesOfTheirOwn() {
        String text = "大坝建成后，灌区面积扩大，山里人喝上了甜水，十万亩旱地变成了水田，粮食产量翻了一番。";
        Reading reading = Reading.of("{\"title\":\"渠水进山来\",\"date\":\"1990-03-05\",\"page\":2,\"parts\":["
                + "{\"type\":\"paragraph\",\"text\":\"本报记者 林海\"},{\"type\":\"paragraph\",\"text\":\"" + text + "\"},"
                + "{\"type\":\"paragraph\",\"text\":\"山前修起新学校\"},{\"type\":\"paragraph\",\"text\":\"本报记者 周立新\"},"
                + "{\"type\":\"paragraph\",\"text\":\"" + text + "学校也盖起来了。\"}]}");

        assertEquals(2, reading.articles.size());
        Article first = reading.articles.get(0);
        Article second = reading.articles.get(1);
        assertEquals("渠水进山来", first.title());
        assertEquals("山前修起新学校", second.title());
        assertEquals(List.of("周立新"), second.authors());
        assertEquals(text, first.body().replace("本报记者 林海\n", ""));
        assertEquals(text + "学校也盖起来了。", second.body());
        assertEquals(first.date(), second.date());
        assertEquals(first.source().byteEnd(), second.source().byteStart());
        assertEquals(reading.text.byteLength(), second.source().byteEnd());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s", "[%s,\n%s]", "[\n  %s ,  %s\n]\n", "{\"articles\": [%s, %s]}", "%s%s"})
    void recordsComeInLinesArraysAndWrappers(String shape) {
        String one = RECORD.replace("\n", " ").strip();
        Reading reading = Reading.of(shape.formatted(one, one.replace("渠水进山来", "渠水出山去")));

        assertEquals(List.of("渠水进山来", "渠水出山去"), reading.articles.stream().map(Article::title).toList());
        assertEquals(reading.text.byteLength(), reading.account.bytesInArticles());
    }

    @Test
    void aBrokenLineIsRejectedAndTheOthersAreRead() {
        String one = RECORD.replace("\n", " ").strip();
        Reading reading = Reading.of(one + "\n" + one.substring(0, 60) + "\n" + one + "\n");

        assertEquals(2, reading.articles.size());
        assertEquals("bad-json", reading.rejects.getFirst().problems().getFirst().code());
        assertEquals(2, reading.rejects.getFirst().problems().getFirst().line());
        assertEquals(reading.text.byteLength(), reading.account.bytesRead());
    }

    @Test
    void aDeepRecordIsRejected() {
        Reading reading = Reading.of("{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertEquals("bad-json", reading.rejects.getFirst().problems().getFirst().code());
    }

    @Test
    void aBroadcastItemHasADateWithoutHyphens() {
        Article article = Reading.article(
                "{\"id\":\"V1\",\"date\":\"20120702\",\"num\":1,\"title\":\"要闻\",\"text\":\"本台消息：渠水进山。\\n（编辑：林海）\"}");

        assertEquals(LocalDate.of(2012, 7, 2), article.date());
        assertEquals("V1", article.otherFields().get("id"));
        assertEquals("本台消息：渠水进山。\n（编辑：林海）", article.body());
        assertNull(article.item());
    }

    @Test
    void aRecordWithoutADateSaysSo() {
        Article article = Reading.article("{\"title\":\"要闻\",\"text\":\"渠水进山。\"}");

        assertNull(article.date());
        assertTrue(article.problems().stream().anyMatch(problem -> problem.code().equals("no-date")));
    }
}
