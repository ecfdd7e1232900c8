package io.github.rmrbnlp.query;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.time.LocalDate;
import java.util.Locale;

/** Reads the values of a query by the kind of their field. */
final class QueryValues {
    private QueryValues() {
    }

    static QueryNode of(QueryField field, QueryToken token) {
        TextPattern pattern = token.pattern();
        if (pattern.pieces().isEmpty()) {
            throw new QuerySyntaxException(token.column(), "an empty string is found nowhere");
        }
        if (pattern.isAnything() && field == QueryField.TEXT) {
            return new QueryNode.All();
        }
        return switch (field.kind()) {
            case TEXT, WORDS, NAME, MENTION, STATEMENT_NAME, STATEMENT_TEXT -> new QueryNode.Match(field, pattern);
            case NUMBER -> number(field, token);
            case DATE, MENTIONED_DATE -> date(field, token);
            case STATEMENT_FLAG -> flag(field, token);
            case AMOUNT, FIGURE_GROUP -> amount(field, token);
            case CURRENCY -> new QueryNode.Match(field, TextPattern.literal(QueryNumbers.currency(token)));
            case TOKENS -> throw new QuerySyntaxException(token.column(), "apostrophes stand round a pattern: "
                    + field.queryName() + ":'[pos=\"m\"] \"元\"'");
            case FILTER -> throw new IllegalArgumentException("a filter's value is text: " + token.text());
            case STATEMENT_GROUP -> throw new QuerySyntaxException(token.column(),
                    "brackets follow " + field.queryName() + ": , for example statement:(speaker:江泽民 AND quote:送温暖)");
        };
    }

    private static QueryNode flag(QueryField field, QueryToken token) {
        return switch (token.pattern().text().toLowerCase(Locale.ROOT)) {
            case "true", "是" -> new QueryNode.Flag(field, true);
            case "false", "否" -> new QueryNode.Flag(field, false);
            default -> throw new QuerySyntaxException(token.column(),
                    "the field " + field.queryName() + " is true or false, not " + token.shown());
        };
    }

    private static QueryNode amount(QueryField field, QueryToken token) {
        return isOpen(token)
                ? amounts(field, token, true, token, true, "", token.column())
                : amount(field, QueryNumbers.read(field, token, literal(field, token)));
    }

    private static QueryNode.Amount amount(QueryField field, QueryNumbers.Bound bound) {
        return new QueryNode.Amount(field, bound.low(), true, bound.high(), true, bound.unit());
    }

    private static String literal(QueryField field, QueryToken token) {
        if (!token.pattern().isLiteral()) {
            throw new QuerySyntaxException(token.column(), "the field " + field.queryName() + " has no wildcards");
        }
        return token.pattern().text();
    }

    /** @param unit written behind the range, or "" */
    private static QueryNode amounts(QueryField field, QueryToken low, boolean withLow, QueryToken high,
            boolean withHigh, String unit, int column) {
        QueryNumbers.Bound from = bound(field, low, unit);
        QueryNumbers.Bound to = bound(field, high, unit);
        if (!from.unit().isEmpty() && !to.unit().isEmpty() && !from.unit().equals(to.unit())) {
            throw new QuerySyntaxException(high.column(),
                    "the ends of a range have one unit, not " + from.unit() + " and " + to.unit());
        }
        double least = !from.isNumber() || withLow ? from.low() : from.high();
        double most = !to.isNumber() || withHigh ? to.high() : to.low();
        if (least > most || least == most && !(withLow && withHigh)) {
            throw new QuerySyntaxException(column, "the range is empty");
        }
        return new QueryNode.Amount(field, least, withLow || !from.isNumber(), most, withHigh || !to.isNumber(),
                from.unit().isEmpty() ? to.unit() : from.unit());
    }

