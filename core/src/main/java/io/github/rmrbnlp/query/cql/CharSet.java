package io.github.rmrbnlp.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A set of chars, one symbol of a word's expression. Immutable.
 *
 * @param ranges the chars named
 * @param negated whether it is all others
 */
record CharSet(List<Range> ranges, boolean negated) {
    /** Any char. */
    static final CharSet ANY = new CharSet(List.of(), true);

    CharSet {
        ranges = List.copyOf(ranges);
    }

    static CharSet of(int codePoint) {
        return new CharSet(List.of(new Range(codePoint, codePoint)), false);
    }

    /** Whether it is one char alone. */
    boolean isSingle() {
        return !negated && ranges.size() == 1 && ranges.getFirst().first() == ranges.getFirst().last();
    }

    boolean contains(int codePoint) {
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            if (codePoint >= range.first() && codePoint <= range.last()) {
                return !negated;
            }
        }
        return negated;
    }

    /** The same set for folded text: the ends of a range are folded, and the range as written stays. */
    CharSet folded(UnaryOperator<String> folding) {
        List<Range> both = new ArrayList<>();
        for (Range range : ranges) {
            Range folded = new Range(fold(range.first(), folding), fold(range.last(), folding));
            if (folded.first() <= folded.last()) {
                both.add(folded);
            }
            if (range.first() != range.last() && !range.equals(folded)) {
                both.add(range);
            }
        }
        return new CharSet(both, negated);
    }

    private static int fold(int codePoint, UnaryOperator<String> folding) {
        return folding.apply(Character.toString(codePoint)).codePointAt(0);
    }

    /**
     * Chars that follow upon one another.
     *
     * @param first the first code point
     * @param last the last one
     */
    record Range(int first, int last) {
    }
}
