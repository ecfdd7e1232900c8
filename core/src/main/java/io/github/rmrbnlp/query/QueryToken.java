package io.github.rmrbnlp.query;

/**
 * A lexical unit of a query.
 *
 * @param kind what it is
 * @param text as it stands in the query
 * @param pattern the value of a word or quoted string, else null
 * @param column its first char, counted from 1
 */
record QueryToken(Kind kind, String text, TextPattern pattern, int column) {
    enum Kind {
        WORD, QUOTED, TOKENS, FIELD, COMPARISON, OPEN, CLOSE, RANGE_OPEN, RANGE_CLOSE, AND, OR, NOT, NEAR, WITHIN, END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it stands right behind {@code other}, without a blank. */
    boolean touches(QueryToken other) {
        return column == other.column + other.text.length();
    }

    /** How an error message names it. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
