package io.github.rmrbnlp.corpusio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperNamesTest {
    private static final String RECORD = """
            〖RQ/日期〗20020119〖-RQ/日期〗
            〖BH/版号〗01〖-BH/版号〗
            〖TH/条号〗5〖-TH/条号〗
            〖BT/标题〗晴天〖-BT/标题〗
            %s〖ZW/正文〗
                天气晴朗。
            〖-ZW/正文〗
            """;

    @ParameterizedTest
    @CsvSource({"解放军报/2002/200201190105.TXT,,解放军报", "data/解放军报全文库/a.txt,,解放军报", "《光明日报》1990年/a.txt,,光明日报",
            "人民日报1946-2003.zip,1963/1.md,人民日报", "1998年人民日报.tar.gz,a,人民日报", "人民日报海外版/a,,人民日报海外版",
            "data.zip,解放军报/2002/1.TXT,解放军报", "人民日报/各报.zip,解放军报/1.TXT,解放军报", "人民日报/解放军报/1.TXT,,解放军报",
            "新闻联播-2012-2026.jsonl.gz,,新闻联播", "文本\\解放军报\\1.TXT,,解放军报", "人民日报发表社论.md,,",
            "1963-01-02_人民日报发表社论.md,,", "学习人民日报/a.txt,,", "archive/2002/200201190105.TXT,,", "人民日报社/a.txt,,", "'',,"})
    void aFolderOrArchiveNamedAfterAPaperTellsThePaper(String file, String entry, String paper) {
        assertEquals(paper, new PaperNames().of(file, entry));
    }

    @Test
    void thePaperOfTheRecordGoesBeforeTheOneOfTheOptionsAndThatBeforeTheOneOfTheFolder(@TempDir Path folder)
            throws IOException {
        Path file = Files.createDirectories(folder.resolve("解放军报")).resolve("1.TXT");
        Files.writeString(file, RECORD.formatted("〖BZ/报纸〗《光明日报》〖-BZ/报纸〗\n") + RECORD.formatted(""));

        assertEquals(List.of("光明日报", "解放军报"), papers(ReadOptions.DEFAULT, file));
        assertEquals(List.of("光明日报", "工人日报"), papers(ReadOptions.DEFAULT.withPaper("《工人日报》"), file));
    }

    private static List<String> papers(ReadOptions options, Path file) throws IOException {
        Reading reading = new Reading();
        CorpusReader.with(options).read(List.of(file), reading);
        return reading.articles.stream().map(Article::paper).toList();
    }

    @Test
    void articlesOfTwoPapersWithTheSameDayPageAndItemHaveTwoIds() {
        String record = RECORD.formatted("");

        assertEquals("20020119-01-5", Reading.article(record).id());
        assertEquals("20020119-01-5", Reading.of(record, "人民日报/1.TXT").only().id());
        assertEquals("20020119-01-5-解放军报", Reading.of(record, "解放军报/1.TXT").only().id());
        assertNull(Reading.article(record).paper());
    }

    @Test
    void aRecordOfJsonNamesItsPaper() {
        Article article = Reading
                .article("{\"newspaper\":\"解放军报\",\"title\":\"晴天\",\"date\":\"2002-01-19\",\"text\":\"天气晴朗。\"}");

        assertEquals("解放军报", article.paper());
        assertNull(article.otherFields().get("newspaper"));
    }
}
