package io.github.rmrbnlp.query.cql;

import java.util.List;
import java.util.Objects;

/**
 * A regular expression over symbols: over tokens in a pattern, over chars in a word. Immutable.
 *
 * @param <T> what one symbol must be
 */
sealed interface Expression<T> {
    /** The greatest number of times of a repeat without an end. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** One symbol. */
    record One<T>(T test) implements Expression<T> {
        public One {
            Objects.requireNonNull(test, "test");
        }
    }

    /** One part after the other; of none, the empty expression. */
    record Sequence<T>(List<Expression<T>> parts) implements Expression<T> {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** One of the parts. */
    record Choice<T>(List<Expression<T>> parts) implements Expression<T> {
        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /** A part so many times. */
    record Repeat<T>(Expression<T> part, int min, int max) implements Expression<T> {
        /** As it is written. */
        String quantifier() {
            if (max == UNBOUNDED) {
                return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
            }
            return min == 0 && max == 1 ? "?" : min == max ? "{" + min + "}" : "{" + min + "," + max + "}";
        }
    }

    /** A part whose symbols are reported under a name. */
    record Labelled<T>(String label, Expression<T> part) implements Expression<T> {
    }

    /** A sequence of these parts, or the only one. */
    static <T> Expression<T> sequence(List<Expression<T>> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Sequence<>(parts);
    }

    /** A choice of these parts, or the only one. */
    static <T> Expression<T> choice(List<Expression<T>> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Choice<>(parts);
    }

    /** The number of positions its automaton has; saturates. */
    default long positions() {
        return switch (this) {
            case One<T> one -> 1;
            case Sequence<T> sequence -> sum(sequence.parts());
            case Choice<T> choice -> sum(choice.parts());
            case Labelled<T> labelled -> labelled.part().positions();
            case Repeat<T> repeat -> repeat.part().positions() * copies(repeat);
        };
    }

    private static <T> long sum(List<Expression<T>> parts) {
        return parts.stream().mapToLong(Expression::positions).sum();
    }

    /** How often a repeated part stands in the automaton; one without an end goes round in its last copy. */
    static int copies(Repeat<?> repeat) {
        return repeat.max() == UNBOUNDED ? Math.max(1, repeat.min()) : repeat.max();
    }

    /** Whether a repeat in it has no end. */
    default boolean isUnbounded() {
        return switch (this) {
            case One<T> one -> false;
            case Sequence<T> sequence -> sequence.parts().stream().anyMatch(Expression::isUnbounded);
            case Choice<T> choice -> choice.parts().stream().anyMatch(Expression::isUnbounded);
            case Labelled<T> labelled -> labelled.part().isUnbounded();
            case Repeat<T> repeat -> repeat.max() == UNBOUNDED || repeat.part().isUnbounded();
        };
    }
}
