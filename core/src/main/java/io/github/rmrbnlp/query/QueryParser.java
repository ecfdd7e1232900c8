package io.github.rmrbnlp.query;

import io.github.rmrbnlp.query.QueryToken.Kind;
import io.github.rmrbnlp.query.cql.CqlPattern;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the query language.
 *
 * <pre>
 * query    = or
 * or       = and { OR and }
 * and      = not { [AND] not }
 * not      = [NOT] near
 * near     = primary { NEAR[/chars] primary } [ WITHIN ( s | p ) ]
 * primary  = "(" or ")" | [field ":"] value | field ":" "(" or ")"
 * value    = word | quoted string | "'" CQL "'" | "[" low TO high "]" [unit] | ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) word
 * </pre>
 *
 * <p>A word or quoted string without a field is looked for exactly as it stands in title and body, in either script, width
 * and case; words side by side must all be there. {@code ?} stands for one char, {@code *} for any number; a backslash takes a
 * char's meaning away. Braces instead of brackets leave a range's end out; {@code *} leaves it open. Stateless.
 *
 * <p>Fields of statements (speaker, role, cue, quote, direct) joined by AND side by side speak of the same statement, fields
 * of figures of one kind (money and currency; percent; count; measure; duration; ratio) of the same figure. Brackets part them:
 * {@code (speaker:江泽民) AND (speaker:李鹏)} asks for two statements. What stands in {@code statement:( … )} or
 * {@code figure:( … )} speaks of one, OR and NOT included. A NOT elsewhere speaks of the article. What stands beside NEAR is a
 * group of its own.
 *
 * <p>What stands in {@code filter:( … )} chooses articles, and neither ranks nor marks anything.
 *
 * <pre>{@code
 * QueryNode query = QueryParser.parse("送温暖工程 AND page:1 AND date:[2002-01-01 TO 2002-12-31] AND author:翟伟");
 * QueryNode sums = QueryParser.parse("money:[100亿 TO 1000亿] NEAR/20 慰问款");
 * QueryNode said = QueryParser.parse("speaker:江泽民 AND quote:送温暖");
 * }</pre>
 */
public final class QueryParser {
    /** Deeper nesting is refused, so that no query overflows the stack. */
    private static final int MAX_DEPTH = 200;

    private final List<QueryToken> tokens;
    private int at;
    private int depth;
    private Scope scope = Scope.ARTICLE;

