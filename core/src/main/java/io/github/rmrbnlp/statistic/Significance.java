package io.github.rmrbnlp.statistic;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Probabilities of test statistics. Stateless. */
public final class Significance {
    private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

    private Significance() {
    }

    /**
     * The probability of a log-likelihood ratio of one degree of freedom of at least {@code statistic} by chance. Says nothing
     * of how large a difference is, and is too small where occurrences come in clusters, as words in texts do.
     *
     * @param statistic at least 0
     * @return from 1 down to 0; beyond some 1,480 it is less than the smallest double
     */
    public static double ofLogLikelihood(double statistic) {
        return ONE_DEGREE.survivalProbability(statistic);
    }
}
