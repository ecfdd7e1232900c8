package io.github.rmrbnlp.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    /** The table of exact 95 % limits of a Poisson count found in any textbook (Garwood, 1936). */
    @ParameterizedTest
    @CsvSource({"0, 0, 3.689", "1, 0.0253, 5.572", "2, 0.242, 7.225", "5, 1.623, 11.668", "10, 4.795, 18.390",
            "100, 81.364, 121.627"})
    void exact_limits_of_a_count(long hits, double low, double high) {
        Interval limits = new Rate(hits, 1).interval(1, 0.95);
        assertEquals(low, limits.low(), 6e-4);
        assertEquals(high, limits.high(), 6e-4);
    }

    /** The limits are where the tails of the Poisson distribution are 2.5 %: its probabilities summed one by one. */
    @ParameterizedTest
    @CsvSource({"1, 0.95", "7, 0.9", "40, 0.99"})
    void limits_leave_half_of_the_rest_in_each_tail(int hits, double confidence) {
        Interval limits = new Rate(hits, 1).interval(1, confidence);
        assertEquals((1 - confidence) / 2, 1 - atMost(hits - 1, limits.low()), 1e-9);
        assertEquals((1 - confidence) / 2, atMost(hits, limits.high()), 1e-9);
    }

    private static double atMost(int count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }

    @Test
    void rates_are_per_unit() {
        Rate rate = new Rate(10, 2_000_000);
        assertEquals(5, rate.per(1_000_000), 1e-12);
        assertEquals(2.3977, rate.interval(1_000_000, 0.95).low(), 1e-4); // 4.7954/2
        assertEquals(9.1952, rate.interval(1_000_000, 0.95).high(), 1e-4); // 18.3904/2
        assertThrows(IllegalArgumentException.class, () -> new Rate(0, 0));
        assertThrows(IllegalArgumentException.class, () -> rate.interval(1, 1));
    }

    /** Newcombe, "Two-sided confidence intervals for the single proportion", 1998: score method without correction. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void score_intervals_of_newcombe(long part, long whole, double low, double high) {
        Interval interval = new Proportion(part, whole).interval(1, 0.95);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    @Test
    void a_whole_reaches_its_bound() {
        assertEquals(1000, new Proportion(20, 20).interval(1000, 0.95).high());
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    }
}
