package io.github.rmrbnlp.tag;

import java.util.Objects;
import java.util.Set;

/**
 * How a {@link TaggedSegmenter} changes the words it is given. Immutable.
 *
 * @param granularity how long words are
 * @param wholeNames whether a surname and its given name are one word, 江泽民, which the standard of Peking University cuts
 *     江 | 泽民; {@link Granularity#COARSE} does so anyway
 * @param unsplit words that {@link Granularity#FINE} leaves whole, in any script or width
 */
public record TokenShape(Granularity granularity, boolean wholeNames, Set<String> unsplit) {
    /** Nothing is changed. */
    public static final TokenShape STANDARD = new TokenShape(Granularity.STANDARD, false, Set.of());

    public TokenShape {
        Objects.requireNonNull(granularity, "granularity");
        unsplit = Set.copyOf(unsplit);
    }

    /** The same with words of another length. */
    public TokenShape withGranularity(Granularity other) {
        return new TokenShape(other, wholeNames, unsplit);
    }

    /** The same with names of persons in one word or not. */
    public TokenShape withWholeNames(boolean whole) {
        return new TokenShape(granularity, whole, unsplit);
    }

    /** The same with other words that are never taken apart. */
    public TokenShape withUnsplit(Set<String> words) {
        return new TokenShape(granularity, wholeNames, words);
    }
}
