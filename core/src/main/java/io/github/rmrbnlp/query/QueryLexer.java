package io.github.rmrbnlp.query;

import io.github.rmrbnlp.query.QueryToken.Kind;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class QueryLexer {
    /** Chars a bare word needs a backslash for. */
    static final String SPECIAL = "()[]{}\":：\\*?!<>";
    private static final String WORD_ENDS = "()[]{}\"";

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String query) {
        this.query = query;
    }

    static List<QueryToken> tokens(String query) {
        QueryLexer lexer = new QueryLexer(query);
        while (lexer.at < query.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, query.length(), null);
        return lexer.tokens;
    }

    private void next() {
        char c = query.charAt(at);
        int start = at;
        if (c == '\'' && isBehindCql()) {
            tokenPattern(start);
            return;
        }
        switch (c) {
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            case '[', '{' -> single(Kind.RANGE_OPEN);
            case ']', '}' -> single(Kind.RANGE_CLOSE);
            case '"' -> quoted(start);
            case '!' -> single(Kind.NOT);
            case '<', '>' -> comparison(start);
            default -> {
                if (isBlank(c)) {
                    at++;
                } else {
                    word(start);
                }
            }
        }
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void single(Kind kind) {
        at++;
        add(kind, at - 1, null);
    }

    private void comparison(int start) {
        if (tokens.isEmpty() || !tokens.getLast().is(Kind.FIELD)) {
            word(start);
            return;
        }
        at += at + 1 < query.length() && query.charAt(at + 1) == '=' ? 2 : 1;
        add(Kind.COMPARISON, start, null);
    }

    private void quoted(int start) {
        TextPattern.Builder text = new TextPattern.Builder();
        for (at++; at < query.length(); at++) {
            char c = query.charAt(at);
            if (c == '"') {
                at++;
                add(Kind.QUOTED, start, text.build());
                return;
            }
            text.add(c == '\\' ? escaped() : c);
        }
        throw new QuerySyntaxException(start + 1, "the quotation mark is never closed");
    }

    private boolean isBehindCql() {
        return !tokens.isEmpty() && tokens.getLast().is(Kind.FIELD)
                && QueryField.of(tokens.getLast().text()).filter(field -> field == QueryField.CQL).isPresent();
    }

    /** A pattern has rules of its own; it ends at the next apostrophe. */
    private void tokenPattern(int start) {
        int end = query.indexOf('\'', start + 1);
        if (end < 0) {
            throw new QuerySyntaxException(start + 1, "the apostrophe before the pattern has no second one behind it");
        }
        at = end + 1;
        add(Kind.TOKENS, start, null);
    }

    private char escaped() {
        at++;
        if (at == query.length()) {
            throw new QuerySyntaxException(at, "nothing follows the backslash");
        }
        return query.charAt(at);
    }

    /** A word, or a field name with its colon; a full-width colon counts where a field's name stands before it. */
    private void word(int start) {
        TextPattern.Builder text = new TextPattern.Builder();
        for (; at < query.length(); at++) {
            char c = query.charAt(at);
            if (isBlank(c) || WORD_ENDS.indexOf(c) >= 0) {
                break;
            }
            boolean colon = c == ':' || c == '：' && QueryField.of(query.substring(start, at)).isPresent();
            if (colon && !afterComparison()) {
                field(start);
                return;
            }
            switch (c) {
                case '\\' -> text.add(escaped());
                case '*' -> text.add(new TextPattern.AnyChars());
                case '?' -> text.add(new TextPattern.AnyChar());
                default -> text.add(c);
            }
        }
        String written = query.substring(start, at);
        Kind kind = switch (written) {
            case "AND", "&&" -> Kind.AND;
            case "OR", "||" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            case "WITHIN" -> Kind.WITHIN;
            default -> written.equals("NEAR") || written.startsWith(Positions.NEAR) ? Kind.NEAR : Kind.WORD;
        };
        add(kind, start, text.build());
    }

    private boolean afterComparison() {
        return !tokens.isEmpty() && tokens.getLast().is(Kind.COMPARISON);
    }

    private void field(int start) {
        String name = query.substring(start, at);
        if (QueryField.of(name).isEmpty() && !name.equals("*")) {
            throw new QuerySyntaxException(start + 1,
                    "there is no field '" + name + "'; fields are " + QueryField.allNames()
                            + "; put a text with a colon in quotation marks");
        }
        at++;
        tokens.add(new QueryToken(Kind.FIELD, name, null, start + 1));
    }

    private void add(Kind kind, int start, TextPattern pattern) {
        tokens.add(new QueryToken(kind, query.substring(start, at), pattern, start + 1));
    }
}
