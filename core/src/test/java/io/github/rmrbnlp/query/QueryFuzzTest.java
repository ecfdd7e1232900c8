package io.github.rmrbnlp.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random trees and random texts. */
class QueryFuzzTest {
    private static final String[] PARTS = {"(", ")", "[", "]", "{", "}", "\"", "'", ":", "：", "*", "?", "\\", "!", "<",
            ">=",
            " ", " AND ", " OR ", " NOT ", " TO ", " NEAR ", " NEAR/5 ", " NEAR/", " WITHIN ", "s", "p", "title:",
            "page:", "date:",
            "speaker:", "cue:", "role:", "quote:", "direct:", "true", "statement:", "figure:", "money:", "percent:",
            "count:",
            "measure:", "currency:", "USD", "mentioned:", "filter:", "filter:(", "term:", "cql:", "cql:'[]'", "'\"a\"'",
            "1998", "199X", "1亿",
            "五百万元", "20%",
            "百分之", "户", "数十", "$", "-", "负", "1e5", "9".repeat(400), "送温暖", "\u3000", "\n", "\uD842", "\uDFB7",
            "\uFFFF", "\0"};

    @Test
    void anyTextIsUnderstoodOrASyntaxError() {
        Random random = new Random(1);
        int understood = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n >= 0; n--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            understood += isUnderstood(text.toString()) ? 1 : 0;
        }
        assertTrue(understood > 2_000, "some are queries: " + understood);
    }

    private static boolean isUnderstood(String text) {
        QueryNode node;
        try {
            node = QueryParser.parse(text);
        } catch (QuerySyntaxException e) {
            assertTrue(e.column() >= 1 && e.column() <= text.length() + 1, text + ": " + e.getMessage());
            return false;
        }
        assertEquals(node, QueryParser.parse(node.toString()), text);
        return true;
    }

    @Test
    void aPrintedTreeParsesToAnEqualTree() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            QueryNode node = article(random, i / 1_000);
            QueryNode again = QueryParser.parse(node.toString());
            assertEquals(node.toString(), again.toString());
            assertEquals(node, again, node::toString);
        }
    }

    @Test
    @Timeout(60)
    void longQueriesAreUnderstoodInLinearTimeOrRefused() {
        assertTrue(isUnderstood("a ".repeat(20_000)));
        assertTrue(isUnderstood("speaker:a ".repeat(5_000)));
        assertTrue(isUnderstood("a OR ".repeat(20_000) + "a"));
        for (String sign : List.of("(", "statement:(", "figure:(", "speaker:(", "NOT ", "a NEAR ", "a NEAR (",
                "title:(")) {
            isUnderstood(sign.repeat(20_000) + "a");
        }
    }

    private static QueryNode article(Random random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> new QueryNode.And(parts(random, depth, QueryFuzzTest::article));
            case 2 -> new QueryNode.Or(parts(random, depth, QueryFuzzTest::article));
            case 3 -> not(article(random, depth - 1));
            case 4 -> new QueryNode.Near(random.nextInt(50), place(random, depth - 1), place(random, depth - 1));
            case 5 -> new QueryNode.Within(random.nextBoolean()
                    ? QueryNode.Within.Unit.SENTENCE
                    : QueryNode.Within.Unit.PARAGRAPH,
                    new QueryNode.And(List.of(place(random, depth - 1), not(place(random, depth - 1)))));
            default -> leaf(random);
        };
    }

    private interface Maker {
        QueryNode make(Random random, int depth);
    }

    private static List<QueryNode> parts(Random random, int depth, Maker maker) {
        List<QueryNode> parts = new ArrayList<>();
        for (int n = random.nextInt(3) + 2; n > 0; n--) {
            parts.add(maker.make(random, depth - 1));
        }
        return parts;
    }

    /** The parser takes two negations away. */
    private static QueryNode not(QueryNode part) {
        return part instanceof QueryNode.Not ? part : new QueryNode.Not(part);
    }

    private static QueryNode place(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> new QueryNode.Match(QueryField.TEXT, pattern(random));
            case 1 -> new QueryNode.Match(QueryField.TERM, TextPattern.literal("三个 \"代表\""));
            case 2 -> new QueryNode.OneStatement(statement(random, 2));
            case 3 -> new QueryNode.OneFigure(figure(random, 2));
            case 4 -> new QueryNode.MentionedDate(day(random), null);
            case 5 -> new QueryNode.Tokens(CqlPattern.parse("a:[pos=\"m\"]+ | \"x\" within s"));
            case 6 -> new QueryNode.Match(QueryField.WORD, pattern(random));
            case 7 -> new QueryNode.Or(List.of(place(random, depth - 1), place(random, depth - 1)));
            default -> new QueryNode.Near(random.nextInt(9), place(random, depth - 1), place(random, depth - 1));
        };
    }

    private static QueryNode leaf(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new QueryNode.NumberRange(QueryField.PAGE, random.nextInt(4), Integer.MAX_VALUE);
            case 1 -> new QueryNode.DateRange(day(random), day(random).plusYears(200));
            case 2 -> new QueryNode.Match(QueryField.AUTHOR, pattern(random));
            case 3 -> random.nextBoolean() ? new QueryNode.All() : new QueryNode.Filter(article(random, 1));
            default -> place(random, 0);
        };
    }

    private static QueryNode statement(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> new QueryNode.Match(QueryField.SPEAKER, pattern(random));
            case 1 -> new QueryNode.Match(QueryField.QUOTE, pattern(random));
            case 2 -> new QueryNode.Match(QueryField.ROLE, TextPattern.literal("总书记"));
            case 3 -> new QueryNode.Flag(QueryField.DIRECT, random.nextBoolean());
            case 4 -> new QueryNode.And(parts(random, depth, QueryFuzzTest::statement));
            case 5 -> new QueryNode.Or(parts(random, depth, QueryFuzzTest::statement));
            default -> not(statement(random, depth - 1));
        };
    }

    private static QueryNode figure(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> amount(random, QueryField.MONEY, random.nextBoolean() ? "USD" : "");
            case 1 -> amount(random, QueryField.PERCENT, "");
            case 2 -> random.nextBoolean()
                    ? amount(random, QueryField.COUNT, "户次")
                    : new QueryNode.Match(QueryField.CURRENCY, TextPattern.literal("CNY"));
            case 3 -> new QueryNode.And(parts(random, depth, QueryFuzzTest::figure));
            case 4 -> new QueryNode.Or(parts(random, depth, QueryFuzzTest::figure));
            default -> not(figure(random, depth - 1));
        };
    }

    private static QueryNode amount(Random random, QueryField field, String unit) {
        double low = switch (random.nextInt(5)) {
            case 0 -> Double.NEGATIVE_INFINITY;
            case 1 -> random.nextInt(1_000) / 1_000.0;
            case 2 -> random.nextInt(1_000) * 1e9;
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(12));
            default -> -random.nextInt(100);
        };
        boolean open = random.nextBoolean();
        double high = open ? Double.POSITIVE_INFINITY : Math.max(0, low * 3) + 1;
        boolean withLow = low == Double.NEGATIVE_INFINITY || random.nextBoolean();
        return new QueryNode.Amount(field, low, withLow, high, open || random.nextBoolean(), unit);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1946, 5, 15).plusDays(random.nextInt(20_000));
    }

    private static TextPattern pattern(Random random) {
        String[] chars = {"送", "温", "\\", "\"", "(", " ", "a", ":", "'", "NEAR", "/", "\u3000"};
        TextPattern.Builder pattern = new TextPattern.Builder();
        pattern.add('暖');
        for (int n = random.nextInt(5); n > 0; n--) {
            if (random.nextInt(6) == 0) {
                pattern.add(random.nextBoolean() ? new TextPattern.AnyChar() : new TextPattern.AnyChars());
            } else {
                chars[random.nextInt(chars.length)].chars().forEach(c -> pattern.add((char) c));
            }
        }
        return pattern.build();
    }
}
