package io.github.rmrbnlp.corpusio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Reading;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedReaderTest {
    private static final String RECORD = """
            〖ZQ/总期〗12001〖-ZQ/总期〗
            〖RQ/日期〗19900305〖-RQ/日期〗
            〖BH/版号〗02〖-BH/版号〗
            〖TH/条号〗7〖-TH/条号〗
            〖YT/引题〗风雪三百里〖-YT/引题〗
            〖BT/标题〗牧区医生冒雪出诊〖-BT/标题〗
            〖FT/副题〗三天接诊四十人次〖-FT/副题〗
            〖ZZ/作者〗林海/特约/周立新〖-ZZ/作者〗
            〖FL/分类〗R197RW〖-FL/分类〗
            〖BM/版名〗国内时事〖-BM/版名〗
            〖LM/栏目〗基层见闻〖-LM/栏目〗
            〖GJ/关键〗牧区；医疗〖-GJ/关键〗
            〖TC/体裁〗图片照片〖-TC/体裁〗
            〖ZW/正文〗
                本报讯 大雪封山。
                医生骑马上路。
            〖-ZW/正文〗
            """;

    @Test
    void everyFieldOfAWellFormedRecordIsRead() {
        Article article = Reading.article(RECORD);

        assertEquals("19900305-02-7", article.id());
        assertEquals(12001, article.issue());
        assertEquals(LocalDate.of(1990, 3, 5), article.date());
        assertEquals("风雪三百里", article.kicker());
        assertEquals("牧区医生冒雪出诊", article.title());
        assertEquals("三天接诊四十人次", article.subtitle());
        assertEquals(List.of("林海", "周立新"), article.authors());
        assertEquals("R197", article.classification());
        assertEquals("国内时事", article.pageName());
        assertEquals("基层见闻", article.column());
        assertEquals(List.of("牧区", "医疗"), article.keywords());
        assertEquals(List.of("图片", "照片"), article.genre());
        assertEquals("本报讯 大雪封山。\n医生骑马上路。", article.body());
        assertEquals(List.of(), article.problems());
    }

    @Test
    void unknownFieldsAreKeptInOrder() {
        String record = RECORD.replace("〖ZW/正文〗", "〖XB/校对〗甲〖-XB/校对〗\n〖KW/开本〗乙〖-KW/开本〗\n〖ZW/正文〗");
        Article article = Reading.article(record);

        assertEquals(List.of("XB/校对", "KW/开本"), List.copyOf(article.otherFields().keySet()));
        assertEquals("甲", article.otherFields().get("XB/校对"));
        assertEquals("本报讯 大雪封山。\n医生骑马上路。", article.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            加重〖JZ/加重〗的〖-JZ/加重〗字 | 加重的字
            误印〖JZ；加重〗的字 | 误印的字
            特殊〖ZI/字符〗字〖-ZI/字符〗符 | 特殊字符
            图<img=522b0201aa>一 | 图一
            图片说明/ct | 图片说明
            一千米/秒 | 一千米/秒
            甲&amp;乙&#183;丙 | 甲&乙·丙
            王&乙公司 | 王&乙公司
            零\u200B宽\uFEFF字 | 零宽字
            3<5，5>3 | 3<5，5>3
            """)
    void inlineMarksAreTakenOutOfTheBody(String source, String body) {
        assertEquals(body, bodyOf(source));
    }

    @Test
    void aLineBreakMarkEndsAParagraph() {
        assertEquals("上一段。\n下一段。", bodyOf("上一段。〖HH/换行〗下一段。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            朱\uFFFD基来访 | lost-char
            朱□基来访 | lost-char
            会见锟斤拷来宾 | lost-char
            零\u200B宽 | invisible-chars
            有〖AB/别的〗记号 | unknown-mark
            """)
    void whatIsWrongInTheBodyIsReportedAtItsPlace(String source, String code) {
        Article article = Reading.article(withBody(source));

        Problem problem = article.problems().getFirst();
        assertEquals(code, problem.code());
        assertEquals(15, problem.line());
        assertTrue(problem.column() > 4);
    }

    @Test
    void aFieldNeverClosedEndsWhereTheNextOpens() {
        Article article = Reading.article(RECORD.replace("〖-BT/标题〗", ""));

        assertEquals("牧区医生冒雪出诊", article.title());
        assertEquals("三天接诊四十人次", article.subtitle());
        Problem problem = article.problems().getFirst();
        assertEquals("unclosed-tag", problem.code());
        assertEquals(6, problem.line());
        assertEquals(RECORD.substring(0, RECORD.indexOf("〖BT")).getBytes(Charset.forName("UTF-8")).length,
                problem.byteOffset());
    }

    @Test
    void aBodyNeverClosedEndsWithTheFile() {
        Article article = Reading.article(RECORD.replace("〖-ZW/正文〗", ""));

        assertEquals("本报讯 大雪封山。\n医生骑马上路。", article.body());
        assertEquals(List.of("unclosed-tag"), codes(article));
    }

    @Test
    void aMarkWithoutItsEndIsStillAMarkOfItsField() {
        Article article = Reading.article(RECORD.replace("〖ZW/正文〗", "〖ZW/正文"));

        assertEquals("本报讯 大雪封山。\n医生骑马上路。", article.body());
    }

    @Test
    void aFieldClosedUnderAnothersNameEndsThere() {
        Article article = Reading.article(RECORD.replace("〖-BT/标题〗", "〖-FT/副题〗"));

        assertEquals("牧区医生冒雪出诊", article.title());
        assertEquals(List.of("mismatched-tag"), codes(article));
    }

    @Test
    void aRecordMergedIntoTheAuthorFieldIsARecordOfItsOwn() {
        String second = RECORD.replace("条号〗7", "条号〗8").replace("牧区医生", "校医");
        String merged = RECORD.replace("周立新〖-ZZ", "周立新" + second + "〖-ZZ");
        Reading reading = Reading.of(merged);

        assertEquals(2, reading.articles.size());
        assertEquals("19900305-02-7", reading.articles.get(0).id());
        assertEquals(List.of("林海", "周立新"), reading.articles.get(0).authors());
        assertEquals("本报讯 大雪封山。\n医生骑马上路。", reading.articles.get(0).body());
        assertEquals("19900305-02-8", reading.articles.get(1).id());
        assertEquals("校医冒雪出诊", reading.articles.get(1).title());
        assertEquals("本报讯 大雪封山。\n医生骑马上路。", reading.articles.get(1).body());
        assertEquals(reading.text.byteLength(), reading.account.bytesInArticles());
    }

    @Test
    void textOutsideTheFieldsIsReportedAndKept() {
        Article article = Reading.article(RECORD.replace("〖ZW/正文〗", "排字车间\n〖ZW/正文〗"));

        assertEquals(List.of("text-outside-field"), codes(article));
        assertTrue(article.otherFields().containsValue("排字车间"));
    }

    @Test
    void peopleAndUnitsComeOutOfTheirMarks() {
        Article article = Reading.article(RECORD.replace("牧区；医疗", "外事；RW：温立民；会见外宾")
                .replace("周立新", "周立新〖HH/换行〗DW：某医疗队").replace("上路。", "上路。\n    RW：赵明理"));

        assertEquals(List.of("温立民", "赵明理"), article.people());
        assertEquals(List.of("外事", "会见外宾"), article.keywords());
        assertEquals(List.of("某医疗队"), article.units());
        assertEquals(List.of("林海", "周立新"), article.authors());
        assertEquals("本报讯 大雪封山。\n医生骑马上路。", article.body());
    }

    @Test
    void linesThatRepeatKickerTitleOrSubtitleStayOutOfTheBody() {
        Article article = Reading.article(withBody("三天接诊\n    四十人次\n    本报讯 大雪封山。"));

        assertEquals("本报讯 大雪封山。", article.body());
        assertEquals(List.of("repeated-heading"), codes(article));
    }

    @Test
    void whatTheRecordLacksIsTakenFromTheFilesName() {
        String record = RECORD.replaceAll("(?m)^〖(?:RQ|BH|TH)/.*\n", "");

        Article named = Reading.of(record, "1990/199003/19900305/199003050207.TXT").only();
        Article unnamed = Reading.article(record);

        assertEquals("19900305-02-7", named.id());
        assertEquals(List.of("field-from-file-name"), codes(named));
        assertNull(unnamed.date());
        assertTrue(unnamed.id().startsWith("nodate-00-"));
        assertEquals(List.of("no-date"), codes(unnamed));
    }

    @Test
    void anEmptyBodyIsAnArticleWithAWarning() {
        Article article = Reading.article(RECORD.replaceAll("(?s)(〖ZW/正文〗\n).*(〖-ZW)", "$1$2"));

        assertEquals("", article.body());
        assertEquals("牧区医生冒雪出诊", article.title());
    }

    @Test
    void aRecordWithNeitherTitleNorBodyIsRejected() {
        Reading reading = Reading.of("〖ZQ/总期〗12001〖-ZQ/总期〗\n");

        assertEquals(List.of(), reading.articles);
        assertEquals("no-text", reading.rejects.getFirst().problems().getFirst().code());
        assertEquals(reading.text.byteLength(), reading.account.bytesInRejects());
    }

    @Test
    void severalRecordsInOneFileTileIt() {
        StringBuilder file = new StringBuilder("\n");
        for (int item = 1; item <= 20; item++) {
            file.append(RECORD.replace("条号〗7", "条号〗" + item)).append(item % 3 == 0 ? "\n\n" : "");
        }
        Reading reading = Reading.of(file.toString());

        assertEquals(20, reading.articles.size());
        long at = 0;
        for (Article article : reading.articles) {
            assertEquals(at, article.source().byteStart());
            at = article.source().byteEnd();
        }
        assertEquals(reading.text.byteLength(), at);
    }

    @Test
    void recordsWithoutAnIssueNumberAreToldApartByWhatRepeats() {
        String record = RECORD.replaceAll("(?m)^〖ZQ/.*\n", "");
        Reading reading = Reading.of(record + record.replace("条号〗7", "条号〗8"));

        assertEquals(List.of("19900305-02-7", "19900305-02-8"), reading.articles.stream().map(Article::id).toList());
    }

    @Test
    void aHundredThousandUnknownMarksCostAHundredProblems() {
        Article article = Reading.article(withBody("字〖AB/别的〗".repeat(100_000)));

        assertEquals("字".repeat(100_000), article.body());
        assertEquals(ProblemLog.MAX_PROBLEMS + 1, article.problems().size());
    }

    private static String withBody(String body) {
        return RECORD.replaceAll("(?s)(〖ZW/正文〗\n).*(\n〖-ZW)", "$1    " + body.replace("$", "\\$") + "$2");
    }

    private static String bodyOf(String body) {
        return Reading.article(withBody(body)).body();
    }

    private static List<String> codes(Article article) {
        return new ArrayList<>(article.problems().stream().map(Problem::code).toList());
    }
}
