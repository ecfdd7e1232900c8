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
import org.junit.jupiter.params.provider.CsvSource;

class PlainReaderTest {
    @Test
    void anOfficialNoticeGivesNumberTitleIssuerAndDate() {
        Article article = Reading.article("""
                山南县水利局文件

                山水发〔1998〕第 7 号

                关于做好冬修水利工作的
                通  知

                各乡镇人民政府：
                    今冬水利任务很重，请抓紧安排。

                山南县水利局
                一九九八年十月二十日

                附件：任务分配表
                """);

        assertEquals("山水发〔1998〕第7号", article.documentNumber());
        assertEquals("关于做好冬修水利工作的通知", article.title());
        assertEquals("山南县水利局", article.issuer());
        assertEquals(LocalDate.of(1998, 10, 20), article.date());
        assertTrue(article.body().startsWith("各乡镇人民政府：\n今冬水利"));
        assertTrue(article.body().endsWith("山南县水利局\n一九九八年十月二十日\n附件：任务分配表"));
    }

    @Test
    void aSpeechWithAMaskedYearHasNoDate() {
        Article article = Reading.article("在水利会议上的讲话\n同志们：\n20**年的水利工作，任务很重。\n一、提高认识\n水是命脉，大家要认清形势。\n");

        assertEquals("在水利会议上的讲话", article.title());
        assertNull(article.date());
        assertNull(article.issuer());
        assertNull(article.documentNumber());
        assertEquals("同志们：\n20**年的水利工作，任务很重。\n一、提高认识\n水是命脉，大家要认清形势。", article.body());
    }

    @Test
    void aSavedWebPageLosesWhatIsNoText() {
        Article article = Reading.article("""
                当前位置：首页 > 新闻 > 正文
                水利會議召開
                發布時間:2019-03-05 09:12
                來源:山南新聞網
                作者：林海
                導語:本文由網友上傳。
                水利會議召開

                水利會議昨天在縣城召開,各鄉鎮負責人參加了會議。
                責任編輯：周立新
                上一篇：春耕開始
                """);

        assertEquals("水利會議召開", article.title());
        assertEquals(LocalDate.of(2019, 3, 5), article.date());
        assertEquals(List.of("林海"), article.authors());
        assertEquals("山南新聞網", article.otherFields().get("來源"));
        assertEquals("本文由網友上傳。", article.otherFields().get("導語"));
        assertEquals("水利會議昨天在縣城召開,各鄉鎮負責人參加了會議。", article.body());
    }

    @Test
    void timeOriginAndAuthorMayShareALine() {
        Article article = Reading.article("渠水进山来\n\n山南日报 2003年05月12日 08:30 来源：山南日报 作者：林海\n\n　　大坝建成后，灌区面积扩大。\n");

        assertEquals(LocalDate.of(2003, 5, 12), article.date());
        assertEquals(List.of("林海"), article.authors());
        assertEquals("山南日报", article.otherFields().get("来源"));
        assertEquals("大坝建成后，灌区面积扩大。", article.body());
    }

    @Test
    void aDocumentNumberMayStandUnderTheTitle() {
        Article article = Reading.article("关于冬修水利的通知\n山政发[1990]12号\n各乡镇人民政府：\n    请抓紧安排。\n");

        assertEquals("山政发[1990]12号", article.documentNumber());
        assertEquals("各乡镇人民政府：\n请抓紧安排。", article.body());
    }

    @Test
    void textWithoutATitleHasNone() {
        Article article = Reading.article("水利会议昨天在县城召开，各乡镇负责人参加了会议。会议决定明年春天开工。\n");

        assertNull(article.title());
        assertEquals("水利会议昨天在县城召开，各乡镇负责人参加了会议。会议决定明年春天开工。", article.body());
    }

    @Test
    void aRecordBehindPlainTextIsADocumentOfItsOwn() {
        Reading reading = Reading.of("说明\n\n以下是样本。\n〖ZQ/总期〗1〖-ZQ/总期〗\n〖BT/标题〗题〖-BT/标题〗\n〖ZW/正文〗\n    文。\n〖-ZW/正文〗\n"
                + "### 题二\n\n1990-03-05\n第2版()\n专栏：\n\n    文二。\n〖ZQ/总期〗1〖-ZQ/总期〗\n〖BT/标题〗题〖-BT/标题〗\n");

        assertEquals(List.of("plain", "tagged", "markdown", "tagged"),
                reading.articles.stream().map(article -> article.source().format()).toList());
        assertEquals(reading.text.byteLength(), reading.account.bytesInArticles());
    }

    @ParameterizedTest
    @CsvSource({"2007年12月4日,2007-12-04", "二○○七年十二月四日,2007-12-04", "二〇〇二年一月三十一日,2002-01-31", "1998-7-5,1998-07-05",
            "１９９０年１０月１日,1990-10-01", "20**年12月4日,", "20XX年12月4日,", "2007年13月4日,"})
    void aDateIsReadInFiguresAndNumerals(String text, LocalDate date) {
        assertEquals(date, Dates.find(text));
    }

    @Test
    void blanksAloneAreSkipped() {
        Reading reading = Reading.of(" \n\u3000\n");

        assertEquals(0, reading.articles.size());
        assertEquals("empty", reading.skipped.getFirst().problem().code());
        assertEquals(reading.text.byteLength(), reading.account.bytesSkipped());
    }
}
