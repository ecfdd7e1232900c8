package io.github.rmrbnlp.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A parsed query. Immutable; {@code toString} gives a query that parses to an equal tree.
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
     * @param field a field of kind text, words or name
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
}
