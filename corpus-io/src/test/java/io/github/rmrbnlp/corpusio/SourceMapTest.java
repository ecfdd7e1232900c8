package io.github.rmrbnlp.corpusio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMapTest {
    private static final String[] PIECES = {"全国总工会", "97.8万户", "困难职工", "。", "，", "“", "”", "ABC", "Ｘ１", "·",
            "送溫暖", "㐀", "𠀀", "𪚥", "&amp;", "&#183;", "&nbsp;", "〖JZ/加重〗", "〖-JZ/加重〗", "〖HH/换行〗", "<img=522b0201aa>",
            "\u200B", "\uFEFF", "□", " ", "\u3000", "\t", "；", "100%", "é"};
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

    @Test
    void everyCharOfTheSeedsLeadsToItsPlace() throws IOException {
        checkFiles(Reading.shared("seeds"), 211);
    }

    @Test
    void everyCharOfTheTaggedFilesLeadsToItsPlaceInBothCharsets() throws IOException {
        checkFiles(Reading.shared("data/news/tagged"), 20);
        checkFiles(Reading.shared("data/news/tagged-gbk"), 20);
    }

    @Test
    void everyCharOfTheMarkdownArchiveLeadsToItsPlace() throws IOException {
        checkFiles(Reading.shared("data/news/markdown.tar.gz"), 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void everyCharOfGeneratedRecordsLeadsToItsPlace(String charset) {
        Random random = new Random(41);
        for (int round = 0; round < 300; round++) {
            StringBuilder file = new StringBuilder();
            for (int record = random.nextInt(3); record >= 0; record--) {
                file.append(random.nextBoolean() ? tagged(random) : markdown(random));
            }
            Charset encoding = Charset.forName(charset);
            String bom = charset.startsWith("UTF-16") ? "\uFEFF" : "";
            byte[] bytes = (bom + file).getBytes(encoding);

            Reading reading = Reading.of(bytes, "test.txt", null);

            assertEquals(file.toString(), reading.text.text());
            assertFalse(reading.articles.isEmpty());
            reading.articles.forEach(article -> check(article, file.toString(), encoding, bytes, 1));
            assertEquals(bytes.length, reading.account.bytesInArticles());
        }
    }

    @Test
    void charsSpelledByJsonEscapesAreNotVerbatimAndLeadToTheEscape() {
        String json = "{\"title\":\"题\",\"date\":\"2001-02-03\",\"body\":\"甲\\u4e59\\\"丙\\n　　丁。\"}";
        Article article = Reading.article(json);

        assertEquals("甲乙\"丙\n丁。", article.body());
        assertEquals('甲', json.charAt((int) article.bodyMap().sourceChar(0)));
        assertEquals(json.indexOf("\\u4e59"), article.bodyMap().sourceChar(1));
        assertFalse(article.bodyMap().verbatim(1));
        assertTrue(article.bodyMap().verbatim(3));
        assertEquals(json.indexOf("丁"), article.bodyMap().sourceChar(5));
    }

    @Test
    void theEndOfTheBodyLeadsBehindItsLastChar() {
        String text = "题目一\n\n　　正文只有一句。\n";
        Article article = Reading.article(text);
        SourceMap map = article.bodyMap();

        assertEquals(text.indexOf("。") + 1, map.sourceChar(map.length()));
        assertThrows(IndexOutOfBoundsException.class, () -> map.sourceByte(map.length() + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> map.line(-1));
    }

    @Test
    void anEmptyBodyLeadsSomewhere() {
        Article article = Reading.article("〖ZQ/总期〗1〖-ZQ/总期〗\n〖BT/标题〗题〖-BT/标题〗\n〖ZW/正文〗\n〖-ZW/正文〗\n");

        assertEquals("", article.body());
        assertEquals(0, article.bodyMap().length());
        assertEquals(0, article.bodyMap().sourceByte(0));
    }

    private static void checkFiles(Path path, int step) throws IOException {
        CorpusReader.with(ReadOptions.DEFAULT.withSourceText(true)).read(List.of(path), article -> {
            String text = article.sourceText().text();
            byte[] bytes = article.sourceText().bytes();
            check(article, text, article.sourceText().charset(), bytes, step);
        });
    }

    /** Checks one char in {@code step} against the text and its bytes, decoded and counted independently. */
    private static void check(Article article, String text, Charset charset, byte[] bytes, int step) {
        SourceMap map = article.bodyMap();
        String body = article.body();
        assertEquals(body.length(), map.length());
        int bom = charset.name().startsWith("UTF-16") ? 2 : 0;
        long before = -1;
        for (int i = 0; i < body.length(); i++) {
            int at = (int) map.sourceChar(i);
            assertTrue(at >= before, "places do not go back");
            before = at;
            if (map.verbatim(i)) {
                assertEquals(text.charAt(at), body.charAt(i));
            } else {
                assertTrue("\n &·".indexOf(body.charAt(i)) >= 0, "replaced: " + body.charAt(i));
            }
            boolean secondHalf = at < text.length() && Character.isLowSurrogate(text.charAt(at));
            if (i % step == 0 && !secondHalf) {
                assertEquals(bom + text.substring(0, at).getBytes(charset).length, map.sourceByte(i));
                assertTrue(map.sourceByte(i) <= bytes.length);
                assertEquals(lineBreaks(text, at) + 1, map.line(i));
                assertEquals(at - lastLineStart(text, at) + 1, map.column(i));
            }
        }
    }

    private static int lineBreaks(String text, int to) {
        int lines = 0;
        for (int i = 0; i < to; i++) {
            boolean crLf = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            lines += text.charAt(i) == '\n' || text.charAt(i) == '\r' && !crLf ? 1 : 0;
        }
        return lines;
    }

    private static int lastLineStart(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n'
                && !(text.charAt(start - 1) == '\r' && (start == text.length() || text.charAt(start) != '\n'))) {
            start--;
        }
        return start;
    }

    private static String tagged(Random random) {
        String end = LINE_ENDS[random.nextInt(2)];
        StringBuilder record = new StringBuilder("〖ZQ/总期〗16080〖-ZQ/总期〗").append(end);
        record.append("〖BT/标题〗送温暖的人们〖-BT/标题〗").append(end).append("〖ZW/正文〗").append(end);
        lines(record, random, end);
        return record.append("〖-ZW/正文〗").append(end).toString();
    }

    private static String markdown(Random random) {
        String end = LINE_ENDS[random.nextInt(2)];
        StringBuilder record = new StringBuilder("### 送温暖的人们").append(end).append("王文远").append(end);
        record.append("1993-07-13").append(end).append("第1版(要闻)").append(end).append("专栏：").append(end).append(end);
        record.append("    送温暖的人们").append(end);
        lines(record, random, end);
        return record.toString();
    }

    private static void lines(StringBuilder record, Random random, String end) {
        for (int line = random.nextInt(6); line >= 0; line--) {
            record.append(random.nextInt(4) == 0 ? "" : "    ");
            for (int piece = random.nextInt(20); piece >= 0; piece--) {
                record.append(PIECES[random.nextInt(PIECES.length)]);
            }
            record.append(random.nextInt(8) == 0 ? LINE_ENDS[random.nextInt(3)] : end);
        }
    }
}
