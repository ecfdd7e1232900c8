package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;

/** Reads the quantifiers of patterns and of words: {@code ? * + {n} {n,} {,m} {n,m}}. */
final class Repeats {
    private static final int MOST = 10_000;

    private final Source source;
    private final int limit;

    /** @param limit more positions are refused, so that no pattern takes the memory */
    Repeats(Source source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** {@code part} with the quantifier that follows, if one does. */
    <T> Expression<T> repeated(Expression<T> part) {
        int start = source.at();
        Expression<T> result = switch (source.peek()) {
            case '?' -> times(part, 0, 1);
            case '*' -> times(part, 0, Expression.UNBOUNDED);
            case '+' -> times(part, 1, Expression.UNBOUNDED);
            case '{' -> braces(part);
            default -> part;
        };
        if (result.positions() > limit) {
            throw source.error(start, "the pattern is too large: more than " + limit + " parts with all repetitions");
        }
        if (result != part && "?*+{".indexOf(source.peek()) >= 0 && !source.isAtEnd()) {
            throw source.error(source.at(), "a second quantifier; brackets show what it belongs to");
        }
        return result;
    }

    private <T> Expression<T> times(Expression<T> part, int min, int max) {
        source.take();
        return new Expression.Repeat<>(part, min, max);
    }

    private <T> Expression<T> braces(Expression<T> part) {
        int start = source.at();
        source.take();
        source.skipBlanks();
        int min = source.peek() == ',' ? 0 : number();
        int max = min;
        source.skipBlanks();
        if (source.peek() == ',') {
            source.take();
            source.skipBlanks();
            max = source.peek() == '}' ? Expression.UNBOUNDED : number();
            source.skipBlanks();
        }
        if (source.peek() != '}') {
            throw source.error(source.at(), "expected '}' for the '{' in column " + source.column(start));
        }
        source.take();
        if (min > max || max == 0) {
            throw source.error(start, "the quantifier allows nothing");
        }
        return new Expression.Repeat<>(part, min, max);
    }

    private int number() {
        int start = source.at();
        int value = 0;
        while (source.peek() >= '0' && source.peek() <= '9' && value <= MOST) {
            value = value * 10 + source.take() - '0';
        }
        if (source.at() == start || value > MOST) {
            QuerySyntaxException e = source.error(start, "expected a number from 0 to " + MOST);
            throw e;
        }
        return value;
    }
}
