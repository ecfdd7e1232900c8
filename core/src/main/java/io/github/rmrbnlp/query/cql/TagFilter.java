package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Tells from the parts of speech alone where a pattern cannot match, without a look at the words: every match passes, and some
 * texts without one. Immutable and thread-safe.
 */
final class TagFilter {
    private static final long ALL = -1;
    private static final int SKIPPED = PartOfSpeech.W.ordinal();
    private static final int TAGS = PartOfSpeech.values().length;
    /** A table of more states would not stay in the nearest cache. */
    private static final int MAX_STATES = 256;
    private static final int MATCH = -1;

    private final boolean decides;
    private final long first;
    private final long last;
    /** The positions that may follow each position. */
    private final long[] follow;
    /** The positions a token of each part of speech may take. */
    private final long[] positionsOfTag;
    /** For each state and part of speech the row of the next state, or {@link #MATCH}; null where there are too many states. */
    private final int[] next;

    TagFilter(Automaton automaton, List<TokenTest> distinct) {
        decides = automaton.words() == 1;
        first = automaton.first()[0];
        last = automaton.last()[0];
        follow = new long[Long.SIZE];
        positionsOfTag = new long[TAGS];
        for (int p = 0; decides && p < automaton.positions(); p++) {
            long[] next = new long[1];
            automaton.step(new long[]{1L << p}, 0, next, 0);
            follow[p] = next[0];
            long tags = tags(distinct.get(automaton.test(p)));
            for (int tag = 0; tag < positionsOfTag.length; tag++) {
                positionsOfTag[tag] |= (tags >>> tag & 1) << p;
            }
        }
        next = decides ? table() : null;
    }

    /** A state is a set of positions that the tokens so far took; the first is the empty one. */
    private int[] table() {
        List<Long> states = new ArrayList<>(List.of(0L));
        Map<Long, Integer> rows = new HashMap<>(Map.of(0L, 0));
        int[] table = new int[MAX_STATES * TAGS];
        for (int s = 0; s < states.size(); s++) {
            for (byte tag = 0; tag < TAGS; tag++) {
                long taken = taken(states.get(s), tag);
                long then = then(states.get(s), taken, tag);
                if (states.size() == MAX_STATES && !rows.containsKey(then)) {
                    return null;
                }
                int row = rows.computeIfAbsent(then, set -> {
                    states.add(set);
                    return (states.size() - 1) * TAGS;
                });
                table[s * TAGS + tag] = (taken & last) != 0 ? MATCH : row;
            }
        }
        return table;
    }

    /** The parts of speech of the tokens that may pass, a bit each. */
    private static long tags(TokenTest test) {
        return switch (test) {
            case TokenTest.Any any -> ALL;
            case TokenTest.Word word -> ALL;
            case TokenTest.Tag tag -> tag.tags();
            case TokenTest.Not not -> not.part() instanceof TokenTest.Tag tag ? ~tag.tags() : ALL;
            case TokenTest.And and -> and.parts().stream().mapToLong(TagFilter::tags).reduce(ALL, (a, b) -> a & b);
            case TokenTest.Or or -> or.parts().stream().mapToLong(TagFilter::tags).reduce(0, (a, b) -> a | b);
        };
    }

    /** Whether it can tell anything. */
    boolean decides() {
        return decides;
    }

    /** Whether tokens with these parts of speech, the first {@code count}, may match anywhere. */
    boolean mayMatch(byte[] tags, int count) {
        if (next == null) {
            return !decides || anyEnd(tags, count);
        }
        int row = 0;
        for (int i = 0; i < count; i++) {
            row = next[row + tags[i]];
            if (row == MATCH) {
                return true;
            }
        }
        return false;
    }

    /** Hands over every token from {@code from} to {@code to} that may be the last of a match that begins there too. */
    void forEachEnd(byte[] tags, int from, int to, IntConsumer ends) {
        long now = 0;
        for (int i = from; i < to; i++) {
            long taken = taken(now, tags[i]);
            if ((taken & last) != 0) {
                ends.accept(i);
            }
            now = then(now, taken, tags[i]);
        }
    }

    private boolean anyEnd(byte[] tags, int count) {
        long now = 0;
        for (int i = 0; i < count; i++) {
            long taken = taken(now, tags[i]);
            if ((taken & last) != 0) {
                return true;
            }
            now = then(now, taken, tags[i]);
        }
        return false;
    }

    /** White space has that tag too, and stands in no match. */
    private static long then(long now, long taken, byte tag) {
        return tag == SKIPPED ? taken | now : taken;
    }

    /** The positions a token can take behind tokens that took these. */
    private long taken(long now, byte tag) {
        long open = first;
        for (long rest = now; rest != 0; rest &= rest - 1) {
            open |= follow[Long.numberOfTrailingZeros(rest)];
        }
        return open & positionsOfTag[tag];
    }
}