    private static QueryNumbers.Bound bound(QueryField field, QueryToken token, String unit) {
        if (isOpen(token)) {
            String name = unit.isEmpty() || field == QueryField.PERCENT
                    ? ""
                    : QueryNumbers.unit(field, token, unit);
            return new QueryNumbers.Bound(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, name, false);
        }
        QueryNumbers.Bound bound = QueryNumbers.read(field, token, literal(field, token) + unit);
        if (!bound.isNumber()) {
            throw new QuerySyntaxException(token.column(), token.shown() + " is no number");
        }
        return bound;
    }

    static QueryNode comparison(QueryField field, QueryToken sign, QueryToken value) {
        boolean inclusive = sign.text().endsWith("=");
        QueryToken open = new QueryToken(QueryToken.Kind.WORD, "*", null, value.column());
        return sign.text().startsWith(">")
                ? range(field, value, inclusive, open, true, "", sign.column())
                : range(field, open, true, value, inclusive, "", sign.column());
    }

    /** @param unit written behind the range of a figure, or "" */
    static QueryNode range(QueryField field, QueryToken low, boolean withLow, QueryToken high, boolean withHigh,
            String unit, int column) {
        return switch (field.kind()) {
            case NUMBER -> numbers(field, low, withLow, high, withHigh, column);
            case DATE, MENTIONED_DATE -> dates(field, low, withLow, high, withHigh, column);
            case AMOUNT, FIGURE_GROUP -> amounts(field, low, withLow, high, withHigh, unit, column);
            default -> throw new QuerySyntaxException(column, "the field " + field.queryName()
                    + " has no ranges; dates and numbers have: " + QueryField.namesWithRanges());
        };
    }

    private static QueryNode number(QueryField field, QueryToken token) {
        if (token.text().equals("*")) {
            return new QueryNode.NumberRange(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        int value = wholeNumber(field, token);
        return new QueryNode.NumberRange(field, value, value);
    }

    private static QueryNode numbers(QueryField field, QueryToken low, boolean withLow, QueryToken high,
            boolean withHigh, int column) {
        long from = isOpen(low) ? Integer.MIN_VALUE : wholeNumber(field, low) + (withLow ? 0L : 1L);
        long to = isOpen(high) ? Integer.MAX_VALUE : wholeNumber(field, high) - (withHigh ? 0L : 1L);
        if (from > to) {
            throw new QuerySyntaxException(column, "the range is empty");
        }
        return new QueryNode.NumberRange(field, (int) from, (int) to);
    }

    private static int wholeNumber(QueryField field, QueryToken token) {
        try {
            return Integer.parseInt(token.pattern().text());
        } catch (NumberFormatException e) {
            throw new QuerySyntaxException(token.column(),
                    "the field " + field.queryName() + " needs a whole number, not " + token.shown());
        }
    }

    private static QueryNode date(QueryField field, QueryToken token) {
        if (token.text().equals("*")) {
            return days(field, null, null);
        }
        DatePeriod period = period(token);
        return days(field, period.first(), period.last());
    }

    private static QueryNode days(QueryField field, LocalDate first, LocalDate last) {
        return field == QueryField.MENTIONED
                ? new QueryNode.MentionedDate(first, last)
                : new QueryNode.DateRange(first, last);
    }

    private static QueryNode dates(QueryField field, QueryToken low, boolean withLow, QueryToken high, boolean withHigh,
            int column) {
        LocalDate from = null;
        if (!isOpen(low)) {
            from = withLow ? period(low).first() : period(low).last().plusDays(1);
        }
        LocalDate to = null;
        if (!isOpen(high)) {
            to = withHigh ? period(high).last() : period(high).first().minusDays(1);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new QuerySyntaxException(column, "the range is empty");
        }
        return days(field, from, to);
    }

    private static DatePeriod period(QueryToken token) {
        return DatePeriod.parse(token.pattern().text()).orElseThrow(() -> new QuerySyntaxException(token.column(),
                token.shown() + " is no date; dates look like 2002-01-19, 2002-01, 2002, 199X"));
    }

    private static boolean isOpen(QueryToken token) {
        return token.text().equals("*");
    }
}
