package io.github.rmrbnlp.query.cql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What every text with a match holds: by this an index finds candidates. Immutable. Words and texts are folded.
 */
public sealed interface Requirement {
    /** Nothing is known: every text must be looked at. */
    record Nothing() implements Requirement {
        @Override
        public String toString() {
            return "nothing";
        }
    }

    /** A token of exactly these chars, none of them punctuation. */
    record Word(String word) implements Requirement {
        @Override
        public String toString() {
            return "word " + word;
        }
    }

    /** These chars side by side. */
    record Text(String text) implements Requirement {
        @Override
        public String toString() {
            return "text " + text;
        }
    }

    /** All of these. */
    record All(List<Requirement> parts) implements Requirement {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Requirement::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /** At least one of these. */
    record Any(List<Requirement> parts) implements Requirement {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Requirement::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** All of {@code parts}, those that require nothing left out. */
    static Requirement all(List<Requirement> parts) {
        List<Requirement> needed = parts.stream().filter(part -> !(part instanceof Nothing)).distinct().toList();
        return needed.isEmpty() ? new Nothing() : needed.size() == 1 ? needed.getFirst() : new All(needed);
    }

    /** One of {@code parts}; nothing if one of them requires nothing. */
    static Requirement any(List<Requirement> parts) {
        List<Requirement> ways = parts.stream().distinct().toList();
        boolean open = ways.isEmpty() || ways.stream().anyMatch(Nothing.class::isInstance);
        return open ? new Nothing() : ways.size() == 1 ? ways.getFirst() : new Any(ways);
    }
}
