package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page says of a query while it is typed. Immutable.
 *
 * @param t the words
 * @param query the query as typed
 * @param understood the query as understood, or null where that says nothing new
 * @param total how many articles match; -1 where that was not counted
 * @param problem what is wrong, or null
 * @param column where, counted from 1
 * @param suggestions fields whose names begin like the last word
 */
record QueryHelp(Messages t, String query, String understood, long total, String problem, int column,
        List<QueryField> suggestions) {
    /** Each has its explanation under {@code example.} and its place in this list. */
    static final List<String> EXAMPLES = List.of("送温暖", "送温暖 AND page:1", "扶贫 NOT 标题:扶贫", "作者:\"新华社\" OR genre:社论",
            "date:[1995-01 TO 1998-12] AND 下岗", "(再就业 OR 下岗) AND year:1998", "speaker:尉健行 AND quote:送温暖",
            "statement:(role:主席 AND NOT direct:true)", "下岗 NEAR/20 再就业", "(工会 AND 困难) WITHIN s",
            "money:[1亿 TO *] NEAR/20 慰问款", "cql:'[pos=\"v\"] \"送温暖\"'");
    /** What an example is about: its fields and signs. */
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z]{3,}(?=[:/])|NEAR|WITHIN");
    private static final int EXAMPLES_SHOWN = 2;
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s(（])([A-Za-z\\p{IsHan}]{1,9})$");
    private static final int SUGGESTIONS = 6;

    /** A query that can be understood; its total is not counted yet. */
    static QueryHelp of(Messages t, String query) {
        if (query.isEmpty()) {
            return new QueryHelp(t, query, null, -1, null, 0, List.of());
        }
        List<QueryField> suggestions = suggestions(query);
        try {
            String understood = QueryParser.parse(query).toString();
            return new QueryHelp(t, query, understood, -1, null, 0, suggestions);
        } catch (QuerySyntaxException e) {
            return new QueryHelp(t, query, null, -1, t.mistake(e), e.column(), suggestions);
        }
    }

    QueryHelp withTotal(long count) {
        return new QueryHelp(t, query, understood, count, problem, column, suggestions);
    }

    QueryNode node() {
        return QueryParser.parse(query);
    }

    private static List<QueryField> suggestions(String query) {
        Matcher word = LAST_WORD.matcher(query);
        if (!word.find()) {
            return List.of();
        }
        String start = word.group(1);
        return fields().stream()
                .filter(f -> f.queryName().startsWith(start.toLowerCase(Locale.ROOT))
                        || f.chineseName().startsWith(start))
                .limit(SUGGESTIONS).toList();
    }

    /** The fields in the order the language lists them. */
    static List<QueryField> fields() {
        return Arrays.asList(QueryField.values());
    }

    /** Examples of what is being typed: of its fields and signs, also half written. */
    List<String> examples() {
        Matcher word = LAST_WORD.matcher(query);
        String start = word.find() ? word.group(1).toLowerCase(Locale.ROOT) : "";
        String typed = query.toLowerCase(Locale.ROOT);
        return EXAMPLES.stream().filter(example -> !example.equals(query))
                .filter(example -> TOPIC.matcher(example).results().map(topic -> topic.group().toLowerCase(Locale.ROOT))
                        .anyMatch(topic -> typed.contains(topic) || start.length() > 1 && topic.startsWith(start)))
                .limit(EXAMPLES_SHOWN).toList();
    }

    /** The key of an example's explanation. */
    static String key(String example) {
        return "example." + EXAMPLES.indexOf(example);
    }

    String before() {
        return query.substring(0, place());
    }

    /** The char at the problem's column; a blank behind the end. */
    String at() {
        return place() < query.length() ? query.substring(place(), end()) : "\u00A0";
    }

    String after() {
        return place() < query.length() ? query.substring(end()) : "";
    }

    private int place() {
        return Math.min(Math.max(column - 1, 0), query.length());
    }

    private int end() {
        return query.offsetByCodePoints(place(), 1);
    }
}
