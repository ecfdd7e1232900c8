package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes articles of one JSON record whose members go by the usual names. Not thread-safe. */
final class JsonRecord {
    private static final List<String> TITLE = List.of("title", "headline", "标题");
    private static final List<String> KICKER = List.of("kicker", "引题");
    private static final List<String> SUBTITLE = List.of("subtitle", "副题", "副标题");
    private static final List<String> BODY = List.of("body", "parts", "paragraphs", "text", "content", "正文");
    private static final List<String> AUTHORS = List.of("authors", "author", "作者");
    private static final List<String> DATE = List.of("date", "dates", "publish_date", "pub_date", "日期");
    private static final List<String> PAGE = List.of("page_start", "page", "版号");
    private static final List<String> PAGE_NAME = List.of("page_name", "pageName", "版名");
    private static final List<String> PAPER = List.of("paper", "newspaper", "报纸", "报名", "报刊");
    private static final List<String> ISSUE = List.of("issue", "总期");
    private static final List<String> COLUMN = List.of("column", "栏目", "专栏");
    private static final List<String> KEYWORDS = List.of("keywords", "关键", "关键词");
    private static final List<String> GENRE = List.of("genre", "体裁");

    private final Document document;
    private final AuthorNames authorNames;
    private final JsonValue record;
    private final int start;
    private final int end;
    private final String source;
    private final Set<JsonValue> used = new HashSet<>();

    /**
     * @param record an object
     * @param start the first char that belongs to it, separators included
     * @param end the char after its last
     */
    JsonRecord(Document document, AuthorNames authorNames, JsonValue record, int start, int end) {
        this.document = document;
        this.authorNames = authorNames;
        this.record = record;
        this.start = start;
        this.end = end;
        this.source = document.text();
    }

    /** Whether the value is an object with a title or a text. */
    static boolean hasText(JsonValue value) {
        return value.isObject() && (value.first(BODY) != null || value.first(TITLE) != null);
    }

    List<ArticleBuilder> read() throws RejectedException {
        JsonValue body = take(BODY);
        String title = string(TITLE);
        if (body == null && title == null) {
            throw new RejectedException("no-text", "neither title nor body", record.start());
        }
        TextView view = body(body);
        BodyLines lines = BodyLines.of(view.text(), 0, view.text().length());
        List<String> authors = authors();
        HeadingBlock heading = HeadingBlock.take(lines, title == null ? "" : title, authors, authorNames);
        List<Integer> stories = JsonStories.starts(lines, heading.end());
        List<ArticleBuilder> articles = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            int from = i == 0 ? start : view.place(lines.start(stories.get(i)));
            int to = i + 1 == stories.size() ? end : view.place(lines.start(stories.get(i + 1)));
            articles.add(article(from, to));
        }
        ArticleBuilder first = articles.getFirst().title(title).kicker(first(string(KICKER), heading.kicker()))
                .subtitle(first(string(SUBTITLE), heading.subtitle()))
                .authors(authors.isEmpty() ? heading.bylineNames() : authors);
        articles.forEach(this::common);
        others(first);
        if (stories.size() == 1) {
            PeopleLine.take(lines, first, authorNames);
            BodyWriter.write(lines, view, document.log(), first);
        } else {
            document.log().info("several-stories", stories.size() + " stories in one record, split at their bylines",
                    record.start());
            JsonStories.write(lines, view, stories, articles, document.log(), authorNames);
        }
        return articles;
    }

    private ArticleBuilder article(int from, int to) {
        long byteStart = from == document.start() ? document.byteStart() : document.source().byteOffset(from);
        Source place = new Source(document.file(), document.entry(), document.source().charset().name(),
                document.format().jsonName(), byteStart, document.source().byteOffset(to));
        return new ArticleBuilder(place);
    }

    /** What all stories of a record share. */
    private void common(ArticleBuilder article) {
        LocalDate date = date(take(DATE));
        if (date == null) {
            document.warn("no-date", "the record has no date", record.start());
        }
        article.paper(string(PAPER)).date(date).page(number(PAGE)).issue(number(ISSUE)).pageName(string(PAGE_NAME))
                .column(string(COLUMN))
                .keywords(strings(KEYWORDS)).genre(ListValues.genres(String.join("；", strings(GENRE))));
    }

    private void others(ArticleBuilder article) {
        for (int i = 0; i < record.values().size(); i++) {
            JsonValue value = record.values().get(i);
            if (!used.contains(value)) {
                String text = value.text(source);
                boolean nested = value.isObject() || value.isArray();
                if (text != null || nested) {
                    article.otherField(record.names().get(i),
                            nested ? source.substring(value.start(), value.end()) : text);
                }
            }
        }
    }

    /** The text of the body: one string, an array of strings, or an array of parts with a text each, one a line. */
    private TextView body(JsonValue body) {
        TextView.Builder view = new TextView.Builder(document.source());
        int place = record.end();
        if (body != null) {
            for (JsonValue part : body.isArray() ? body.values() : List.of(body)) {
                JsonValue text = part.isObject() ? part.first(List.of("text", "content")) : part;
                if (text != null && text.isString()) {
                    if (view.length() > 0) {
                        view.add('\n', text.start());
                    }
                    JsonParser.unescape(source, text.start() + 1, text.end() - 1, view::add);
                    place = text.end() - 1;
                }
            }
        }
        return view.build(place);
    }

    private List<String> authors() {
        List<String> names = new ArrayList<>();
        for (String author : strings(AUTHORS)) {
            names.addAll(authorNames.parse(author).names());
        }
        return names;
    }

    /** A date as a string, a number YYYYMMDD, or {@code {"year", "month", "day"}}, the first of an array. */
    private LocalDate date(JsonValue value) {
        if (value == null) {
            return null;
        }
        if (value.isArray()) {
            return value.values().isEmpty() ? null : date(value.values().getFirst());
        }
        if (value.isObject()) {
            Integer year = integer(value.get("year"));
            Integer month = integer(value.get("month"));
            Integer day = integer(value.get("day"));
            return year == null || month == null || day == null ? null : Dates.date(year, month, day);
        }
        String text = value.text(source);
        LocalDate compact = text == null ? null : Dates.compact(text.strip());
        return compact != null || text == null ? compact : Dates.find(text);
    }

    private Integer number(List<String> names) {
        return integer(take(names));
    }

    private Integer integer(JsonValue value) {
        String text = value == null ? null : value.text(source);
        return text != null && text.strip().matches("[0-9]{1,9}") ? Integer.valueOf(text.strip()) : null;
    }

    private String string(List<String> names) {
        JsonValue value = take(names);
        String text = value == null ? null : value.text(source);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The strings of an array, or the values of one string. */
    private List<String> strings(List<String> names) {
        JsonValue value = take(names);
        if (value == null) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        for (JsonValue item : value.isArray() ? value.values() : List.of(value)) {
            String text = item.isObject() && item.get("name") != null
                    ? item.get("name").text(source)
                    : item.text(source);
            if (text != null && !text.isBlank()) {
                strings.add(text.strip());
            }
        }
        return strings;
    }

    private JsonValue take(List<String> names) {
        JsonValue value = record.first(names);
        if (value != null) {
            used.add(value);
        }
        return value;
    }

    private static String first(String a, String b) {
        return a != null ? a : b;
    }
}
