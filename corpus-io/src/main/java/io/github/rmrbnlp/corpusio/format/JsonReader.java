package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON records, one after the other, one a line or in an array, and this project's own JSON Lines. Immutable, safe for all
 * threads.
 */
final class JsonReader implements FormatReader {
    private final AuthorNames authorNames;

    JsonReader(AuthorNames authorNames) {
        this.authorNames = authorNames;
    }

    @Override
    public boolean startsAt(String text, int at, int to) {
        int next = Chars.skipBlank(text, at + 1, to);
        if (next >= to) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> text.charAt(next) == '"';
            case '[' -> text.charAt(next) == '{';
            default -> false;
        };
    }

    /** A record ends with its closing brace and what separates it from the next one. */
    @Override
    public int end(String text, int from, int to) {
        int open = text.indexOf('{', from);
        int end = open < 0 || open >= to ? to : objectEnd(text, open, to);
        int next = end;
        while (next < to && (Chars.isBlank(text.charAt(next)) || ",]".indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next == to) {
            return to;
        }
        return text.charAt(next) == '{' ? next : end;
    }

    /** The char after the object; for a broken one the start of the next line that opens a record. */
    private static int objectEnd(String text, int open, int to) {
        int depth = 0;
        for (int at = open; at < to; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at = stringEnd(text, at, to);
                if (at < 0) {
                    break;
                }
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        int next = text.indexOf("\n{", open);
        return next < 0 || next >= to ? to : next + 1;
    }

    /** The place of the closing quote, or -1 if the line ends before it. */
    private static int stringEnd(String text, int open, int to) {
        for (int at = open + 1; at < to; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at;
            }
            if (c == '\\') {
                at++;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    @Override
    public List<ArticleBuilder> read(Document document) throws RejectedException {
        String text = document.text();
        int open = text.indexOf('{', document.start());
        if (open < 0 || open >= document.end()) {
            throw new RejectedException("bad-json", "no object", document.start());
        }
        JsonValue record = JsonParser.parse(text, open, document.end());
        if (OwnArticle.is(record)) {
            return List.of(OwnArticle.read(record, document));
        }
        if (OwnArticle.isHeading(record)) {
            return List.of();
        }
        List<JsonValue> inner = innerRecords(record);
        if (inner.isEmpty()) {
            return new JsonRecord(document, authorNames, record, document.start(), document.end()).read();
        }
        List<ArticleBuilder> articles = new ArrayList<>();
        for (int i = 0; i < inner.size(); i++) {
            int start = i == 0 ? document.start() : inner.get(i).start();
            int end = i + 1 < inner.size() ? inner.get(i + 1).start() : document.end();
            articles.addAll(new JsonRecord(document, authorNames, inner.get(i), start, end).read());
        }
        return articles;
    }

    /** The records in an object that only wraps them, such as {@code {"articles": [{…}, {…}]}}. */
    private static List<JsonValue> innerRecords(JsonValue record) {
        if (JsonRecord.hasText(record)) {
            return List.of();
        }
        for (JsonValue value : record.values()) {
            if (value.isArray() && !value.values().isEmpty() && value.values().stream().allMatch(JsonRecord::hasText)) {
                return value.values();
            }
        }
        return List.of();
    }
}
