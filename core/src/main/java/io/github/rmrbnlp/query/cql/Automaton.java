package io.github.rmrbnlp.query.cql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The position automaton (Glushkov) of an expression: one state for each symbol as it stands in the expression with its repeats
 * written out, in that order, and no empty transitions. A set of positions is a row of {@link #words} longs. Immutable.
 */
final class Automaton {
    private final int words;
    private final long[] first;
    private final long[] last;
    /** The positions that may follow position p: longs p * words to (p + 1) * words. */
    private final long[] follow;
    /** The test of each position, as an index into the distinct tests. */
    private final int[] tests;
    private final List<List<String>> labels;

    private Automaton(int words, long[] first, long[] last, long[] follow, int[] tests, List<List<String>> labels) {
        this.words = words;
        this.first = first;
        this.last = last;
        this.follow = follow;
        this.tests = tests;
        this.labels = labels;
    }

    /**
     * The automaton of {@code expression}.
     *
     * @param distinct receives each test once, at the index the automaton knows it by
     */
    static <T> Automaton of(Expression<T> expression, List<T> distinct) {
        return new Builder<T>(Math.toIntExact(expression.positions()), distinct).build(expression);
    }

    int positions() {
        return tests.length;
    }

    int words() {
        return words;
    }

    /** The positions a match may begin with: read only. */
    long[] first() {
        return first;
    }

    /** The positions a match may end with: read only. */
    long[] last() {
        return last;
    }

    /** The index of a position's test. */
    int test(int position) {
        return tests[position];
    }

    /** The labels round a position. */
    List<String> labels(int position) {
        return labels.get(position);
    }

    /** Whether a position in {@code set[at, at + words)} may follow {@code position}. */
    boolean leadsInto(int position, long[] set, int at) {
        for (int w = 0, f = position * words; w < words; w++, f++) {
            if ((follow[f] & set[at + w]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The earliest position in {@code set[at, at + words)} that may follow {@code position}, or -1. */
    int earliest(int position, long[] set, int at) {
        for (int w = 0, f = position * words; w < words; w++, f++) {
            long both = follow[f] & set[at + w];
            if (both != 0) {
                return w * Long.SIZE + Long.numberOfTrailingZeros(both);
            }
        }
        return -1;
    }

    /** Writes the positions that may follow one of {@code from[fromAt, fromAt + words)} into {@code to[toAt, toAt + words)}. */
    void step(long[] from, int fromAt, long[] to, int toAt) {
        for (int w = 0; w < words; w++) {
            to[toAt + w] = 0;
        }
        for (int v = 0; v < words; v++) {
            for (long rest = from[fromAt + v]; rest != 0; rest &= rest - 1) {
                int f = (v * Long.SIZE + Long.numberOfTrailingZeros(rest)) * words;
                for (int w = 0; w < words; w++) {
                    to[toAt + w] |= follow[f + w];
                }
            }
        }
    }

    static boolean intersect(long[] a, int aAt, long[] b, int bAt, int words) {
        for (int w = 0; w < words; w++) {
            if ((a[aAt + w] & b[bAt + w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static final class Builder<T> {
        private final int words;
        private final long[] follow;
        private final int[] tests;
        private final List<T> distinct;
        private final Map<T, Integer> places = new HashMap<>();
        private final List<List<String>> labels = new ArrayList<>();
        private Set<String> open = Set.of();
        private int count;

        Builder(int positions, List<T> distinct) {
            this.words = Math.max(1, (positions + Long.SIZE - 1) / Long.SIZE);
            this.follow = new long[positions * words];
            this.tests = new int[positions];
            this.distinct = distinct;
        }

        Automaton build(Expression<T> expression) {
            Part whole = part(expression);
            return new Automaton(words, whole.first, whole.last, follow, tests, labels);
        }

        private Part part(Expression<T> node) {
            return switch (node) {
                case Expression.One<T> one -> one(one.test());
                case Expression.Sequence<T> sequence -> {
                    Part done = new Part(new long[words], new long[words], true);
                    for (Expression<T> next : sequence.parts()) {
                        done = joined(done, part(next));
                    }
                    yield done;
                }
                case Expression.Choice<T> choice -> {
                    Part done = new Part(new long[words], new long[words], false);
                    for (Expression<T> next : choice.parts()) {
                        done = either(done, part(next));
                    }
                    yield done;
                }
                case Expression.Labelled<T> labelled -> labelled(labelled);
                case Expression.Repeat<T> repeat -> repeated(repeat);
            };
        }

        private Part one(T test) {
            int position = count++;
            tests[position] = places.computeIfAbsent(test, t -> {
                distinct.add(t);
                return distinct.size() - 1;
            });
            labels.add(List.copyOf(open));
            long[] set = new long[words];
            set[position / Long.SIZE] |= 1L << position;
            return new Part(set, set.clone(), false);
        }

        private Part labelled(Expression.Labelled<T> labelled) {
            Set<String> outside = open;
            open = new HashSet<>(outside);
            open.add(labelled.label());
            Part part = part(labelled.part());
            open = outside;
            return part;
        }

        private Part repeated(Expression.Repeat<T> repeat) {
            Part done = new Part(new long[words], new long[words], true);
            int copies = Expression.copies(repeat);
            for (int i = 0; i < copies; i++) {
                Part copy = part(repeat.part());
                if (i == copies - 1 && repeat.max() == Expression.UNBOUNDED) {
                    link(copy.last, copy.first);
                }
                done = joined(done, i < repeat.min() ? copy : new Part(copy.first, copy.last, true));
            }
            return done;
        }

        private Part joined(Part left, Part right) {
            link(left.last, right.first);
            return new Part(left.empty ? union(left.first, right.first) : left.first,
                    right.empty ? union(left.last, right.last) : right.last, left.empty && right.empty);
        }

        private Part either(Part left, Part right) {
            return new Part(union(left.first, right.first), union(left.last, right.last), left.empty || right.empty);
        }

        private void link(long[] from, long[] to) {
            for (int v = 0; v < words; v++) {
                for (long rest = from[v]; rest != 0; rest &= rest - 1) {
                    int f = (v * Long.SIZE + Long.numberOfTrailingZeros(rest)) * words;
                    for (int w = 0; w < words; w++) {
                        follow[f + w] |= to[w];
                    }
                }
            }
        }

        private static long[] union(long[] a, long[] b) {
            long[] both = a.clone();
            for (int w = 0; w < both.length; w++) {
                both[w] |= b[w];
            }
            return both;
        }

        /**
         * A part of the expression.
         *
         * @param first the positions it may begin with
         * @param last those it may end with
         * @param empty whether it may be left out
         */
        private record Part(long[] first, long[] last, boolean empty) {
        }
    }
}
