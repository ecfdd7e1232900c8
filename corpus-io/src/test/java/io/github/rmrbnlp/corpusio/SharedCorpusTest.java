package io.github.rmrbnlp.corpusio;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.container.ContainerOptions;
import io.github.rmrbnlp.corpusio.container.EntryVisitor;
import io.github.rmrbnlp.corpusio.container.SourceEntry;
import io.github.rmrbnlp.corpusio.container.SourceWalker;
import io.github.rmrbnlp.corpusio.write.MarkdownWriter;
import io.github.rmrbnlp.corpusio.write.TaggedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real files beside the project; skipped where they are missing. */
class SharedCorpusTest {
    @Test
    void seedOfTaggedFormatGivesEveryField() throws IOException {
        Article article = seed("000_0c135095a808bb52.txt");

        assertAll(() -> assertEquals("20020119-01-5", article.id()), () -> assertEquals(16080, article.issue()),
                () -> assertEquals(LocalDate.of(2002, 1, 19), article.date()), () -> assertEquals(1, article.page()),
                () -> assertEquals("头版", article.pageName()), () -> assertEquals(List.of("翟伟"), article.authors()),
                () -> assertEquals("江泽民为送温暖工程题词", article.title()),
                () -> assertEquals(List.of("消息"), article.genre()),
                () -> assertEquals("D602.25", article.classification()),
                () -> assertEquals(6, article.body().lines().count()), () -> assertTrue(article.problems().isEmpty()));
    }

    @Test
    void seedOfMarkdownArchiveIsMendedAndFreeOfItsHeading() throws IOException {
        Article article = seed("001_63bfeea8eb01f0dd.txt");

        assertEquals("实践“三个代表”重要思想  深入实施送温暖工程", article.title());
        assertEquals(List.of("张俊九"), article.authors());
        assertEquals(LocalDate.of(2002, 2, 3), article.date());
        assertEquals(2, article.page());
        assertEquals("要闻", article.pageName());
        assertTrue(article.body().startsWith("今年是实施送温暖工程十周年"));
        for (String unbroken : List.of("与97.8万户", "全国大多数地区", "下岗职工再就业", "实现再就业200余万人次")) {
            assertTrue(article.body().contains(unbroken), unbroken);
        }
        assertEquals(10, article.body().lines().count());
    }

    @Test
    void seedOfSpeechHasATitleAndNoDate() throws IOException {
        Article article = seed("002_1a37778eeadb97c6.txt");

        assertEquals("领导在送温暖活动上的讲话", article.title());
        assertNull(article.date());
        assertTrue(article.body().startsWith("同志们：大家上午好!\n"));
        assertEquals(11, article.body().lines().count());
    }

    @Test
    void seedOfNoticeGivesNumberIssuerAndDate() throws IOException {
        Article article = seed("003_c2b37899b80780fa.txt");

        assertEquals("苏工〔2007〕22号", article.documentNumber());
        assertEquals("关于深入开展“真情送温暖、助困进万家”元旦、春节送温暖活动的通知", article.title());
        assertEquals("苏州市总工会", article.issuer());
        assertEquals(LocalDate.of(2007, 12, 4), article.date());
        assertTrue(article.body().startsWith("各市、区总工会（工联会、工会工作委员会）"));
        assertTrue(article.body().endsWith("县区级面积为    平方米。"));
    }

    @Test
    void seedOfWebPageGivesItsTimeAndLosesItsBoilerplate() throws IOException {
        Article article = seed("004_a2d12eb863f2f55d.txt");

        assertEquals("工會勞保工作講話", article.title());
        assertEquals(LocalDate.of(2022, 2, 19), article.date());
        assertTrue(article.body().startsWith("全總舉辦的這次全國工會"));
        assertTrue(article.otherFields().get("導語").contains("網友上傳"));
        assertEquals(38, article.body().lines().count());
    }

