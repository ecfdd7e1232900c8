package io.github.rmrbnlp.statistic;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * So many articles of so many. Immutable.
 *
 * @param part how many have the property, at least 0
 * @param whole among how many, at least 1 and at least {@code part}
 */
public record Proportion(long part, long whole) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Proportion {
        if (part < 0 || whole < 1 || part > whole) {
            throw new IllegalArgumentException("no proportion: " + part + " of " + whole);
        }
    }

    /** The number among {@code unit}. */
    public double per(double unit) {
        return part * unit / whole;
    }

    /**
     * The score interval (Wilson, "Probable inference, the law of succession, and statistical inference", 1927): with
     * {@code z} the normal quantile, {@code (2np + z² ± z√(z² + 4np(1−p))) / 2(n + z²)}; stays within 0 and the whole.
     *
     * @param unit the number is among so many
     * @param confidence the level, for example 0.95
     */
    public Interval interval(double unit, double confidence) {
        Interval.requireLevel(confidence);
        double z = NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
        double n = whole;
        double centre = 2 * part + z * z;
        double half = z * Math.sqrt(z * z + 4 * part * (1 - part / n));
        double divisor = 2 * (n + z * z);
        double low = part == 0 ? 0 : (centre - half) / divisor;
        double high = part == whole ? 1 : (centre + half) / divisor;
        return new Interval(low, high).times(unit);
    }
}
