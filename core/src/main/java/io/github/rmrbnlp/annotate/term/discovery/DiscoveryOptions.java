package io.github.rmrbnlp.annotate.term.discovery;

import java.time.LocalDate;

/**
 * What counts as a new term. Immutable.
 *
 * @param shortest the fewest chars of a term, at least 2
 * @param longest the most chars of a term, at most 16
 * @param minimumCount the fewest occurrences (within the period, if there is one)
 * @param minimumTexts the fewest texts it must occur in
 * @param minimumCohesion how many bits more often than by chance its parts must meet
 * @param minimumEntropy how many bits of choice there must be on its left and on its right
 * @param from first day of the period whose terms are wanted, or null for the beginning
 * @param to last day of the period, or null for the end
 * @param limit the most proposals returned
 * @param trackedStrings bounds the memory: how many strings are counted at once (some 75 bytes each, with what is learnt about the best)
 */
public record DiscoveryOptions(int shortest, int longest, int minimumCount, int minimumTexts, double minimumCohesion,
        double minimumEntropy, LocalDate from, LocalDate to, int limit, int trackedStrings) {
    private static final int MOST_CHARS = 16;

    public DiscoveryOptions {
        if (shortest < 2 || longest < shortest || longest > MOST_CHARS) {
            throw new IllegalArgumentException("no length of a term: " + shortest + " to " + longest);
        }
        if (minimumCount < 2 || minimumTexts < 1 || limit < 1 || trackedStrings < 1024) {
            throw new IllegalArgumentException(
                    "minimumCount >= 2, minimumTexts >= 1, limit >= 1, trackedStrings >= 1024");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends before it begins: " + from + " to " + to);
        }
    }

    /** Terms of 3 to 10 chars, at least 8 occurrences in 4 texts, over the whole corpus; about 300 MB. */
    public static DiscoveryOptions standard() {
        return new DiscoveryOptions(3, 10, 8, 4, 6, 1.5, null, null, 200, 4_000_000);
    }

    /** These options for the terms of a period. */
    public DiscoveryOptions withPeriod(LocalDate first, LocalDate last) {
        return new DiscoveryOptions(shortest, longest, minimumCount, minimumTexts, minimumCohesion, minimumEntropy,
                first,
                last, limit, trackedStrings);
    }

    /** These options with another number of proposals. */
    public DiscoveryOptions withLimit(int most) {
        return new DiscoveryOptions(shortest, longest, minimumCount, minimumTexts, minimumCohesion, minimumEntropy,
                from, to,
                most, trackedStrings);
    }

    boolean hasPeriod() {
        return from != null || to != null;
    }

    boolean inPeriod(LocalDate date) {
        return !hasPeriod()
                || date != null && (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