    @Test
    void markdownArchiveParsesWithoutRejectAndComesBackByteForByte() throws IOException {
        Path archive = Reading.shared("data/news/markdown.tar.gz");
        Map<String, byte[]> bytes = entries(archive);
        int[] counts = new int[3];
        ReadAccount account = CorpusReader.with(ReadOptions.DEFAULT.withSourceText(true)).read(List.of(archive),
                article -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try (MarkdownWriter writer = new MarkdownWriter(out)) {
                        writer.write(article);
                    }
                    assertArrayEquals(bytes.get(article.source().entry()), out.toByteArray());
                    assertFalse(article.body().contains("\r"));
                    if (repeatsTitle(article)) {
                        counts[0]++;
                        counts[1] += startsWithTitle(article) ? 1 : 0;
                    }
                });

        assertEquals(bytes.size(), account.articles());
        assertEquals(0, account.rejects());
        assertEquals(0, account.bytesSkipped());
        assertTrue(counts[0] > 3000, "titles repeated: " + counts[0]);
        assertTrue(counts[1] * 100 < counts[0], counts[1] + " of " + counts[0] + " titles left in the body");
    }

    @Test
    void taggedFilesOfBothCharsetsParseAlikeAndComeBackByteForByte() throws IOException {
        for (String folder : List.of("tagged", "tagged-gbk")) {
            Path path = Reading.shared("data/news/" + folder);
            Reading reading = new Reading();
            CorpusReader.with(ReadOptions.DEFAULT.withSourceText(true)).read(List.of(path), reading);

            assertEquals(List.of(), reading.rejects);
            assertEquals(11, reading.articles.size());
            for (Article article : reading.articles) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (TaggedWriter writer = new TaggedWriter(out)) {
                    writer.write(article);
                }
                assertArrayEquals(Files.readAllBytes(Path.of(article.source().file())), out.toByteArray());
                assertEquals(folder.equals("tagged") ? "UTF-8" : "GB18030", article.source().charset());
            }
        }
    }

    @Test
    void taggedFilesOfBothCharsetsHoldTheSameArticles() throws IOException {
        Reading utf8 = new Reading();
        Reading gbk = new Reading();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(Reading.shared("data/news/tagged")), utf8);
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(Reading.shared("data/news/tagged-gbk")), gbk);

        for (int i = 0; i < utf8.articles.size(); i++) {
            assertEquals(utf8.articles.get(i).id(), gbk.articles.get(i).id());
            assertEquals(utf8.articles.get(i).body(), gbk.articles.get(i).body());
            assertEquals(utf8.articles.get(i).authors(), gbk.articles.get(i).authors());
        }
    }

    @Test
    void evaluationArticlesParseWithoutReject() throws IOException {
        Reading reading = new Reading();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(Reading.shared("eval/dev/articles")), reading);

        assertEquals(50, reading.articles.size());
        assertEquals(List.of(), reading.rejects);
    }

    private static Article seed(String name) throws IOException {
        Reading reading = new Reading();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(Reading.shared("seeds/" + name)), reading);
        return reading.only();
    }

    /** The bytes of every entry, read without the parser. */
    private static Map<String, byte[]> entries(Path archive) throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        new SourceWalker(ContainerOptions.DEFAULT).walk(List.of(archive), new EntryVisitor() {
            @Override
            public void entry(SourceEntry source) throws IOException {
                bytes.put(source.entry(), source.in().readAllBytes());
            }

            @Override
            public void problem(String file, String entry, Problem problem) {
                throw new AssertionError(entry + ": " + problem);
            }
        });
        return bytes;
    }

    /** Whether the file's text below the header begins with the title, whatever the blanks and line ends. */
    private static boolean repeatsTitle(Article article) {
        String text = article.sourceText().text();
        String below = text.substring(text.indexOf("专栏：")).lines().skip(1).reduce("", String::concat);
        return squeeze(below).startsWith(squeeze(article.title()));
    }

    private static boolean startsWithTitle(Article article) {
        return squeeze(article.body()).startsWith(squeeze(article.title()));
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }
}
