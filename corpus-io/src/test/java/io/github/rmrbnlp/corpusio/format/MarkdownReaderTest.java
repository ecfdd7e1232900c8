package io.github.rmrbnlp.corpusio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReaderTest {
    private static final String HEADER = "### 渠水进山来  山南十万亩旱地变水田\n林海 周立新\r\n1990-03-05\r\n第2版(国内时事)\r\n专栏：基层见闻\r\n\n";
    private static final String PROSE = "    新华社南宁三月四日电　大坝建成后，灌区面积扩大，山里人喝上了甜水。\n";

    @Test
    void theHeaderGivesTitleAuthorsDatePageAndColumn() {
        Article article = Reading.article(HEADER + PROSE);

        assertEquals("渠水进山来  山南十万亩旱地变水田", article.title());
        assertEquals(List.of("林海", "周立新"), article.authors());
        assertEquals(LocalDate.of(1990, 3, 5), article.date());
        assertEquals(2, article.page());
        assertEquals("国内时事", article.pageName());
        assertEquals("基层见闻", article.column());
        assertEquals(PROSE.strip(), article.body());
        assertTrue(article.id().startsWith("19900305-02-"));
    }

    @Test
    void emptyHeaderFieldsAreNull() {
        Article article = Reading.article("### 简讯\n\n1963-01-02\n第3版()\n专栏：\n\n" + PROSE);

        assertEquals(List.of(), article.authors());
        assertNull(article.pageName());
        assertNull(article.column());
    }

    static Stream<Arguments> headings() {
        return Stream.of(Arguments.of("　　渠水进山来  山南十万亩旱地变水田\n", null, null),
                Arguments.of("　　渠水进山来\n    山南十万亩旱地变水田\n    林海  周立新\n", null, null),
                Arguments.of("    渠水\n    进山来\n    山南十万亩\n    旱地变水田\n    本报记者　林海　周立新\n", null, null),
                Arguments.of("    全县人民苦战三年\n    渠水进山来\n    山南十万亩旱地变水田\n    明年再修五十里\n", "全县人民苦战三年", "明年再修五十里"),
                Arguments.of("    渠水进山来　山南十万亩旱地变水田（附图片）\n", null, "（附图片）"),
                Arguments.of("    渠水进山来\t山南十万亩旱地变水田\t林海 周立新\n", null, null),
                Arguments.of("    渠水进山来\n    山南十万亩旱地变水?\n    县水利局局长  林海 周立新\n", null, null));
    }

    @ParameterizedTest
    @MethodSource("headings")
    void theRepeatedHeadingStaysOutOfTheBody(String heading, String kicker, String subtitle) {
        Article article = Reading.article(HEADER + heading + PROSE);

        assertEquals(PROSE.strip(), article.body());
        assertEquals(kicker, article.kicker());
        assertEquals(subtitle, article.subtitle());
        assertEquals(List.of("林海", "周立新"), article.authors());
    }

    static Stream<String> bodies() {
        return Stream.of("    渠水进山来，山南十万亩旱地变水田。这是多少年的梦。\n", "    山前有一条小路。\n    渠水进山来\n    山南十万亩旱地变水田\n",
                "    渠水绕过我的村庄\n    带着山的消息\n    和稻的清香\n");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsNoHeadingStaysInTheBody(String body) {
        Article article = Reading.article(HEADER + body);

        assertEquals(body.strip().replaceAll("\n +", "\n"), article.body());
        assertNull(article.kicker());
        assertNull(article.subtitle());
    }

    @Test
    void aBylineUnderTheTitleNamesTheAuthorWhereTheHeaderDoesNot() {
        Article article = Reading.article("### 渠水进山来\n\n1990-03-05\n第2版()\n专栏：\n\n    渠水进山来\n    本报记者　林海\n" + PROSE);

        assertEquals(List.of("林海"), article.authors());
        assertEquals(PROSE.strip(), article.body());
    }

    @Test
    void manyArticlesInOneFileAreFoundAndDiffer() {
        String first = HEADER + PROSE;
        String second = HEADER + PROSE.replace("甜水", "好水");
        Reading reading = Reading.of(first + second + first);

        assertEquals(3, reading.articles.size());
        assertEquals(reading.articles.get(0).id(), reading.articles.get(2).id());
        assertNotEquals(reading.articles.get(0).id(), reading.articles.get(1).id());
        assertEquals(reading.text.byteLength(), reading.account.bytesInArticles());
    }

    @Test
    void aHeadingInsideTheTextStartsNoArticle() {
        Article article = Reading.article(HEADER + PROSE + "### 编后\n    水是命脉。\n");

        assertTrue(article.body().endsWith("### 编后\n水是命脉。"));
    }

    @Test
    void anImpossibleDateIsReported() {
        Article article = Reading.article(HEADER.replace("1990-03-05", "1990-13-05") + PROSE);

        assertNull(article.date());
        assertEquals("bad-date", article.problems().getFirst().code());
        assertEquals(3, article.problems().getFirst().line());
    }
}
