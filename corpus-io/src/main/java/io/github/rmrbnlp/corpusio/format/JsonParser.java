package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.List;

/** A strict JSON parser that keeps the place of every value (RFC 8259). Not thread-safe. */
final class JsonParser {
    /** Records nest three deep; a limit keeps a hostile file from overflowing the stack. */
    private static final int MAX_DEPTH = 64;

    private final String text;
    private final int to;
    private int at;

    private JsonParser(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** The value that starts at {@code from}. */
    static JsonValue parse(String text, int from, int to) throws RejectedException {
        return new JsonParser(text, from, to).value(0);
    }

    /** Receives the chars a string spells, with the place of each. */
    interface Spelling {
        void add(char c, int place);
    }

    static String unescape(String text, int from, int to) {
        if (text.indexOf('\\', from) < 0 || text.indexOf('\\', from) >= to) {
            return text.substring(from, to);
        }
        StringBuilder out = new StringBuilder(to - from);
        unescape(text, from, to, (c, place) -> out.append(c));
        return out.toString();
    }

    /** Spells the inside of a string that was parsed without error. */
    static void unescape(String text, int from, int to, Spelling sink) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                sink.add(c, i);
                continue;
            }
            char escape = text.charAt(i + 1);
            if (escape == 'u') {
                sink.add((char) Integer.parseInt(text, i + 2, i + 6, 16), i);
                i += 5;
            } else {
                sink.add(escaped(escape), i);
                i++;
            }
        }
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private JsonValue value(int depth) throws RejectedException {
        skipBlank();
        if (at >= to) {
            throw bad("the record ends too early");
        }
        if (depth > MAX_DEPTH) {
            throw bad("values nest deeper than " + MAX_DEPTH);
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> other();
        };
    }

    private JsonValue object(int depth) throws RejectedException {
        int start = at++;
        List<String> names = new ArrayList<>();
        List<JsonValue> values = new ArrayList<>();
        skipBlank();
        boolean more = !closes('}');
        while (more) {
            skipBlank();
            if (at >= to || text.charAt(at) != '"') {
                throw bad("a member's name is missing");
            }
            JsonValue name = string();
            names.add(name.text(text));
            skipBlank();
            if (!closes(':')) {
                throw bad("a colon is missing");
            }
            values.add(value(depth + 1));
            more = moreBefore('}');
        }
        return new JsonValue(JsonValue.Kind.OBJECT, start, at, names, values);
    }

    private JsonValue array(int depth) throws RejectedException {
        int start = at++;
        List<JsonValue> values = new ArrayList<>();
        skipBlank();
        boolean more = !closes(']');
        while (more) {
            values.add(value(depth + 1));
            more = moreBefore(']');
        }
        return new JsonValue(JsonValue.Kind.ARRAY, start, at, List.of(), values);
    }

    /** Takes a comma (more values follow) or the closing bracket (none do). */
    private boolean moreBefore(char close) throws RejectedException {
        skipBlank();
        if (closes(',')) {
            return true;
        }
        if (closes(close)) {
            return false;
        }
        throw bad("a comma or " + close + " is missing");
    }

    private JsonValue string() throws RejectedException {
        int start = at++;
        while (at < to) {
            char c = text.charAt(at++);
            if (c == '"') {
                return new JsonValue(JsonValue.Kind.STRING, start, at, List.of(), List.of());
            }
            if (c == '\\') {
                escape();
            } else if (c < ' ') {
                at--;
                throw bad("a control char inside a string");
            }
        }
        throw bad("a string is never closed");
    }

    private void escape() throws RejectedException {
        int length = at < to && text.charAt(at) == 'u' ? 5 : 1;
        if (at + length > to || "\"\\/bfnrtu".indexOf(text.charAt(at)) < 0) {
            throw bad("not an escape");
        }
        for (int i = at + 1; i < at + length; i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                throw bad("not an escape");
            }
        }
        at += length;
    }

    private JsonValue other() throws RejectedException {
        int start = at;
        while (at < to && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String value = text.substring(start, at);
        if (!value.matches("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")) {
            at = start;
            throw bad("not a value");
        }
        return new JsonValue(JsonValue.Kind.OTHER, start, at, List.of(), List.of());
    }

    private boolean closes(char c) {
        boolean here = at < to && text.charAt(at) == c;
        if (here) {
            at++;
        }
        return here;
    }

    private void skipBlank() {
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\r'
                || text.charAt(at) == '\t' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
    }

    private RejectedException bad(String message) {
        return new RejectedException("bad-json", message, Math.min(at, to));
    }
}