    private QueryParser(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * The tree of {@code query}.
     *
     * @throws QuerySyntaxException if it cannot be understood
     */
    public static QueryNode parse(String query) {
        QueryParser parser = new QueryParser(QueryLexer.tokens(query));
        if (parser.peek().is(Kind.END)) {
            throw new QuerySyntaxException(1, "the query is empty; * finds every article");
        }
        QueryNode node = parser.or(QueryField.TEXT);
        if (!parser.peek().is(Kind.END)) {
            throw parser.unexpected("a second closing bracket or a stray sign");
        }
        return node;
    }

    private QueryNode or(QueryField field) {
        List<QueryNode> parts = new ArrayList<>(List.of(and(field)));
        while (peek().is(Kind.OR)) {
            take();
            parts.add(and(field));
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.Or(parts);
    }

    private QueryNode and(QueryField field) {
        List<QueryNode> parts = new ArrayList<>(List.of(not(field)));
        while (peek().is(Kind.AND) || startsPrimary(peek())) {
            if (peek().is(Kind.AND)) {
                take();
            }
            parts.add(not(field));
        }
        if (scope == Scope.ARTICLE) {
            Conditions.join(parts);
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts);
    }

    private static boolean startsPrimary(QueryToken token) {
        return switch (token.kind()) {
            case WORD, QUOTED, TOKENS, FIELD, OPEN, NOT, RANGE_OPEN -> true;
            default -> false;
        };
    }

    private QueryNode not(QueryField field) {
        int inverted = 0;
        while (peek().is(Kind.NOT)) {
            take();
            inverted++;
        }
        QueryNode part = near(field);
        if (inverted > 0 && scope == Scope.ARTICLE) {
            part = Conditions.closed(part);
        }
        return inverted % 2 == 0 ? part : new QueryNode.Not(part);
    }

    private QueryNode near(QueryField field) {
        QueryToken first = peek();
        QueryNode node = primary(field);
        for (int chain = 1; peek().is(Kind.NEAR); chain++) {
            QueryToken sign = take();
            if (chain > MAX_DEPTH) {
                throw new QuerySyntaxException(sign.column(), "more than " + MAX_DEPTH + " NEAR in a row");
            }
            requireArticle(sign);
            QueryToken second = peek();
            node = Positions.near(sign, Conditions.closed(node), first, Conditions.closed(primary(field)), second);
        }
        if (peek().is(Kind.WITHIN)) {
            QueryToken sign = take();
            requireArticle(sign);
            node = Positions.within(Conditions.closed(node), sign, takeValue("s or p after WITHIN"));
        }
        return node;
    }

    private void requireArticle(QueryToken sign) {
        if (scope != Scope.ARTICLE) {
            throw new QuerySyntaxException(sign.column(), sign.shown() + " cannot stand among the conditions on one "
                    + scope.noun() + "; write it beside the brackets");
        }
    }

    private QueryNode primary(QueryField field) {
        QueryToken token = take();
        return switch (token.kind()) {
            case OPEN -> group(field, token);
            case FIELD -> inField(token);
            case WORD, QUOTED -> QueryValues.of(field, token);
            case TOKENS -> new QueryNode.Tokens(
                    CqlPattern.parse(token.text().substring(1, token.text().length() - 1), token.column() + 1));
            case RANGE_OPEN -> range(field, token);
            case COMPARISON -> QueryValues.comparison(field, token, takeValue("a value after " + token.text()));
            default -> {
                at--;
                throw unexpected("something to search for");
            }
        };
    }

    private QueryNode inField(QueryToken name) {
        if (name.text().equals("*")) {
            takeValue("* after *:");
            return new QueryNode.All();
        }
        QueryField field = QueryField.of(name.text()).orElseThrow();
        if (!startsPrimary(peek()) && !peek().is(Kind.COMPARISON) || peek().is(Kind.NOT) || peek().is(Kind.FIELD)) {
            throw unexpected("a value for the field " + name.text());
        }
        if (!scope.allows(field)) {
            throw new QuerySyntaxException(name.column(),
                    name.text() + " is no field of a " + scope.noun() + "; write it beside the brackets");
        }
        if (field == QueryField.FILTER) {
            return new QueryNode.Filter(primary(QueryField.TEXT));
        }
        if (!peek().is(Kind.OPEN)) {
            return primary(field);
        }
        Scope outside = scope;
        scope = scope == Scope.ARTICLE ? Scope.of(field) : scope;
        boolean isWhole = outside == Scope.ARTICLE && scope.isOpenedBy(field);
        QueryNode inner = group(field, take());
        scope = outside;
        return isWhole ? Conditions.closed(inner) : inner;
    }

    private QueryNode group(QueryField field, QueryToken open) {
        if (++depth > MAX_DEPTH) {
            throw new QuerySyntaxException(open.column(), "more than " + MAX_DEPTH + " brackets inside one another");
        }
        QueryNode inner = or(field);
        if (!peek().is(Kind.CLOSE)) {
            throw unexpected("')' for the '(' in column " + open.column());
        }
        take();
        depth--;
        return inner;
    }

    private QueryNode range(QueryField field, QueryToken open) {
        QueryToken low = takeValue("the lower end of a range");
        QueryToken to = take();
        if (!to.text().equalsIgnoreCase("TO")) {
            at--;
            throw unexpected("TO between the ends of a range");
        }
        QueryToken high = takeValue("the upper end of a range");
        if (!peek().is(Kind.RANGE_CLOSE)) {
            throw unexpected("']' or '}' for the range that begins in column " + open.column());
        }
        QueryToken close = take();
        boolean hasUnit = field.kind().ofFigure() && peek().touches(close)
                && (peek().is(Kind.WORD) || peek().is(Kind.QUOTED));
        String unit = hasUnit ? take().pattern().text() : "";
        return QueryValues.range(field, low, !open.text().equals("{"), high, !close.text().equals("}"), unit,
                open.column());
    }

    private QueryToken takeValue(String what) {
        if (!peek().is(Kind.WORD) && !peek().is(Kind.QUOTED)) {
            throw unexpected(what);
        }
        return take();
    }

    private QueryToken peek() {
        return tokens.get(at);
    }

    private QueryToken take() {
        return tokens.get(at++);
    }

    private QuerySyntaxException unexpected(String expected) {
        QueryToken token = peek();
        String reason = token.is(Kind.CLOSE) && expected.startsWith("a second")
                ? "there is no '(' for this ')'"
                : "expected " + expected + ", found " + token.shown();
        return new QuerySyntaxException(token.column(), reason);
    }
}
