package io.github.rmrbnlp.query;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.util.Locale;

/** Reads what a query says of places: NEAR and WITHIN. */
final class Positions {
    static final String NEAR = "NEAR/";

    private Positions() {
    }

    /** The distance of a NEAR. */
    static int distance(QueryToken sign) {
        if (!sign.text().startsWith(NEAR)) {
            return QueryNode.Near.DEFAULT_DISTANCE;
        }
        String number = sign.text().substring(NEAR.length());
        try {
            int distance = Integer.parseInt(number);
            if (distance >= 0) {
                return distance;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new QuerySyntaxException(sign.column() + NEAR.length(),
                "a number of chars follows NEAR/, for example NEAR/20, not '" + number + "'");
    }

    static QueryNode near(QueryToken sign, QueryNode left, QueryToken leftToken, QueryNode right,
            QueryToken rightToken) {
        return new QueryNode.Near(distance(sign), requirePlaces(left, leftToken), requirePlaces(right, rightToken));
    }

    private static QueryNode requirePlaces(QueryNode node, QueryToken token) {
        if (!Conditions.hasPlaces(node)) {
            throw new QuerySyntaxException(token.column(), "NEAR stands between things that have a place in the body: "
                    + "texts, words, terms, statements, figures, mentioned dates, or several of them with OR");
        }
        return node;
    }

    static QueryNode within(QueryNode node, QueryToken sign, QueryToken unit) {
        QueryNode.Within.Unit part = switch (unit.text().toLowerCase(Locale.ROOT)) {
            case "s", "sentence", "句" -> QueryNode.Within.Unit.SENTENCE;
            case "p", "paragraph", "段" -> QueryNode.Within.Unit.PARAGRAPH;
            default -> throw new QuerySyntaxException(unit.column(),
                    "s (sentence) or p (paragraph) follows WITHIN, not " + unit.shown());
        };
        if (node instanceof QueryNode.Match match && match.pattern().isLiteral()) {
            throw new QuerySyntaxException(sign.column(), "brackets show what shall stand in one "
                    + part.name().toLowerCase(Locale.ROOT) + ": (a AND b) WITHIN " + part.sign());
        }
        if (node instanceof QueryNode.Not || !Conditions.isJudgedWithin(node)) {
            throw new QuerySyntaxException(sign.column(), "before WITHIN stand things that have a place in the body: "
                    + "texts, words, terms, statements, figures, mentioned dates; with at least one that is not negated");
        }
        return new QueryNode.Within(part, node);
    }
}
