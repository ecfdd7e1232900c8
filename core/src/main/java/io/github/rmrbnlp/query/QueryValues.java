package io.github.rmrbnlp.query;

import java.time.LocalDate;

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
            case TEXT, WORDS, NAME -> new QueryNode.Match(field, pattern);
            case NUMBER -> number(field, token);
            case DATE -> date(token);
        };
    }

    static QueryNode comparison(QueryField field, QueryToken sign, QueryToken value) {
        boolean inclusive = sign.text().endsWith("=");
        QueryToken open = new QueryToken(QueryToken.Kind.WORD, "*", null, value.column());
        return sign.text().startsWith(">")
                ? range(field, value, inclusive, open, true, sign.column())
                : range(field, open, true, value, inclusive, sign.column());
    }

    static QueryNode range(QueryField field, QueryToken low, boolean withLow, QueryToken high, boolean withHigh,
            int column) {
        return switch (field.kind()) {
            case NUMBER -> numbers(field, low, withLow, high, withHigh, column);
            case DATE -> dates(low, withLow, high, withHigh, column);
            default -> throw new QuerySyntaxException(column, "the field " + field.queryName()
                    + " has no ranges; dates and numbers have: date, year, page, item, issue");
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

    private static QueryNode date(QueryToken token) {
        if (token.text().equals("*")) {
            return new QueryNode.DateRange(null, null);
        }
        DatePeriod period = period(token);
        return new QueryNode.DateRange(period.first(), period.last());
    }

    private static QueryNode dates(QueryToken low, boolean withLow, QueryToken high, boolean withHigh, int column) {
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
        return new QueryNode.DateRange(from, to);
    }

    private static DatePeriod period(QueryToken token) {
        return DatePeriod.parse(token.pattern().text()).orElseThrow(() -> new QuerySyntaxException(token.column(),
                token.shown() + " is no date; dates look like 2002-01-19, 2002-01, 2002, 199X"));
    }

    private static boolean isOpen(QueryToken token) {
        return token.text().equals("*");
    }
}
