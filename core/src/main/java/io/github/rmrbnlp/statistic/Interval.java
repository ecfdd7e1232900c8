package io.github.rmrbnlp.statistic;

/**
 * A confidence interval. Immutable.
 *
 * @param low its lower bound
 * @param high its upper bound
 */
public record Interval(double low, double high) {
    /** The level used unless told: 95 %. */
    public static final double CONFIDENCE = 0.95;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }

    /** This interval in another unit. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }

    static void requireLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
