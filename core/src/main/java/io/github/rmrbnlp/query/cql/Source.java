package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;

/** The text of a pattern, read from left to right, that knows its columns. Not thread-safe. */
final class Source {
    /** What {@link #peek} returns at the end. */
    static final char END = '\uFFFF';

    private final String text;
    private final int firstColumn;
    private final int end;
    private int at;

    Source(String text, int firstColumn) {
        this(text, firstColumn, 0, text.length());
    }

    private Source(String text, int firstColumn, int start, int end) {
        this.text = text;
        this.firstColumn = firstColumn;
        this.at = start;
        this.end = end;
    }

    /** A part of this text, with the same columns. */
    Source part(int start, int partEnd) {
        return new Source(text, firstColumn, start, partEnd);
    }

    boolean isAtEnd() {
        return at >= end;
    }

    char peek() {
        return at < end ? text.charAt(at) : END;
    }

    char take() {
        return text.charAt(at++);
    }

    /** Takes {@code sign} if it stands here. */
    boolean takes(char sign) {
        boolean there = !isAtEnd() && peek() == sign;
        if (there) {
            at++;
        }
        return there;
    }

    int takeCodePoint() {
        int c = text.codePointAt(at);
        int length = Math.min(Character.charCount(c), end - at);
        at += length;
        return length == Character.charCount(c) ? c : text.charAt(at - 1);
    }

    /** Letters, digits and underscores. */
    String takeName() {
        int start = at;
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || peek() == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    void skipBlanks() {
        while (!isAtEnd() && (Character.isWhitespace(peek()) || Character.isSpaceChar(peek()))) {
            at++;
        }
    }

    int at() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    int column(int place) {
        return firstColumn + place;
    }

    QuerySyntaxException error(int place, String reason) {
        return new QuerySyntaxException(column(place), reason);
    }

    /** How an error names what stands here. */
    String shown() {
        return isAtEnd() ? "the end" : "'" + Character.toString(text.codePointAt(at)) + "'";
    }
}
