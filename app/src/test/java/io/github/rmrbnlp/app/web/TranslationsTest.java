package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {
    private static final List<String> PIECES = List.of("送温暖", " ", " ", "(", ")", "\"", "'", "\\", "speaker:", "quote:",
            "direct:", "statement:(", "figure:(", "money:", "percent:", "count:", "date:", "year:", "page:", "title:",
            "word:",
            "[", "]", "{", "}", " TO ", " NEAR ", " NEAR/20 ", " NEAR/x ", " WITHIN ", " s", " p", " AND ", " OR ",
            " NOT ",
            "*", "?", ":", "*:", "cql:'", "[pos=\"v\"]", "[pos=\"zz\"]", "[word=", "[foo=\"a\"]", "[]", "{2,1}", "{2",
            "{x}", "+", "|", "!", "<within", " within ", "/>", ">=", "<", "100亿", "20%", "1%元", "USD", "foo:",
            "filter:",
            "美元100元", "1999", "abc", "\\q", "\\u12", "[b-a]", "[]", "(a", "a)", "\"\"", "currency:", "1:", "=", "!=",
            "currency:木元", "1e999元", "money:100木", "三百来元", "\\d", "**", "\"[b-a]\"", "\"[a\"", "\"(a\"", "\"a)\"",
            "\"+\"", "\"\\q\"", "\"\\u1\"", "\"a{9}{9}\"", "\"[]\"", "{64}", "<within x", "{0}");

    /** What chance finds too seldom. */
    private static final List<String> QUERIES = List.of("", "(".repeat(200) + "a", "a" + " NEAR b".repeat(202),
            "cql:'" + "(".repeat(200) + "[]'", "cql:'\"" + "(".repeat(200) + "a\"'", "cql:'([]{60}){60}'",
            "cql:'\"(a{60}){60}\"'", "cql:'\"a{60}\" []{60} []{60} []{60} []{60} []{60}'",
            "cql:'\"" + "a{60}".repeat(40) + "\"'", "cql:'" + "[]{60}".repeat(40) + "'", "cql:'\"\\\"'", "cql:''",
            "送温暖 WITHIN s", "(NOT a) WITHIN s", "NOT a WITHIN s", "page:1 WITHIN s", "page:1 NEAR 送温暖",
            "money:[1元 TO 2美元]",
            "direct:也许", "speaker:a*", "money:1*", "statement:王兆国", "cql:abc", "title:[1 TO 2]", "page:一", "date:昨天",
            "page:[3 TO 1]", "currency:木元", "percent:很多", "money:美元100元", "money:1e999元", "money:三百来元", "money:木",
            "money:100木",
            "statement:(speaker:a NEAR quote:b)", "statement:(title:a)", "a)", "(a", "a]", "speaker:", "page:[1 2]",
            "page:[1 TO 2",
            "page:[", "page:[1 TO", "送温暖 WITHIN", "page:>=", "*:a", "a NEAR/x b", "a WITHIN q", "cql:'[]", "\"a", "a\\",
            "money:十几万", "money:" + "9".repeat(400), "cql:'[] within <s>'", "cql:'[] within s x'",
            "cql:'[word=\"a\" x'",
            "foo:a", "title:\"\"", "money:9999999999999999999999999999999999999999亿元");

    @Test
    void everyMistakeIsSaidInChineseAndEverySentenceOfTheTableIsSaid() {
        TreeSet<String> unsaid = new TreeSet<>();
        Translations.ofQueries().rules().forEach(rule -> unsaid.add(rule.reason()));
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            said(i < QUERIES.size() ? QUERIES.get(i) : soup(random), unsaid);
        }
        assertEquals(new TreeSet<>(), unsaid, "sentences nobody hears");
    }

    @Test
    void everyQuestionOfTheApiIsSaidInChineseAndEverySentenceOfTheTableIsSaid() {
        TreeSet<String> unsaid = new TreeSet<>();
        Translations.ofApi().rules().forEach(rule -> unsaid.add(rule.reason()));
        TreeSet<String> missing = new TreeSet<>();
        for (Endpoint endpoint : new Endpoints(null, List.of()).all()) {
            List<String> texts = new ArrayList<>(List.of(endpoint.summary(), endpoint.answer()));
            endpoint.parameters().forEach(parameter -> texts.add(parameter.description()));
            for (String text : texts) {
                Translations.ofApi().rule(text).ifPresentOrElse(rule -> unsaid.remove(rule.reason()),
                        () -> missing.add(text));
            }
        }
        assertEquals(new TreeSet<>(), missing);
        assertEquals(new TreeSet<>(), unsaid, "sentences nobody hears");
    }

    private static String soup(Random random) {
        StringBuilder query = new StringBuilder(random.nextInt(3) == 0 ? "cql:'" : "");
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            query.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return query.append(query.indexOf("cql:'") == 0 && random.nextInt(8) > 0 ? "'" : "").toString();
    }

    private static void said(String query, TreeSet<String> unsaid) {
        try {
            QueryParser.parse(query);
        } catch (QuerySyntaxException e) {
            Translations.Rule rule = Translations.ofQueries().rule(e.reason())
                    .orElseThrow(() -> new AssertionError(query + ": not in the table: " + e.reason()));
            unsaid.remove(rule.reason());
            assertTrue(!Translations.ofQueries().of(e.reason()).contains("{0}") || query.contains("{0}"), query);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"page:|第 6 列：字段 page 后面应有值，却是 末尾", "(送温暖|第 5 列：第 1 列的左括号没有配对，此处是 末尾",
            "送温暖 WITHIN s|第 5 列：请用括号标明哪些内容同在一句：(甲 AND 乙) WITHIN s",
            "cql:'[foo=\"a\"]'|第 7 列：没有属性“foo”；词位的属性是 word（词）和 pos（词性）"})
    void mistakesNameTheirColumn(String query, String expected) {
        assertEquals(expected, QueryHelp.of(Messages.in(Language.ZH), query).problem());
    }
}
