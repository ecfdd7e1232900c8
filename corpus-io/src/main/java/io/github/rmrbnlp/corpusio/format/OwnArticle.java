package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads an article back that this project wrote as JSON. It is the same article: id, fields, problems and the source it
 * was first read from stay; only the body map leads into the JSON. Annotation layers are not read.
 */
final class OwnArticle {
    private final JsonValue record;
    private final Document document;
    private final String text;

    private OwnArticle(JsonValue record, Document document) {
        this.record = record;
        this.document = document;
        this.text = document.text();
    }

    /** Whether the record has what only our own articles have together. */
    static boolean is(JsonValue record) {
        JsonValue source = record.get("source");
        JsonValue body = record.get("body");
        return source != null && source.get("file") != null && source.get("byteStart") != null
                && record.get("id") != null
                && body != null && body.isString();
    }

    /** Whether the record is what our own exports begin with: the provenance of the articles that follow, and no article. */
    static boolean isHeading(JsonValue record) {
        return record.names().equals(List.of("provenance")) && record.get("provenance").get("indexDigest") != null;
    }

    static ArticleBuilder read(JsonValue record, Document document) throws RejectedException {
        return new OwnArticle(record, document).read();
    }

    private ArticleBuilder read() throws RejectedException {
        ArticleBuilder article = new ArticleBuilder(source()).id(string(record, "id"));
        article.paper(string(record, "paper")).issue(integer("issue")).date(date()).page(integer("page"))
                .pageName(string(record, "pageName"))
                .item(integer("item")).kicker(string(record, "kicker")).title(string(record, "title"))
                .subtitle(string(record, "subtitle")).column(string(record, "column"))
                .classification(string(record, "classification")).documentNumber(string(record, "documentNumber"))
                .issuer(string(record, "issuer"));
        article.authors(strings("authors")).keywords(strings("keywords")).genre(strings("genre"))
                .people(strings("people")).units(strings("units"));
        JsonValue others = record.get("otherFields");
        for (int i = 0; others != null && i < others.names().size(); i++) {
            String value = others.values().get(i).text(text);
            article.otherField(others.names().get(i), value == null ? "" : value);
        }
        article.problems(problems());
        TextView.Builder body = new TextView.Builder(document.source());
        JsonValue value = record.get("body");
        JsonParser.unescape(text, value.start() + 1, value.end() - 1, body::add);
        CleanText.verbatim(body.build(value.end() - 1), article);
        return article;
    }

    private Source source() throws RejectedException {
        JsonValue source = record.get("source");
        return new Source(string(source, "file"), string(source, "entry"), string(source, "charset"),
                string(source, "format"), number(source, "byteStart"), number(source, "byteEnd"));
    }

    private LocalDate date() throws RejectedException {
        String date = string(record, "date");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new RejectedException("bad-json", "not a date: " + date, record.get("date").start());
        }
    }

    private List<Problem> problems() throws RejectedException {
        List<Problem> problems = new ArrayList<>();
        JsonValue list = record.get("problems");
        for (JsonValue problem : list == null ? List.<JsonValue>of() : list.values()) {
            problems.add(new Problem(severity(problem), required(problem, "code"), required(problem, "message"),
                    (int) number(problem, "line"), (int) number(problem, "column"), number(problem, "byte")));
        }
        return problems;
    }

    private Severity severity(JsonValue problem) throws RejectedException {
        String name = required(problem, "severity").toUpperCase(Locale.ROOT);
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw new RejectedException("bad-json", "no severity: " + name, problem.start());
    }

    private Integer integer(String name) throws RejectedException {
        JsonValue value = record.get(name);
        return value == null || value.text(text) == null ? null : (int) number(record, name);
    }

    private long number(JsonValue object, String name) throws RejectedException {
        String value = required(object, name);
        if (!value.matches("[0-9]{1,18}")) {
            throw new RejectedException("bad-json", name + " is no number: " + value, object.get(name).start());
        }
        return Long.parseLong(value);
    }

    private String required(JsonValue object, String name) throws RejectedException {
        String value = string(object, name);
        if (value == null) {
            throw new RejectedException("bad-json", "the member " + name + " is missing", object.start());
        }
        return value;
    }

    private String string(JsonValue object, String name) {
        JsonValue value = object.get(name);
        return value == null ? null : value.text(text);
    }

    private List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        JsonValue list = record.get(name);
        for (JsonValue item : list == null ? List.<JsonValue>of() : list.values()) {
            String value = item.text(text);
            if (value != null) {
                strings.add(value);
            }
        }
        return strings;
    }
}
