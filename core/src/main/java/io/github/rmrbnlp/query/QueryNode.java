package io.github.rmrbnlp.query;

import io.github.rmrbnlp.query.cql.CqlPattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A parsed query. Immutable; {@code toString} gives a query that parses to an equal tree.
 *
 * <p>{@link Match} of a statement's field, {@link Flag} stand only inside {@link OneStatement}; {@link Match} of a currency and
 * {@link Amount} only inside {@link OneFigure}.
 *
 * <p>Nodes that match at places of the body can stand beside {@link Near} and within {@link Within}: text, body, word, term, law,
 * meeting and docno, {@link OneStatement}, {@link OneFigure}, {@link MentionedDate}, {@link Near}, {@link Within}, {@link Tokens},
 * and an {@link Or} of these. A statement's places are those of its first condition: the speaker's mention for speaker and role,
 * the cue for cue, the occurrences in the content for quote, the content for direct.
 */
public sealed interface QueryNode {
    /** Every article. */
    record All() implements QueryNode {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** Articles that match every part. */
    record And(List<QueryNode> parts) implements QueryNode {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(QueryNode::toString).collect(Collectors.joining(" AND ", "(", ")"));
        }
    }

    /** Articles that match at least one part. */
    record Or(List<QueryNode> parts) implements QueryNode {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(QueryNode::toString).collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    /** Articles that do not match. */
    record Not(QueryNode part) implements QueryNode {
        public Not {
            Objects.requireNonNull(part, "part");
        }

        @Override
        public String toString() {
            return "NOT " + part;
        }
    }

    /**
     * A field's value matches a pattern: contains it for a field of text or words, equals it for a name.
     *
     * @param field a field of kind text, words, name or mention; inside one statement or figure, one of theirs
     * @param pattern what to look for
     */
    record Match(QueryField field, TextPattern pattern) implements QueryNode {
        public Match {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public String toString() {
            return (field == QueryField.TEXT ? "" : field.queryName() + ":") + pattern;
        }
    }

    /**
     * A number lies in a range.
     *
     * @param field a field of kind number
     * @param low the smallest value that matches, {@link Integer#MIN_VALUE} for none
     * @param high the greatest, {@link Integer#MAX_VALUE} for none
     */
    record NumberRange(QueryField field, int low, int high) implements QueryNode {
        @Override
        public String toString() {
            return field.queryName() + ":[" + (low == Integer.MIN_VALUE ? "*" : low) + " TO "
                    + (high == Integer.MAX_VALUE ? "*" : high) + "]";
        }
    }

    /**
     * The publication date lies in a range.
     *
     * @param first the first day that matches, or null for none
     * @param last the last day that matches, or null for none
     */
    record DateRange(LocalDate first, LocalDate last) implements QueryNode {
        @Override
        public String toString() {
            return "date:[" + (first == null ? "*" : first) + " TO " + (last == null ? "*" : last) + "]";
        }
    }

    /**
     * At least one statement of the article meets a condition.
     *
     * @param condition {@link And}, {@link Or} and {@link Not} of {@link Match} (speaker and cue: the whole name; role and quote:
     *            contained) and {@link Flag}, all on the same statement
     */
    record OneStatement(QueryNode condition) implements QueryNode {
        public OneStatement {
            if (!Conditions.isOfStatement(condition)) {
                throw new IllegalArgumentException("no condition on a statement: " + condition);
            }
        }

        @Override
        public String toString() {
            return QueryField.STATEMENT.queryName() + ":" + bracketed(condition);
        }
    }

    /**
     * A statement is, or is not, what the field says.
     *
     * @param field {@link QueryField#DIRECT}
     * @param value what it shall be
     */
    record Flag(QueryField field, boolean value) implements QueryNode {
        @Override
        public String toString() {
            return field.queryName() + ":" + value;
        }
    }

    /**
     * At least one figure of the article meets a condition.
     *
     * @param condition {@link And}, {@link Or} and {@link Not} of {@link Amount} and of {@link Match} of
     *            {@link QueryField#CURRENCY} (the ISO 4217 code), all on the same figure
     */
    record OneFigure(QueryNode condition) implements QueryNode {
        public OneFigure {
            if (!Conditions.isOfFigure(condition)) {
                throw new IllegalArgumentException("no condition on a figure: " + condition);
            }
        }

        @Override
        public String toString() {
            return QueryField.FIGURE.queryName() + ":" + bracketed(condition);
        }
    }

