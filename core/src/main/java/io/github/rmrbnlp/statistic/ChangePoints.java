package io.github.rmrbnlp.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where the rate of a series changed. Stateless.
 *
 * <p>The series is cut into segments of one Poisson rate each, so that the sum of the segments' costs plus a penalty for each
 * cut is least. A segment with h hits among s words costs twice its negative log-likelihood, {@code 2·(h − h·ln(h/s))} (terms
 * that are the same for every cutting left out), divided by the overdispersion φ. The penalty is {@code 2·ln n} for n periods,
 * the Schwarz criterion for the two parameters (place and rate) each cut adds. The least sum is found exactly by PELT
 * (Killick, Fearnhead and Eckley, "Optimal detection of changepoints with a linear computational cost", 2012).
 *
 * <p>φ is how much more neighbouring periods differ than Poisson counts of one rate would: the median over neighbours i, i+1 of
 * {@code (hᵢ/sᵢ − hᵢ₊₁/sᵢ₊₁)² / (r·(1/sᵢ + 1/sᵢ₊₁))}, where r is their common rate, over 0.4549, the median of the chi-squared
 * distribution it follows then; at least 1. Words come in clusters, and without φ a series of days would break into as many
 * segments as it has campaigns. A median, so that the changes looked for do not raise it.
 *
 * <p>Periods without words (no data) belong to no rate: they are skipped, and lie in the segment they stand in.
 */
public final class ChangePoints {
    private static final double MEDIAN_OF_CHI_SQUARED = 0.4549364231195724;

    private ChangePoints() {
    }

    /**
     * The segments of a series, in its order and without gaps; one segment if nothing changed, none if there is no data.
     *
     * @param hits hits of each period
     * @param sizes words of each period; 0 where there is no data
     * @throws IllegalArgumentException if the two differ in length or a period without words has hits
     */
    public static List<RateSegment> segments(long[] hits, long[] sizes) {
        int[] known = known(hits, sizes);
        Series series = new Series(hits, sizes, known, overdispersion(hits, sizes, known));
        return known.length == 0 ? List.of() : series.segments(hits.length, 2 * Math.log(known.length));
    }

    private static int[] known(long[] hits, long[] sizes) {
        if (hits.length != sizes.length) {
            throw new IllegalArgumentException(hits.length + " counts for " + sizes.length + " periods");
        }
        int[] known = new int[hits.length];
        int count = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] < 0 || sizes[i] < 0 || hits[i] > 0 && sizes[i] == 0) {
                throw new IllegalArgumentException("period " + i + ": " + hits[i] + " hits in " + sizes[i] + " words");
            }
            if (sizes[i] > 0) {
                known[count++] = i;
            }
        }
        return Arrays.copyOf(known, count);
    }

    static double overdispersion(long[] hits, long[] sizes, int[] known) {
        double[] differences = new double[Math.max(0, known.length - 1)];
        int count = 0;
        for (int k = 1; k < known.length; k++) {
            int i = known[k - 1];
            int j = known[k];
            double common = (double) (hits[i] + hits[j]) / (sizes[i] + sizes[j]);
            if (common > 0) {
                double difference = (double) hits[i] / sizes[i] - (double) hits[j] / sizes[j];
                differences[count++] = difference * difference / (common * (1.0 / sizes[i] + 1.0 / sizes[j]));
            }
        }
        return count == 0 ? 1 : Math.max(1, median(Arrays.copyOf(differences, count)) / MEDIAN_OF_CHI_SQUARED);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The periods that have data, as sums from the beginning. */
    private static final class Series {
        private final int[] known;
        private final long[] hitSums;
        private final long[] sizeSums;
        private final double overdispersion;

        Series(long[] hits, long[] sizes, int[] known, double overdispersion) {
            this.known = known;
            this.overdispersion = overdispersion;
            hitSums = new long[known.length + 1];
            sizeSums = new long[known.length + 1];
            for (int k = 0; k < known.length; k++) {
                hitSums[k + 1] = hitSums[k] + hits[known[k]];
                sizeSums[k + 1] = sizeSums[k] + sizes[known[k]];
            }
        }

        private double cost(int from, int to) {
            double h = hitSums[to] - hitSums[from];
            double s = sizeSums[to] - sizeSums[from];
            return h == 0 ? 0 : 2 * (h - h * Math.log(h / s)) / overdispersion;
        }

        List<RateSegment> segments(int periods, double penalty) {
            int[] lastCut = lastCuts(penalty);
            List<RateSegment> segments = new ArrayList<>();
            for (int to = known.length; to > 0; to = lastCut[to]) {
                int from = lastCut[to];
                int start = from == 0 ? 0 : known[from];
                int end = to == known.length ? periods : known[to];
                segments.add(new RateSegment(start, end, hitSums[to] - hitSums[from], sizeSums[to] - sizeSums[from]));
            }
            return segments.reversed();
        }

        /** PELT: for each end the best place of the cut before it; starts that can never be best again are dropped. */
        private int[] lastCuts(double penalty) {
            int n = known.length;
            double[] least = new double[n + 1];
            int[] lastCut = new int[n + 1];
            int[] starts = new int[n + 1];
            int count = 1;
            least[0] = -penalty;
            for (int to = 1; to <= n; to++) {
                least[to] = Double.POSITIVE_INFINITY;
                for (int k = 0; k < count; k++) {
                    double sum = least[starts[k]] + cost(starts[k], to) + penalty;
                    if (sum < least[to]) {
                        least[to] = sum;
                        lastCut[to] = starts[k];
                    }
                }
                int kept = 0;
                for (int k = 0; k < count; k++) {
                    if (least[starts[k]] + cost(starts[k], to) <= least[to]) {
                        starts[kept++] = starts[k];
                    }
                }
                starts[kept++] = to;
                count = kept;
            }
            return lastCut;
        }
    }
}
