package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes {@code RW：温家宝} (people) and {@code DW：…} (units) out of a body's end or a keyword field.
 *
 * <p>Behind {@code RW：} stand names and, after them, keywords: {@code RW：江泽民；会见外宾}. What reads like no name is a
 * keyword.
 */
final class PeopleLine {
    private static final Pattern TAIL = Pattern.compile("(?:^|[\\s\u3000。！？”）])((?:RW|DW)[：:][^。！？：:]{0,120})$");
    private static final Pattern PEOPLE = Pattern.compile("(RW|DW)[：:]");

    private static final int MAX_TAIL = 160;

    private PeopleLine() {
    }

    /** A quick look before the patterns. */
    private static boolean hasMark(String text, int from, int to) {
        int at = text.indexOf('W', from, to);
        while (at >= 0 && at + 1 < to && text.charAt(at + 1) != '：' && text.charAt(at + 1) != ':') {
            at = text.indexOf('W', at + 1, to);
        }
        return at >= 0 && at + 1 < to;
    }

    /** Takes the marks out of the last lines of a body. */
    static void take(BodyLines lines, ArticleBuilder article, AuthorNames names) {
        for (int line = lines.count() - 1; line >= Math.max(0, lines.count() - 3); line--) {
            if (lines.dropped(line)) {
                return;
            }
            int from = Math.max(lines.start(line), lines.end(line) - MAX_TAIL);
            if (!hasMark(lines.text, from, lines.end(line))) {
                continue;
            }
            Matcher tail = TAIL.matcher(lines.text).region(from, lines.end(line));
            if (!tail.find()) {
                continue;
            }
            take(tail.group(1), article, names);
            if (tail.start(1) == lines.start(line)) {
                lines.drop(line);
            } else {
                lines.endAt(line, Chars.trimEnd(lines.text, lines.start(line), tail.start(1)));
            }
        }
    }

    /** Whether a field holds the marks. */
    static boolean isIn(String field) {
        return PEOPLE.matcher(field).find();
    }

    /** Reads a field such as {@code 国事；RW：江泽民；会见外宾} into people, units and keywords. */
    static void take(String field, ArticleBuilder article, AuthorNames names) {
        Matcher mark = PEOPLE.matcher(field);
        int from = 0;
        String kind = "";
        while (mark.find()) {
            add(kind, field.substring(from, mark.start()), article, names);
            kind = mark.group(1);
            from = mark.end();
        }
        add(kind, field.substring(from), article, names);
    }

    private static void add(String kind, String values, ArticleBuilder article, AuthorNames names) {
        List<String> people = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String value : ListValues.split(values)) {
            boolean person = kind.equals("RW") && (names.isName(value) || value.indexOf('·') > 0);
            (person ? people : others).add(value);
        }
        if (kind.equals("RW") && people.isEmpty() && !others.isEmpty()) {
            people.add(others.removeFirst());
        }
        article.people(people);
        if (kind.equals("DW")) {
            article.units(others);
        } else {
            article.keywords(others);
        }
    }
}
