package io.github.rmrbnlp.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTableTest {
    /**
     * 60 of 1,000 against 40 of 2,000: E1 = 1000·100/3000 = 33.333, E2 = 66.667;
     * 60·ln(1.8) = 35.267199893, 40·ln(0.6) = −20.433024950; twice the sum 14.834174943. Ratio 0.06/0.02 = 3.
     */
    @Test
    void hand_computed_word() {
        KeynessTable word = new KeynessTable(60, 1_000, 40, 2_000);
        assertEquals(29.668349886, word.logLikelihood(), 1e-8);
        assertEquals(200, word.percentDifference(), 1e-9);
        assertEquals(1.584962501, word.logRatio(), 1e-9);
    }

    @Test
    void less_frequent_words_have_negative_keyness() {
        KeynessTable word = new KeynessTable(40, 2_000, 60, 1_000);
        assertEquals(-29.668349886, word.logLikelihood(), 1e-8);
        assertEquals(-66.666666667, word.percentDifference(), 1e-8);
        assertEquals(-1.584962501, word.logRatio(), 1e-9);
        assertFalse(word.overused());
    }

    /** 8 of 100 against none of 100: E = 4 each, 2·8·ln 2 = 11.090354889; 8 against half an occurrence is 16 times. */
    @Test
    void absent_words_count_as_half_an_occurrence_in_effect_sizes_only() {
        KeynessTable word = new KeynessTable(8, 100, 0, 100);
        assertEquals(11.090354889, word.logLikelihood(), 1e-8);
        assertEquals(4, word.logRatio(), 1e-12);
        assertEquals(1500, word.percentDifference(), 1e-9);
        assertEquals(0, new KeynessTable(0, 100, 0, 50).logRatio());
        assertEquals(0, new KeynessTable(0, 100, 0, 50).logLikelihood());
    }

    /** Critical values of the chi-squared distribution with one degree of freedom. */
    @ParameterizedTest
    @CsvSource({"0, 1", "3.841459, 0.05", "6.634897, 0.01", "10.827566, 0.001", "15.136705, 0.0001"})
    void significance_of_critical_values(double statistic, double probability) {
        assertEquals(probability, Significance.ofLogLikelihood(statistic), probability * 1e-5);
    }

    /** The two-cell statistic is the four-cell one less the two cells of the other words. */
    @Test
    void log_likelihood_differs_from_the_four_cell_statistic_by_the_other_words_cells() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            long c = 1 + random.nextInt(10_000);
            long d = 1 + random.nextInt(10_000);
            long a = random.nextInt((int) c + 1);
            long b = random.nextInt((int) d + 1);
            double all = new PairTable(a, c, a + b, c + d).logLikelihood();
            double share = (c + d - a - b) / (double) (c + d);
            double others = 2 * (term(c - a, c * share) + term(d - b, d * share));
            assertEquals(all - others, Math.abs(new KeynessTable(a, c, b, d).logLikelihood()), 1e-6);
        }
    }

    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    @Test
    void impossible_frequencies_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new KeynessTable(5, 4, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new KeynessTable(0, 0, 0, 1));
    }
}
