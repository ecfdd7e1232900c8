package io.github.rmrbnlp.statistic;

/**
 * How often two things occur, together and at all: a 2×2 contingency table by its margins (Evert, "Corpora and collocations",
 * 2008). Immutable.
 *
 * <pre>
 *              second      not second
 * first        O11 = both  O12           R1 = first
 * not first    O21         O22           R2
 *              C1 = second C2            N  = total
 * </pre>
 *
 * The expected frequency of both together, if neither had to do with the other, is {@code E11 = R1·C1/N}.
 *
 * @param both O11, observations that are both
 * @param first R1, observations that are the first
 * @param second C1, observations that are the second
 * @param total N, all observations
 */
public record PairTable(long both, long first, long second, long total) {
    public PairTable {
        if (both < 0 || both > first || both > second || first - both > total - second) {
            throw new IllegalArgumentException(
                    "no contingency table: both " + both + ", first " + first + ", second " + second + ", total "
                            + total);
        }
    }

    /** E11; NaN for a table without observations. */
    public double expected() {
        return (double) first * second / total;
    }

    /** O12. */
    public long onlyFirst() {
        return first - both;
    }

    /** O21. */
    public long onlySecond() {
        return second - both;
    }

    /** O22. */
    public long neither() {
        return total - first - second + both;
    }

    /** Whether both occur together more often than expected. */
    public boolean attracted() {
        return (double) both * total > (double) first * second;
    }

    /**
     * Dunning's log-likelihood ratio {@code G² = 2 Σ O·ln(O/E)} over the four cells; a cell with O = 0 adds nothing. At least
     * 0, whichever way the pair departs from independence.
     */
    public double logLikelihood() {
        double rest = total - first;
        double sum = cell(both, first, second) + cell(onlyFirst(), first, total - second)
                + cell(onlySecond(), rest, second) + cell(neither(), rest, total - second);
        return Math.max(0, 2 * sum); // rounding can leave -1e-12 for an independent pair
    }

    private double cell(long observed, double row, double column) {
        return observed == 0 ? 0 : observed * Math.log(observed * (double) total / (row * column));
    }
}