    /**
     * A figure's value lies in a range; of a figure with two ends, at least one value between them.
     *
     * @param field the kind of figure: money, percent, count, measure, duration, ratio; or figure for any kind
     * @param low the lower end in base units (money: main units of the currency; percent: 20 is 20 %), or minus infinity
     * @param withLow whether {@code low} itself matches
     * @param high the upper end, or infinity
     * @param withHigh whether {@code high} itself matches
     * @param unit ISO 4217 code for money, else the unit folded; "" for any
     */
    record Amount(QueryField field, double low, boolean withLow, double high, boolean withHigh, String unit)
            implements
                QueryNode {
        public Amount {
            Objects.requireNonNull(unit, "unit");
            if (field.kind() != QueryField.Kind.AMOUNT && field != QueryField.FIGURE || Double.isNaN(low)
                    || Double.isNaN(high)) {
                throw new IllegalArgumentException(field + " " + low + " " + high);
            }
        }

        /** Whether a value between {@code from} and {@code to}, both included, lies in the range. */
        public boolean overlaps(double from, double to) {
            return (withLow ? to >= low : to > low) && (withHigh ? from <= high : from < high);
        }

        @Override
        public String toString() {
            return field.queryName() + ":" + (withLow ? "[" : "{") + QueryNumbers.print(field, low) + " TO "
                    + QueryNumbers.print(field, high) + (withHigh ? "]" : "}")
                    + (unit.isEmpty() ? "" : TextPattern.literal(unit));
        }
    }

    /**
     * Two parts match at places that are near each other in the body, in either order.
     *
     * @param distance the greatest number of chars between the end of one and the start of the other; overlapping places have none
     *            between them
     * @param left a node with places
     * @param right a node with places
     */
    record Near(int distance, QueryNode left, QueryNode right) implements QueryNode {
        /** The distance where none is given. */
        public static final int DEFAULT_DISTANCE = 10;

        public Near {
            if (distance < 0 || !Conditions.hasPlaces(left) || !Conditions.hasPlaces(right)) {
                throw new IllegalArgumentException("no places: " + left + " NEAR/" + distance + " " + right);
            }
        }

        @Override
        public String toString() {
            return "(" + left + " NEAR/" + distance + " " + right + ")";
        }
    }

    /**
     * One sentence or paragraph of the body alone meets a condition.
     *
     * @param unit what all must stand in
     * @param part a node with places, or {@link And}, {@link Or}, {@link Not} of them with at least one that is not negated
     */
    record Within(Unit unit, QueryNode part) implements QueryNode {
        public Within {
            Objects.requireNonNull(unit, "unit");
            if (part instanceof Not || !Conditions.isJudgedWithin(part)) {
                throw new IllegalArgumentException("no places: " + part);
            }
        }

        @Override
        public String toString() {
            return "(" + bracketed(part) + " WITHIN " + unit.sign() + ")";
        }

        /** A part of a body. */
        public enum Unit {
            /** From one full stop, or other end of a sentence, to the next. */
            SENTENCE,
            /** A line of the body. */
            PARAGRAPH;

            /** As a query names it. */
            String sign() {
                return this == SENTENCE ? "s" : "p";
            }
        }
    }

    /**
     * The text mentions a day or period that lies wholly in a range.
     *
     * @param first the first day of the range, or null for none
     * @param last the last day, or null for none
     */
    record MentionedDate(LocalDate first, LocalDate last) implements QueryNode {
        @Override
        public String toString() {
            return QueryField.MENTIONED.queryName() + ":[" + (first == null ? "*" : first) + " TO "
                    + (last == null ? "*" : last) + "]";
        }
    }

    /** A stretch of the body's tokens matches a pattern. */
    record Tokens(CqlPattern pattern) implements QueryNode {
        public Tokens {
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public String toString() {
            return QueryField.CQL.queryName() + ":'" + pattern + "'";
        }
    }

    /** Articles that match a part, which neither ranks them nor has places that are shown or counted. */
    record Filter(QueryNode part) implements QueryNode {
        public Filter {
            Objects.requireNonNull(part, "part");
        }

        @Override
        public String toString() {
            return QueryField.FILTER.queryName() + ":" + bracketed(part);
        }
    }

    private static String bracketed(QueryNode node) {
        return node instanceof And || node instanceof Or || node instanceof Near || node instanceof Within
                ? node.toString()
                : "(" + node + ")";
    }
}
