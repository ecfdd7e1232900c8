package io.github.rmrbnlp.statistic;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * So many hits in so many words. Immutable.
 *
 * <pre>{@code
 * new Rate(10, 2_000_000).per(1_000_000); // 5.0 hits per million words
 * new Rate(10, 2_000_000).interval(1_000_000, 0.95); // 2.40 to 9.20
 * }</pre>
 *
 * @param hits how often it was found, at least 0
 * @param size among how many, at least 1; a period without data has no rate
 */
public record Rate(long hits, long size) {
    public Rate {
        if (hits < 0 || size < 1) {
            throw new IllegalArgumentException("no rate: " + hits + " of " + size);
        }
    }

    /** The hits in {@code unit} words. */
    public double per(double unit) {
        return hits * unit / size;
    }

    /**
     * The exact interval of a Poisson rate: from the α/2 quantile of the gamma distribution of shape {@code hits} to the 1−α/2
     * quantile of that of shape {@code hits + 1} (Garwood, "Fiducial limits for the Poisson distribution", 1936); covers the
     * true rate at least so often as it says, if hits are independent. Hits of one article are not quite.
     *
     * @param unit the rate is per so many words
     * @param confidence the level, for example 0.95
     */
    public Interval interval(double unit, double confidence) {
        Interval.requireLevel(confidence);
        double tail = (1 - confidence) / 2;
        double low = hits == 0 ? 0 : GammaDistribution.of(hits, 1).inverseCumulativeProbability(tail);
        double high = GammaDistribution.of(hits + 1.0, 1).inverseSurvivalProbability(tail);
        return new Interval(low, high).times(unit / size);
    }
}
