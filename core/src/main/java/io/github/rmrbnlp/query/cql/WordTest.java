package io.github.rmrbnlp.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tests whether a word as a whole matches an expression. Owns its buffers; not thread-safe. */
final class WordTest {
    /** The only word that matches, or null. */
    private final char[] literal;
    private final Automaton automaton;
    private final CharSet[] sets;
    private long[] live;
    private long[] next;

    WordTest(Expression<CharSet> expression, UnaryOperator<String> folding) {
        String only = Requirements.literal(expression);
        literal = only == null ? null : folding.apply(only).toCharArray();
        List<CharSet> distinct = new ArrayList<>();
        automaton = literal == null ? Automaton.of(expression, distinct) : null;
        sets = distinct.stream().map(set -> set.folded(folding)).toArray(CharSet[]::new);
        live = new long[automaton == null ? 0 : automaton.words()];
        next = new long[live.length];
    }

    /** Whether the folded chars of {@code text[start, end)} match; linear in their number. */
    boolean matches(char[] text, int start, int end) {
        return literal == null ? accepts(text, start, end) : equalsLiteral(text, start, end);
    }

    private boolean equalsLiteral(char[] text, int start, int end) {
        if (end - start != literal.length) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (text[start + i] != literal[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(char[] text, int start, int end) {
        int words = live.length;
        for (int i = start; i < end;) {
            int c = Character.codePointAt(text, i, end);
            if (i == start) {
                System.arraycopy(automaton.first(), 0, live, 0, words);
            } else {
                automaton.step(live, 0, next, 0);
                long[] swap = live;
                live = next;
                next = swap;
            }
            if (!keep(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return end > start && Automaton.intersect(live, 0, automaton.last(), 0, words);
    }

    /** Drops the positions that are not {@code c}; false if none is left. */
    private boolean keep(int c) {
        boolean any = false;
        for (int w = 0; w < live.length; w++) {
            for (long rest = live[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                if (sets[automaton.test(w * Long.SIZE + bit)].contains(c)) {
                    any = true;
                } else {
                    live[w] &= ~(1L << bit);
                }
            }
        }
        return any;
    }
}
