package io.github.rmrbnlp.query.cql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlMatcherTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "\"救灾款\"~拨/v 五百/m 万/m 元/q 的/u 救灾款/n~救灾款",
            "[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"~拨/v 五百/m 元/q 的/u 救灾款/n~五百元的救灾款",
            "[pos=\"m\"] [pos=\"q\"] []{0,3} \"救災款\"~撥/v 五百/m 元/q 的/u 救災款/n~五百元的救災款",
            "[word=\"发.*\" & pos=\"v\"]~發展/v 发展/vn 发/v 出发/v~發展|发",
            "[word=\"发.*\" & pos=\"v.*\"]~发展/v 发展/vn~发展|发展",
            "\"A\"~a/nx Ａ/nx b/nx~a|Ａ",
            "[pos=\"n\"]+~大/a 工业/n 城市/n 和/c 农村/n~工业城市|农村",
            "[pos=\"n\"]~工业/n 城市/n~工业|城市",
            "\"甲\" | \"甲\" \"乙\"~甲/n 乙/n 甲/n~甲乙|甲",
            "\"甲\"? \"乙\"~甲/n 乙/n 乙/n~甲乙|乙",
            "(\"甲\" \"乙\"){2}~甲/n 乙/n 甲/n 乙/n 甲/n 乙/n~甲乙甲乙",
            "[word!=\"的\"] \"的\"~好/a 的/u 的/u~好的",
            "!\"的\" \"的\"~好/a 的/u 的/u~好的",
            "[!(pos=\"n\" | pos=\"v\")]~人/n 来/v 了/u~了",
            "\"甲\" []* \"乙\"~甲/n 丙/n 乙/n 丁/n 乙/n 丁/n~甲丙乙丁乙",
            "\"甲\" \"乙\"~甲/n 　/w 乙/n~甲　乙",
            "\"，\"~好/a ，/w 好/a~，",
            "\"\\d+\"~１９９８/m 1998年/t 98/m~１９９８|98",
            "\"[一三五]+\"~三/m 五五/m 十/m~三|五五",
            "\"丙\"~甲/n 乙/n~",
            "\"甲\"*~乙/n~"})
    void matchesAreLeftmostAndLongest(String pattern, String tagged, String expected) {
        Tagged text = Tagged.of(tagged);
        CqlMatcher matcher = new CqlMatcher(CqlPattern.parse(pattern), ExactText::fold);
        List<String> found = new ArrayList<>();
        for (Span span : spans(matcher, text)) {
            found.add(span.of(text.body()));
        }
        assertEquals(expected == null ? "" : expected, String.join("|", found));
    }

    @Test
    void aMatchMayBeKeptWithinASentenceOrParagraph() {
        Tagged text = Tagged.of("甲/n 。/w 乙/n 丙/n ⏎/w 甲/n 乙/n");
        assertEquals(List.of("甲。乙", "甲乙"), found("\"甲\" []* \"乙\"", Tagged.of("甲/n 。/w 乙/n"), Tagged.of("甲/n 乙/n")));
        assertEquals(List.of("甲。乙丙\n甲乙"), found("\"甲\" []* \"乙\"", text));
        assertEquals(List.of("甲乙"), found("\"甲\" []* \"乙\" within s", text));
        assertEquals(List.of("甲。乙", "甲乙"), found("\"甲\" []* \"乙\" within p", text));
    }

    @Test
    void labelsNameTheTokensUnderThem() {
        Tagged text = Tagged.of("拨/v 五百/m 元/q 的/u 救灾款/n");
        CqlMatcher matcher = new CqlMatcher(
                CqlPattern.parse("sum:([pos=\"m\"] unit:[pos=\"q\"]) []{0,3} what:\"救灾款\" | not:\"无\""),
                ExactText::fold);
        matcher.find(text.tokens());
        assertTrue(matcher.next());
        assertEquals(List.of("sum", "unit", "what", "not"), matcher.labels());
        assertEquals("五百元", matcher.label("sum").orElseThrow().of(text.body()));
        assertEquals("元", matcher.label("unit").orElseThrow().of(text.body()));
        assertEquals("救灾款", matcher.label("what").orElseThrow().of(text.body()));
        assertEquals(Optional.empty(), matcher.label("not"));
    }

    @Test
    void theEarlierPartOfAPatternTakesWhatItCan() {
        Tagged text = Tagged.of("甲/n 甲/n 甲/n 乙/n");
        assertEquals("甲甲甲", label("a:\"甲\"* b:\"甲\"* \"乙\"", "a", text));
        assertEquals("", label("a:\"甲\"* b:\"甲\"* \"乙\"", "b", text));
        assertEquals("甲甲", label("a:\"甲\"* b:\"甲\"+ \"乙\"", "a", text));
        assertEquals("甲甲", label("a:\"甲\"{1,2} b:\"甲\"+ \"乙\"", "a", text));
        assertEquals("甲甲甲", label("(a:\"甲\" | b:\"甲\")+ \"乙\"", "a", text));
    }

    private static String label(String pattern, String label, Tagged text) {
        CqlMatcher matcher = new CqlMatcher(CqlPattern.parse(pattern), ExactText::fold);
        matcher.find(text.tokens());
        assertTrue(matcher.next());
        return matcher.label(label).map(span -> span.of(text.body())).orElse("");
    }

    @Test
    void randomPatternsFindWhatBruteForceFinds() {
        Random random = new Random(5);
        int matches = 0;
        for (int i = 0; i < 1_500; i++) {
            BrutePattern pattern = BrutePattern.random(random);
            CqlMatcher matcher = new CqlMatcher(CqlPattern.parse(pattern.text()), ExactText::fold);
            for (int n = 0; n < 4; n++) {
                Tagged text = Tagged.random(random);
                List<Span> expected = pattern.matches(text);
                assertEquals(expected, spans(matcher, text), () -> pattern.text() + " in " + text);
                matches += expected.size();
            }
        }
        assertTrue(matches > 5_000, "the test finds something: " + matches);
    }

    @Test
    void patternsOfManyPositionsWork() {
        Tagged text = Tagged.of("甲/n ".repeat(400) + "乙/n");
        assertEquals(List.of("甲".repeat(300) + "乙"), found("\"甲\"{200,300} \"乙\"", text));
        assertEquals(List.of("甲".repeat(400) + "乙"), found("([]{0,500} | \"乙\") \"乙\"", text));
    }

    /** A backtracking matcher would need longer than the universe has. */
    @Test
    void timeIsLinearWhereBacktrackingIsNot() {
        Tagged text = Tagged.of("甲/n ".repeat(20_000));
        assertEquals(List.of(), found("((\"甲\"+)+ []*)+ \"乙\"", text));
        assertEquals(20_000, found("\"甲\" ([]* \"乙\")?", text).size());
        assertEquals(List.of(), found("\"(甲*)*乙\"", Tagged.of("甲".repeat(20_000) + "/n")));
    }

    private static List<String> found(String pattern, Tagged... texts) {
        CqlMatcher matcher = new CqlMatcher(CqlPattern.parse(pattern), ExactText::fold);
        List<String> found = new ArrayList<>();
        for (Tagged text : texts) {
            spans(matcher, text).forEach(span -> found.add(span.of(text.body())));
        }
        return found;
    }

    private static List<Span> spans(CqlMatcher matcher, Tagged text) {
        List<Span> spans = new ArrayList<>();
        matcher.find(text.tokens());
        while (matcher.next()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    /** A text in words with tags; 。 ends a sentence, ⏎ a paragraph. */
    record Tagged(String body, List<String> words, List<PartOfSpeech> tags) {
        private static final String[] WORDS = {"甲", "乙", "甲乙", "发展", "發展", "丙", "。", "⏎", "　"};

        static Tagged of(String tagged) {
            List<String> words = new ArrayList<>();
            List<PartOfSpeech> tags = new ArrayList<>();
            for (String token : tagged.trim().split(" ")) {
                int slash = token.lastIndexOf('/');
                words.add(token.substring(0, slash).replace('⏎', '\n'));
                String code = token.substring(slash + 1);
                tags.add(List.of(PartOfSpeech.values()).stream().filter(t -> t.code().equals(code)).findFirst()
                        .orElseThrow());
            }
            return new Tagged(String.join("", words), words, tags);
        }

        static Tagged random(Random random) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10) + 1; n > 0; n--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append('/').append(random.nextBoolean() ? "n" : "v")
                        .append(' ');
            }
            return of(text.toString());
        }

        TokenArrays tokens() {
            int[] ends = new int[words.size() + 3];
            byte[] codes = new byte[words.size() + 3];
            List<Span> sentences = new ArrayList<>();
            int at = 0;
            int start = 0;
            for (int i = 0; i < words.size(); i++) {
                at += words.get(i).length();
                ends[i] = at;
                codes[i] = (byte) tags.get(i).ordinal();
                boolean last = i == words.size() - 1;
                if (words.get(i).equals("。") || words.get(i).equals("\n") || last) {
                    sentences.add(new Span(start, at));
                    start = at;
                }
            }
            return new TokenArrays(body, ExactText.fold(body).toCharArray(), ends, codes, words.size(), sentences);
        }
    }
}
