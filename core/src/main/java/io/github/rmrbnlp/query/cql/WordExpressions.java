package io.github.rmrbnlp.query.cql;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the regular expression of a word or tag:
 *
 * <pre>
 * choice = seq { "|" seq }
 * seq    = { part [ "?" | "*" | "+" | "{n,m}" ] }
 * part   = char | "." | "\" char | "\d" | "&#92;uXXXX" | "[" ["^"] chars "]" | "(" choice ")"
 * </pre>
 */
final class WordExpressions {
    private static final int MAX_POSITIONS = 500;
    private static final int MAX_DEPTH = 50;

    private final Source source;
    private final Repeats repeats;
    private int depth;

    private WordExpressions(Source source) {
        this.source = source;
        repeats = new Repeats(source, MAX_POSITIONS);
    }

    /** Reads all of {@code source}. */
    static Expression<CharSet> parse(Source source) {
        WordExpressions reader = new WordExpressions(source);
        int start = source.at();
        Expression<CharSet> result = reader.choice();
        if (!source.isAtEnd()) {
            throw source.error(source.at(), "there is no '(' for this ')'");
        }
        if (result.positions() == 0) {
            throw source.error(start, "an empty string is no word");
        }
        if (result.positions() > MAX_POSITIONS) {
            throw source.error(start, "more than " + MAX_POSITIONS + " chars with all repetitions");
        }
        return result;
    }

    private Expression<CharSet> choice() {
        List<Expression<CharSet>> parts = new ArrayList<>(List.of(sequence()));
        while (source.takes('|')) {
            parts.add(sequence());
        }
        return Expression.choice(parts);
    }

    private Expression<CharSet> sequence() {
        List<Expression<CharSet>> parts = new ArrayList<>();
        while (!source.isAtEnd() && source.peek() != '|' && source.peek() != ')') {
            parts.add(repeats.repeated(part()));
        }
        return Expression.sequence(parts);
    }

    private Expression<CharSet> part() {
        int start = source.at();
        return switch (source.peek()) {
            case '(' -> group();
            case '[' -> new Expression.One<>(set());
            case '.' -> {
                source.take();
                yield new Expression.One<>(CharSet.ANY);
            }
            case '?', '*', '+', '{' -> throw source.error(start, "nothing stands before this quantifier");
            case '\\' -> new Expression.One<>(escaped());
            default -> new Expression.One<>(CharSet.of(source.takeCodePoint()));
        };
    }

    private Expression<CharSet> group() {
        int open = source.at();
        if (++depth > MAX_DEPTH) {
            throw source.error(open, "more than " + MAX_DEPTH + " brackets inside one another");
        }
        source.take();
        Expression<CharSet> inner = choice();
        if (!source.takes(')')) {
            throw source.error(source.at(), "expected ')' for the '(' in column " + source.column(open));
        }
        depth--;
        return inner;
    }

    private CharSet escaped() {
        int start = source.at();
        source.take();
        if (source.isAtEnd()) {
            throw source.error(start, "nothing follows the backslash");
        }
        if (source.takes('d')) {
            return new CharSet(List.of(new CharSet.Range('0', '9')), false);
        }
        if (source.takes('u')) {
            return CharSet.of(hexadecimal(start));
        }
        int c = source.takeCodePoint();
        if (Character.isLetterOrDigit(c)) {
            throw source.error(start, "\\" + Character.toString(c) + " has no meaning; \\d is a digit, \\uXXXX a char");
        }
        return CharSet.of(c);
    }

    private int hexadecimal(int start) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = source.isAtEnd() ? -1 : Character.digit(source.peek(), 16);
            if (digit < 0) {
                throw source.error(start, "four hexadecimal digits follow \\u");
            }
            value = value * 16 + digit;
            source.take();
        }
        return value;
    }

    private CharSet set() {
        int open = source.at();
        source.take();
        boolean negated = source.takes('^');
        List<CharSet.Range> ranges = new ArrayList<>();
        while (source.peek() != ']' || source.isAtEnd()) {
            if (source.isAtEnd()) {
                throw source.error(source.at(), "expected ']' for the '[' in column " + source.column(open));
            }
            ranges.add(range());
        }
        source.take();
        if (ranges.isEmpty()) {
            throw source.error(open, "no char stands between the brackets");
        }
        return new CharSet(ranges, negated);
    }

    private CharSet.Range range() {
        int start = source.at();
        CharSet.Range first = member();
        boolean isRange = source.peek() == '-' && !source.isAtEnd();
        if (isRange) {
            int dash = source.at();
            source.take();
            if (source.peek() == ']' || source.isAtEnd()) {
                source.backTo(dash);
                return first;
            }
            CharSet.Range last = member();
            if (last.last() < first.first() || first.first() != first.last() || last.first() != last.last()) {
                throw source.error(start, "the range of chars is empty");
            }
            return new CharSet.Range(first.first(), last.last());
        }
        return first;
    }

    private CharSet.Range member() {
        if (source.peek() == '\\') {
            return escaped().ranges().getFirst();
        }
        int c = source.takeCodePoint();
        return new CharSet.Range(c, c);
    }
}
