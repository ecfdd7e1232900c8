package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.List;

/**
 * Tells from the parts of speech alone where a pattern cannot match, without a look at the words: every match passes, and some
 * texts without one. Immutable and thread-safe.
 */
final class TagFilter {
    private static final long ALL = -1;

    private final boolean decides;
    private final long first;
    private final long last;
    /** The positions that may follow each position. */
    private final long[] follow;
    /** The positions a token of each part of speech may take. */
    private final long[] positionsOfTag;

    TagFilter(Automaton automaton, List<TokenTest> distinct) {
        decides = automaton.words() == 1;
        first = automaton.first()[0];
        last = automaton.last()[0];
        follow = new long[Long.SIZE];
        positionsOfTag = new long[PartOfSpeech.values().length];
        for (int p = 0; decides && p < automaton.positions(); p++) {
            long[] next = new long[1];
            automaton.step(new long[]{1L << p}, 0, next, 0);
            follow[p] = next[0];
            long tags = tags(distinct.get(automaton.test(p)));
            for (int tag = 0; tag < positionsOfTag.length; tag++) {
                positionsOfTag[tag] |= (tags >>> tag & 1) << p;
            }
        }
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

    /** Whether tokens with these parts of speech, the first {@code count}, may match anywhere. */
    boolean mayMatch(byte[] tags, int count) {
        if (!decides) {
            return true;
        }
        int skipped = PartOfSpeech.W.ordinal();
        long now = 0;
        for (int i = 0; i < count; i++) {
            long open = first;
            for (long rest = now; rest != 0; rest &= rest - 1) {
                open |= follow[Long.numberOfTrailingZeros(rest)];
            }
            long taken = open & positionsOfTag[tags[i]];
            if ((taken & last) != 0) {
                return true;
            }
            now = tags[i] == skipped ? taken | now : taken; // white space has that tag, and stands in no match
        }
        return false;
    }
}
