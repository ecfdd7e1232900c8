package io.github.rmrbnlp.annotate.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.text.CharFolding;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermExtractorTest {
    private static final TermExtractor STANDARD = new TermExtractor(TermOptions.standard());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "厦门国际会议中心，印度国防会议，抗美援朝纪念馆    |",
            "在“花开四季”全球对话会上                        | meeting:“花开四季”全球对话会",
            "出席亚太经合组织第三次领导人非正式会议            | meeting:亚太经合组织第三次领导人非正式会议",
            "第四十五届联合国大会，联合国大会主席              | meeting:第四十五届联合国大会",
            "省里启动“乡村教师三年培训计划”                  | programme:“乡村教师三年培训计划”",
            "《联合公报》和《大公报》，《水利统计公报》        | law:《联合公报》 law:《水利统计公报》",
            "《共同纲领》，《民法总则》，《生物学教学大纲》    | law:《共同纲领》 law:《民法总则》 law:《生物学教学大纲》",
            "推行耕地占补平衡制度，编制“八五”规划            | programme:耕地占补平衡制度 programme:“八五”规划",
            "以农业技术改革为中心，艾滋病防治中心              | programme:农业技术改革",
            "改革开放战略部署，雄安新区计划投资                | slogan:改革开放 programme:雄安新区",
            "国家主席令第34号，预备役军官法、纪律条令          | docno:国家主席令第34号 law:预备役军官法 law:纪律条令",
            "深入实施送温暖工程。                              | programme:送温暖工程",
            "繼續實施送溫暖工程，堅持「一國兩制」。            | programme:送溫暖工程 slogan:「一國兩制」",
            "以“三个代表”重要思想为指导                      | slogan:“三个代表”重要思想",
            "他说：‘三个代表’是旗帜                          | slogan:‘三个代表’",
            "坚持解放思想，实事求是                            | slogan:解放思想，实事求是",
            "合资等“三资”企业                                | programme:“三资”企业",
            "《中华人民共和国劳动法》和《劳动法》都已公布      | law:《中华人民共和国劳动法》 law:《劳动法》",
            "审议了《水法实施条例（草案）》                    | law:《水法实施条例（草案）》",
            "据《某某日报》报道                                |",
            "他写了《读书方法》和《孙子兵法》                  |",
            "看了话剧《改革开放》                              |",
            "根据国发〔2007〕24号文件                          | docno:国发〔2007〕24号",
            "（苏工[2007]22号）                                | docno:苏工[2007]22号",
            "国务院令第517号公布                               | docno:国务院令第517号",
            "安理会第668号决议                                 | law:安理会第668号决议",
            "党的十一届三中全会以来                            | meeting:党的十一届三中全会",
            "出席九届全国人大五次会议                          | meeting:九届全国人大五次会议",
            "中国共产党第十六次全国代表大会开幕                | meeting:中国共产党第十六次全国代表大会",
            "党的十六大精神，苏共二十二大以后                  | meeting:党的十六大 meeting:苏共二十二大",
            "他们召开了全国农村文化工作会议                    | meeting:全国农村文化工作会议",
            "苏联部长会议主席在人民大会堂会议室会见            |",
            "开了一次会议，这次会议很重要                      |",
            "两国签订了中缅边界条约                            | law:中缅边界条约",
            "中国发表声明，印度声明                            |",
            "雅加达联合声明                                    | law:雅加达联合声明",
            "开展“四上四不上”                                | slogan:“四上四不上”",
            "庆祝“五一”，他是“一把手”                      |",
            "实行“邻里一家”工程                              | programme:“邻里一家”工程",
            "本着“早准备，早动手，早见效”的原则              | slogan:“早准备，早动手，早见效”",
            "推进城镇职工医疗保险制度改革                      | programme:城镇职工医疗保险制度改革",
            "降低保费                                          |",
            "人民法院依照民法判决                              | law:民法",
            "全面深化改革委员会，关心下一代工作委员会          |",
            "十九届二中、三中全会精神                          | meeting:十九届二中、三中全会",
            "德国统一社会党第六次代表大会开幕                  | meeting:德国统一社会党第六次代表大会",
            "总书记主持会议，两国举行会议                      |",
            "在庆祝改革开放40周年大会上讲话                    | meeting:庆祝改革开放40周年大会",
            "黑土地保护利用国际论坛今天在吉林长春召开          | meeting:黑土地保护利用国际论坛",
            "代表们出席论坛开幕式，有关会议举行                |",
            "遵循政府引导、市场运作、互利共赢的方针            | slogan:政府引导、市场运作、互利共赢",
            "坚持协同高效、坚持公开透明的原则，本着这个原则    |",
            "建立财政支持机制，建立健全规章制度                | programme:财政支持机制",
            "实施马铃薯主食加工提升行动，采取新的行动          | programme:马铃薯主食加工提升行动",
            "24日中国共产党第六次代表大会开幕                  | meeting:中国共产党第六次代表大会",
            "中共中央统一战线工作部，宪法大厦                  |",
            "庆祝中国共产党成立80周年大会                    | meeting:庆祝中国共产党成立80周年大会",
            "十二届全国人大一次会议秘书处                      | meeting:十二届全国人大一次会议",
            "弘扬“胡杨林精神”                                | slogan:“胡杨林精神”",
            "他说要“设法达成协议”，给予“援助”计划          |",
            "《〈粮食法〉实施细则》                            | law:《〈粮食法〉实施细则》",
            "“七一”重要讲话                                  | law:“七一”重要讲话",
            "大西洋公约组织，华沙条约组织                      |",
            "中国同客人会晤，“上海五国”元首第六次会晤        | meeting:“上海五国”元首第六次会晤",
            "坚持社会主义市场经济和农村税费改革                | slogan:社会主义市场经济 programme:农村税费改革",
            "松江省农业先进单位和手工业模范代表会议上          | meeting:松江省农业先进单位和手工业模范代表会议",
            "全省代表会议，各县先进工作者和模范代表会议        |",
            "根据中缅文化合作计划，公司签订合作计划            | law:中缅文化合作计划",
            "市里开展“邻里一家”的道德建设和“一日游”        | programme:“邻里一家”",
            "他们开展“邻里一家”。活动在市里举行              |",
            "厂里提出“人人当家”的口号，工会提出“撤换厂长”的要求 | slogan:“人人当家”",
            "开展“邻里一家”劳动竞赛                          | programme:“邻里一家”劳动竞赛",
            "征收环保税，减免税款                              | programme:环保税",
            "专守防卫，实现四化                                | slogan:专守防卫 slogan:四化",
            "柬埔寨基层民主党                                  |",
            "党的基本理论，基本路线，基本纲领                  | slogan:党的基本理论，基本路线，基本纲领"})
    void termsAreFoundByNameAndForm(String text, String expected) {
        assertEquals(expected == null ? "" : expected, found(STANDARD, text));
    }

    @Test
    void shortTitlesAreResolvedToTheFullNameBefore() {
        List<Term> terms = extract(STANDARD, "《城市绿化管理办法（试行）》公布。《办法》规定，《条例》另行制定。");
        assertEquals(List.of("城市绿化管理办法（试行）", "城市绿化管理办法（试行）", "条例"), terms.stream().map(Term::canonical).toList());
    }

    @Test
    void variantsHaveOneCanonicalName() {
        assertEquals("三个代表重要思想", extract(STANDARD, "“三个代表”重要思想").getFirst().canonical());
        assertEquals("“三個代表”重要思想", extract(STANDARD, "“三個代表”重要思想").getFirst().text());
    }

    @Test
    void aLexiconOfOnesOwnReplacesTheStandardOne() {
        TermLexicon own = TermLexicon
                .of(List.of(new TermEntry("千家万户工程", Term.Kind.PROGRAMME, 1999, List.of("千家万户工程"))));
        TermExtractor extractor = new TermExtractor(new TermOptions(own, false));
        assertEquals("programme:千家万户工程", found(extractor, "改革开放以来的千家万户工程"));
        assertNotEquals(STANDARD.version(), extractor.version());
        TermExtractor both = new TermExtractor(TermOptions.standard().withLexicon(TermLexicon.standard().with(own)));
        assertEquals("slogan:改革开放 programme:千家万户工程", found(both, "改革开放以来的千家万户工程"));
    }

    @Test
    void anyTextGivesOrderedTermsWithoutOverlap() {
        String alphabet = "“”‘’《》〔〕（）()第一二三十届次号大会议党的全国人大中央2007国发令决议改革开放三个代表重要思想、，。\n \uD83D工程制度条约法联合声明";
        Random random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int last = 0;
            for (Term term : extract(STANDARD, text.toString())) {
                assertTrue(term.span().start() >= last && term.span().length() > 0, text::toString);
                assertEquals(term.text(), term.span().of(text));
                last = term.span().end();
            }
        }
    }

    static List<Term> extract(TermExtractor extractor, String text) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        extractor.extract(new AnalyzedText(text, null, CharFolding.standard(), null, null), found);
        return found.terms();
    }

    private static String found(TermExtractor extractor, String text) {
        return extract(extractor, text).stream().map(term -> term.kind().jsonName() + ":" + term.text())
                .collect(Collectors.joining(" "));
    }
}
