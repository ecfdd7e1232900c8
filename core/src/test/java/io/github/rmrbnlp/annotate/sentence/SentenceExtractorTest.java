package io.github.rmrbnlp.annotate.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.text.CharFolding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceExtractorTest {

    private static AnnotationsBuilder extract(String text) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        new SentenceExtractor().extract(new AnalyzedText(text, null, CharFolding.standard(), null, null), found);
        return found;
    }

    /** Sentences are joined by | and line breaks written as ⏎ to keep the table readable. */
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', value = {
            "天晴了。风停了！走吗？\t天晴了。|风停了！|走吗？",
            "标题一行⏎　　正文。\t标题一行|正文。",
            "他说：“好。”大家笑了。\t他说：“好。”|大家笑了。",
            "“好。快走。”他说。众人走了。\t“好。快走。”他说。|众人走了。",
            "他说：“好。”“快走。”\t他说：“好。”|“快走。”",
            "“好！”他说，“快走！”众人走了。\t“好！”他说，“快走！”|众人走了。",
            "会议通过《怎么办？》一书（初稿。未定）的计划。完。\t会议通过《怎么办？》一书（初稿。未定）的计划。|完。",
            "一、要快。二、要好。\t一、要快。|二、要好。",
            "增长3.5%。降2.1%。\t增长3.5%。|降2.1%。",
            "努?斯来了。他走了？！\t努?斯来了。|他走了？！",
            "是这样吗?谁也不知道!大家走了。\t是这样吗?|谁也不知道!|大家走了。",
            "这是为什么呢?!没有人答。\t这是为什么呢?!|没有人答。",
            "他问：“老师说‘来吗？’没有？”都笑。\t他问：“老师说‘来吗？’没有？”|都笑。"})
    void cutsSentences(String text, String expected) {
        String source = text.replace('⏎', '\n');
        List<String> sentences = extract(source).sentences().stream().map(span -> span.of(source)).toList();
        assertEquals(expected, String.join("|", sentences));
    }

    @Test
    void cutsALongSpeechInsideItsQuotation() {
        String text = "他说：“" + "我们要好好干。".repeat(60) + "”";
        assertEquals(60, extract(text).sentences().size());
    }

    @Test
    void readsTheQuotationMarksOfOldPrint() {
        String text = "〝甲〞和＂乙＂";

        List<Quote> quotes = extract(text).quotes();

        assertEquals(List.of("〝甲〞", "＂乙＂"), quotes.stream().map(quote -> quote.span().of(text)).toList());
        assertTrue(quotes.stream().allMatch(Quote::closed));
    }

    @Test
    void followsAQuotationOverParagraphsOpenedAtEachAndClosedOnce() {
        String text = "他说：“第一。\n“第二。\n“第三。”完了。";
        List<Quote> quotes = extract(text).quotes();
        assertEquals(1, quotes.size());
        assertTrue(quotes.getFirst().closed());
        assertEquals(List.of("第一。", "第二。", "第三。"),
                quotes.getFirst().content().stream().map(span -> span.of(text)).toList());
    }

    @Test
    void doesNotLetAForgottenClosingMarkSwallowTheRest() {
        String text = "他说：“没有关上。\n第二段没有引号。\n第三段“有”。";
        List<Quote> quotes = extract(text).quotes();
        assertFalse(quotes.getFirst().closed());
        assertEquals("“没有关上。", quotes.getFirst().span().of(text));
        assertEquals("“有”", quotes.getLast().span().of(text));
    }

    @Test
    void readsAClosingMarkMisprintedAsOpener() {
        String text = "他说：”很好。”完了。";
        Quote quote = extract(text).quotes().getFirst();
        assertEquals("很好。", quote.content().getFirst().of(text));
        assertTrue(quote.closed());
    }

    @Test
    void keepsNestedQuotations() {
        String text = "他说：“老师讲‘好’，又讲‘行’。”";
        Quote quote = extract(text).quotes().getFirst();
        assertEquals(List.of("‘好’", "‘行’"), quote.nested().stream().map(q -> q.span().of(text)).toList());
    }

    @Test
    void survivesRandomMarksAndCoversAllButWhiteSpace() {
        String alphabet = "“”‘’「」\"《》（）()。！？，：；\n 　一二说他A.\uD800";
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AnnotationsBuilder found = extract(text.toString());
            int last = 0;
            for (Span sentence : found.sentences()) {
                assertTrue(text.substring(last, sentence.start()).isBlank(), text.toString());
                last = sentence.end();
            }
            assertTrue(text.substring(last).isBlank(), text.toString());
            found.quotes().forEach(quote -> assertInside(quote, new Span(0, text.length())));
        }
    }

    private static void assertInside(Quote quote, Span outer) {
        assertTrue(outer.contains(quote.span()), quote.toString());
        quote.content().forEach(content -> assertTrue(quote.span().contains(content), quote.toString()));
        quote.nested().forEach(nested -> assertInside(nested, quote.span()));
    }
}
