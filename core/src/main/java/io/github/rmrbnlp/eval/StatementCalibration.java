package io.github.rmrbnlp.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which share of the statements told with a probability is right: isotonic over equal steps of it. Not thread-safe. */
final class StatementCalibration {
    private static final int STEPS = 20;
    /** A step is taken to have seen so many statements that were right as often as its probability says. */
    private static final double PRIOR = 4;

    private final double[] right = new double[STEPS + 1];
    private final double[] all = new double[STEPS + 1];

    void add(double probability, boolean isRight) {
        int step = (int) Math.round(probability * STEPS);
        all[step]++;
        right[step] += isRight ? 1 : 0;
    }

    /** The share to expect at 0, 1/20, … 1; never falling. Pool adjacent violators (Ayer and others 1955). */
    double[] shares() {
        double[] share = new double[STEPS + 1];
        double[] weight = new double[STEPS + 1];
        int[] from = new int[STEPS + 1];
        int blocks = 0;
        for (int step = 0; step <= STEPS; step++) {
            double p = (double) step / STEPS;
            share[blocks] = (right[step] + PRIOR * p) / (all[step] + PRIOR);
            weight[blocks] = all[step] + PRIOR;
            from[blocks++] = step;
            while (blocks > 1 && share[blocks - 2] > share[blocks - 1]) {
                double both = weight[blocks - 2] + weight[blocks - 1];
                share[blocks - 2] = (share[blocks - 2] * weight[blocks - 2] + share[blocks - 1] * weight[blocks - 1])
                        / both;
                weight[blocks - 2] = both;
                blocks--;
            }
        }
        double[] shares = new double[STEPS + 1];
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(shares, from[block], block + 1 < blocks ? from[block + 1] : STEPS + 1, share[block]);
        }
        return shares;
    }

    @Override
    public String toString() {
        return Arrays.stream(shares()).mapToObj(share -> String.format(Locale.ROOT, "%.2f", share))
                .collect(Collectors.joining(" "));
    }
}
