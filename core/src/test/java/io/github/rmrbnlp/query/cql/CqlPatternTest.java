package io.github.rmrbnlp.query.cql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', value = {
            "\"救灾款\"~[word=\"救灾款\"]",
            "[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"~[pos=\"m\"] [pos=\"q\"] []{0,3} [word=\"救灾款\"]",
            "[word=\"发.*\" & pos=\"v\"]~[(word=\"发.*\" & pos=\"v\")]",
            "[ 词 = \"发展\" | 词性 != \"v\" ]~[(word=\"发展\" | !(pos=\"v\"))]",
            "[!(pos=\"v\" | pos=\"n\") & word=\"a\"]~[(!((pos=\"v\" | pos=\"n\")) & word=\"a\")]",
            "!\"的\"~[!(word=\"的\")]",
            "\"a\" | \"b\" \"c\"~[word=\"a\"] | ([word=\"b\"] [word=\"c\"])",
            "(\"a\" \"b\"){2}~([word=\"a\"] [word=\"b\"]){2}",
            "[]? []* []+ []{3} []{2,} []{,4} []{1,2}~[]? []* []+ []{3} []{2,} []{0,4} []{1,2}",
            "[]{1}{1}~!",
            "a:[] b:(\"x\" c:\"y\")+~a:[] b:([word=\"x\"] c:[word=\"y\"])+",
            "within:\"a\" within s~within:[word=\"a\"] within s",
            "\"a\" within <s/>~[word=\"a\"] within s",
            "\"a\"within p~[word=\"a\"] within p",
            "\"a\\\"b\"~[word=\"a\\\"b\"]",
            "\"it's\"~[word=\"it\\u0027s\"]",
            "\"it\\'s\"~[word=\"it\\u0027s\"]",
            "\"(一|二)+[^十-百]?\\d{2,}\"~[word=\"(一|二)+[^十-百]?\\d{2,}\"]"})
    void patternsAreUnderstood(String text, String printed) {
        if (printed.equals("!")) {
            assertThrows(QuerySyntaxException.class, () -> CqlPattern.parse(text));
            return;
        }
        CqlPattern pattern = CqlPattern.parse(text);
        assertEquals(printed, pattern.toString());
        CqlPattern again = CqlPattern.parse(printed);
        assertEquals(printed, again.toString());
        assertEquals(pattern.labels(), again.labels());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', value = {
            "##~1~empty",
            "救灾款~1~quotation marks",
            "[pos=\"m\"~9~expected ']' for the '[' in column 1",
            "[pos=\"zz\"]~7~no part of speech matches",
            "[lemma=\"a\"]~2~no attribute 'lemma'",
            "[word \"a\"]~7~expected = or !=",
            "[word=a]~7~quotation marks",
            "[word=\"a]~7~never closed",
            "[word=\"a(\"]~10~expected ')' for the '(' in column 9",
            "[word=\"a)\"]~9~no '(' for this ')'",
            "[word=\"*a\"]~8~nothing stands before",
            "[word=\"[b-a]\"]~9~range of chars is empty",
            "[word=\"[ab\"]~11~expected ']'",
            "[word=\"\"]~8~empty string",
            "[word=\"\\q\"]~8~no meaning",
            "[word=\"\\u12\"]~8~four hexadecimal",
            "[word=\"a**\"]~10~second quantifier",
            "[]{3,2}~3~allows nothing",
            "[]{0}~3~allows nothing",
            "[]{2~5~expected '}'",
            "[]{x}~4~expected a number",
            "[]{99999}~4~expected a number",
            "[]{1001}~3~too large",
            "(([]{99}){99}){99}~10~too large",
            "(\"a\"~5~expected ')' for the '(' in column 1",
            "\"a\")~4~no '(' for this ')'",
            "\"a\" |~6~expected a token",
            "| \"a\"~1~expected a token",
            "()~2~expected a token",
            "!(\"a\" \"b\")~1~before one token",
            "![]~1~before one token",
            "\"a\" within x~12~s (sentence) or p (paragraph)",
            "\"a\" within <s~14~expected '/>'",
            "\"a\" within s \"b\"~14~expected a token",
            "?~1~expected a token"})
    void errorsPointAtTheColumn(String text, int column, String reason) {
        String pattern = text == null ? "" : text;
        QuerySyntaxException e = assertThrows(QuerySyntaxException.class, () -> CqlPattern.parse(pattern));
        assertEquals(column, e.column(), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '#', value = {
            "\"救灾款\"~word 救灾款",
            "\"救災款\"~word 救灾款",
            "[pos=\"m\"] []{0,3} \"救灾\" \"款\"?~word 救灾",
            "[pos=\"m\"]~nothing",
            "[word=\"发.*\" & pos=\"v\"]~text 发",
            "[word=\".*化工.*厂\"]~(text 化工 and text 厂)",
            "\"a\" | \"b\"~(word a or word b)",
            "\"a\" | [pos=\"v\"]~nothing",
            "(\"a\" \"b\")+ \"c\"*~(word a and word b)",
            "[word=\"发展|发达\"]~(word 发展 or word 发达)",
            "[word=\"发(展|达)+\"]~(text 发 and (text 展 or text 达))",
            "[word!=\"a\"]~nothing",
            "\"，\"~text ,",
            "[word=\"a\" | word=\"b\"]~(word a or word b)"})
    void everyMatchHoldsWhatIsRequired(String text, String requirement) {
        assertEquals(requirement, CqlPattern.parse(text).requirement(ExactText::fold).toString());
    }

    @Test
    void labelsAreListedOnceInTheirOrder() {
        assertEquals(List.of("b", "a"), CqlPattern.parse("b:[] (a:[] | b:[])").labels());
    }

    @Test
    void deepNestingIsAnErrorAndNoOverflow() {
        for (String sign : List.of("(", "[(", "[!", "!", "[word=\"((", "a:", "a:(")) {
            assertThrows(QuerySyntaxException.class, () -> CqlPattern.parse(sign.repeat(50_000)));
        }
        assertThrows(QuerySyntaxException.class, () -> CqlPattern.parse("[word=\"" + "(".repeat(50_000) + "\"]"));
        assertThrows(QuerySyntaxException.class, () -> CqlPattern.parse("[" + "!".repeat(50_000) + "word=\"a\"]"));
    }

    @Test
    void anyTextIsUnderstoodOrASyntaxError() {
        Random random = new Random(20_26);
        String[] parts = {"[", "]", "(", ")", "\"", "word", "pos", "=", "!=", "!", "&", "|", "{", "}", ",", "2", "*",
                "+",
                "?", " ", "a:", "within", "s", "<", "/>", "发展", "\"救灾款\"", "[pos=\"n.*\"]", "\\", "^", "-", "\\u0041",
                "\uD842",
                "\uDFB7", "\uFFFF", "."};
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertUnderstoodOrRefused(text.toString());
        }
    }

    private static void assertUnderstoodOrRefused(String text) {
        CqlPattern pattern;
        try {
            pattern = CqlPattern.parse(text);
        } catch (QuerySyntaxException e) {
            assertTrue(e.column() >= 1 && e.column() <= text.length() + 1, text + ": " + e.getMessage());
            return;
        }
        String printed = pattern.toString();
        CqlPattern again = CqlPattern.parse(printed);
        assertEquals(printed, again.toString(), text);
        new CqlMatcher(pattern, ExactText::fold);
        pattern.requirement(ExactText::fold);
    }
}
