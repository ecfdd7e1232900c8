package io.github.rmrbnlp.corpusio.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ArticleWriterTest {
    private static final String TAGGED = """
            〖ZQ/总期〗12001〖-ZQ/总期〗
            〖RQ/日期〗19900305〖-RQ/日期〗
            〖BH/版号〗02〖-BH/版号〗
            〖TH/条号〗7〖-TH/条号〗
            〖YT/引题〗风雪三百里〖-YT/引题〗
            〖BT/标题〗牧区医生 <冒雪> & 出诊〖-BT/标题〗
            〖ZZ/作者〗林海/周立新〖HH/换行〗DW：某医疗队〖-ZZ/作者〗
            〖FL/分类〗R197〖-FL/分类〗
            〖BM/版名〗国内时事〖-BM/版名〗
            〖GJ/关键〗牧区；医疗〖-GJ/关键〗
            〖TC/体裁〗图片照片〖-TC/体裁〗
            〖XB/校对〗甲〖-XB/校对〗
            〖ZW/正文〗
                本报讯 大雪〖JZ/加重〗封山〖-JZ/加重〗。
                医生上路。RW：温立民
            〖-ZW/正文〗
            """;
    private static final String MARKDOWN = "### 渠水进山来\n林海\r\n1990-03-05\r\n第2版(要闻)\r\n专栏：\r\n\n    渠水进山来\n    大坝建成。\r\n";

    private interface Factory {
        ArticleWriter on(OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void taggedAndMarkdownComeBackByteForByte(String charset) throws IOException {
        String bom = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        byte[] tagged = (bom + TAGGED.replace("\n", "\r\n").repeat(3)).getBytes(Charset.forName(charset));
        byte[] markdown = (bom + MARKDOWN + "\n\n" + MARKDOWN).getBytes(Charset.forName(charset));

        assertEquals(hex(tagged), hex(write(Reading.of(tagged, "a", null).articles, TaggedWriter::new)));
        assertEquals(hex(markdown), hex(write(Reading.of(markdown, "a", null).articles, MarkdownWriter::new)));
    }

    @Test
    void aByteOrderMarkOfUtf8ComesBackToo() throws IOException {
        byte[] bytes = ("\uFEFF" + TAGGED).getBytes(StandardCharsets.UTF_8);

        assertEquals(hex(bytes), hex(write(Reading.of(bytes, "a", null).articles, TaggedWriter::new)));
    }

    @Test
    void anArticleWrittenAsTaggedIsReadAsTheSameArticle() throws IOException {
        Article article = Reading.article(TAGGED);
        Article plain = Reading.of(write(List.of(without(article)), TaggedWriter::new), "a", null).only();

        assertEquals(comparable(article), comparable(plain));
    }

    @Test
    void thePaperOfAnArticleStaysWithItInTaggedJsonAndTei() throws IOException {
        Article article = Reading.of(TAGGED, "解放军报/1.TXT").only();
        Article tagged = Reading.of(write(List.of(without(article)), TaggedWriter::new), "a", null).only();
        Article json = Reading.of(write(List.of(article), JsonLinesWriter::new), "人民日报/a.jsonl", null).only();

        assertEquals("解放军报", article.paper());
        assertEquals(comparable(article), comparable(tagged));
        assertEquals(comparable(article), comparable(json));
        String tei = new String(write(List.of(article), TeiWriter::new), StandardCharsets.UTF_8);
        assertTrue(tei.contains("<bibl><title level=\"j\">解放军报</title>"), tei);
    }

    @Test
    void anArticleWrittenAsMarkdownKeepsWhatMarkdownHolds() throws IOException {
        Article article = Reading.article(TAGGED);
        Article again = Reading.of(write(List.of(without(article)), MarkdownWriter::new), "a", null).only();

        assertEquals(article.title(), again.title());
        assertEquals(article.authors(), again.authors());
        assertEquals(article.date(), again.date());
        assertEquals(article.page(), again.page());
        assertEquals(article.body(), again.body());
        assertNull(again.item());
    }

    @Test
    void jsonLinesAreReadBackAsTheVeryArticleAndWrittenAlike() throws IOException {
        List<Article> articles = List.of(Reading.article(TAGGED), Reading.article(MARKDOWN),
                Reading.article("无题文章\n\n第一段\t有制表符。\n\u0007控制字符与\"引号\"。\n"));
        byte[] json = write(articles, JsonLinesWriter::new);
        List<Article> again = Reading.of(json, "articles.jsonl", null).articles;

        assertEquals(3, again.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(comparable(articles.get(i)), comparable(again.get(i)));
            assertEquals(articles.get(i).source(), again.get(i).source());
        }
        assertEquals(new String(json, StandardCharsets.UTF_8),
                new String(write(again, JsonLinesWriter::new), StandardCharsets.UTF_8));
    }

    @Test
    void jsonFollowsTheContract() throws IOException {
        String json = new String(write(List.of(Reading.article(TAGGED)), JsonLinesWriter::new), StandardCharsets.UTF_8);

        String start = "{\"id\":\"19900305-02-7\",\"source\":{\"file\":\"test.txt\",\"entry\":null,\"charset\":\"UTF-8\","
                + "\"format\":\"tagged\",\"byteStart\":0,\"byteEnd\":" + TAGGED.getBytes(StandardCharsets.UTF_8).length
                + "},\"issue\":12001,\"date\":\"1990-03-05\",\"page\":2,\"pageName\":\"国内时事\",\"item\":7,"
                + "\"kicker\":\"风雪三百里\",\"title\":\"牧区医生 <冒雪> & 出诊\",\"subtitle\":null,\"authors\":[\"林海\",\"周立新\"],"
                + "\"column\":null,\"classification\":\"R197\",\"keywords\":[\"牧区\",\"医疗\"],\"genre\":[\"图片\",\"照片\"],"
                + "\"people\":[\"温立民\"],\"units\":[\"某医疗队\"],";
        assertEquals(start, json.substring(0, start.length()));
        assertEquals("\"body\":\"本报讯 大雪封山。\\n医生上路。\",\"problems\":[]}\n", json.substring(json.indexOf("\"body\"")));
    }

    @Test
    void teiIsWellFormedAndHoldsEveryParagraph() throws Exception {
        byte[] tei = write(List.of(Reading.article(TAGGED), Reading.article(MARKDOWN)), TeiWriter::new);
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(tei));

        assertEquals(2, document.getElementsByTagName("TEI").getLength());
        assertEquals("牧区医生 <冒雪> & 出诊", document.getElementsByTagName("title").item(2).getTextContent());
        assertEquals("医生上路。", document.getElementsByTagName("text").item(0).getTextContent().strip().lines()
                .reduce((a, b) -> b).orElseThrow());
    }

    private static byte[] write(List<Article> articles, Factory factory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArticleWriter writer = factory.on(out)) {
            for (Article article : articles) {
                writer.write(article);
            }
        }
        return out.toByteArray();
    }

    /** The article as if it had been read without its source text. */
    private static Article without(Article a) {
        return new Article(a.id(), a.source(), a.paper(), a.issue(), a.date(), a.page(), a.pageName(), a.item(),
                a.kicker(),
                a.title(), a.subtitle(), a.authors(), a.column(), a.classification(), a.keywords(), a.genre(),
                a.people(), a.units(), a.otherFields(), a.documentNumber(), a.issuer(), a.body(), a.bodyMap(),
                a.problems(), null);
    }

    private static List<Object> comparable(Article a) {
        return Arrays.asList(a.id(), a.paper(), a.issue(), a.date(), a.page(), a.pageName(), a.item(), a.kicker(),
                a.title(), a.subtitle(), a.authors(), a.column(), a.classification(), a.keywords(), a.genre(),
                a.people(), a.units(), a.otherFields(), a.documentNumber(), a.issuer(), a.body(), a.problems());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
