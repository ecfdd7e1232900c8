package io.github.rmrbnlp.statistic;

/**
 * Neighbouring periods with one rate. Immutable.
 *
 * @param start index of its first period
 * @param end index after its last period
 * @param hits hits of its periods together
 * @param size words of its periods together
 */
public record RateSegment(int start, int end, long hits, long size) {
    /** The hits in {@code unit} words. */
    public double per(double unit) {
        return hits * unit / size;
    }
}
