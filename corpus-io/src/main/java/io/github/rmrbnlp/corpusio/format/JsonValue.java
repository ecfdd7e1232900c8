package io.github.rmrbnlp.corpusio.format;

import java.util.List;

/**
 * A JSON value and where it stands in the source. Own code, since no kept parser gives the place of every char inside a
 * string, which the body's source map needs.
 *
 * @param kind what it is
 * @param start its first char in the source
 * @param end the char after its last
 * @param names the member names of an object, in order
 * @param values the values of an object's members or an array's items
 */
record JsonValue(Kind kind, int start, int end, List<String> names, List<JsonValue> values) {
    enum Kind {
        OBJECT, ARRAY, STRING, OTHER
    }

    boolean isObject() {
        return kind == Kind.OBJECT;
    }

    boolean isArray() {
        return kind == Kind.ARRAY;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    /** The object's member of that name, or null. */
    JsonValue get(String name) {
        int index = isObject() ? names.indexOf(name) : -1;
        return index < 0 ? null : values.get(index);
    }

    /** The first member of one of the names, or null. */
    JsonValue first(List<String> candidates) {
        for (String name : candidates) {
            JsonValue value = get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The text of a string, number or literal; null for JSON's null and for anything nested. */
    String text(String source) {
        return switch (kind) {
            case STRING -> JsonParser.unescape(source, start + 1, end - 1);
            case OTHER -> source.startsWith("null", start) ? null : source.substring(start, end);
            default -> null;
        };
    }
}
