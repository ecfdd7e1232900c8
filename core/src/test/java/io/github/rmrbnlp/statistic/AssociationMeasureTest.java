package io.github.rmrbnlp.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationMeasureTest {
    /** O11 = 8, R1 = 16, C1 = 32, N = 1024: E11 = 16·32/1024 = 0.5. */
    private static final PairTable HAND = new PairTable(8, 16, 32, 1024);

    @ParameterizedTest
    @CsvSource({
            // log2(8/0.5) = log2 16
            "PMI, 4",
            // log2(64/0.5) = log2 128
            "MI2, 7",
            // log2(512/0.5) = log2 1024
            "MI3, 10",
            // 2·8/(16+32) = 16/48
            "DICE, 0.333333333",
            // 14 + log2(1/3) = 14 − 1.584962501
            "LOG_DICE, 12.415037499",
            // (8 − 0.5)/√8 = 7.5/2.828427125
            "T_SCORE, 2.651650429",
            // O = 8, 8, 24, 984; E = 0.5, 15.5, 31.5, 976.5; O·ln(O/E) = 22.180709778, −5.291187858, −6.526409172,
            // 7.528728388; twice the sum
            "LLR, 35.783682272"})
    void hand_computed_table(AssociationMeasure measure, double expected) {
        assertEquals(expected, measure.of(HAND), 1e-8);
    }

    /** Dunning (1993), table of bigrams with the highest −2 log λ: both, first only, second only, neither. */
    @ParameterizedTest
    @CsvSource({"270.72, 110, 2442, 111, 29114", "263.90, 29, 13, 123, 31612", "256.84, 31, 23, 139, 31584",
            "167.23, 10, 0, 3, 31764", "157.21, 76, 104, 2476, 29121"})
    void likelihood_ratio_of_dunnings_bigrams(double published, long both, long first, long second, long neither) {
        PairTable table = new PairTable(both, both + first, both + second, both + first + second + neither);
        assertEquals(published, AssociationMeasure.LLR.of(table), 0.005);
    }

    /** Manning and Schütze (1999), chapter 5: "new companies" has t = 0.999932, "Ayatollah Ruhollah" has I = 18.38. */
    @Test
    void t_score_and_mutual_information_of_manning_and_schuetze() {
        long words = 14_307_668;
        assertEquals(0.999932, AssociationMeasure.T_SCORE.of(new PairTable(8, 15_828, 4_675, words)), 5e-7);
        assertEquals(18.38, AssociationMeasure.PMI.of(new PairTable(20, 42, 20, words)), 0.005);
    }

    @Test
    void log_dice_is_fourteen_if_the_words_occur_only_together() {
        assertEquals(14, AssociationMeasure.LOG_DICE.of(new PairTable(7, 7, 7, 1000)), 1e-12);
    }

    @Test
    void likelihood_ratio_is_signed_and_zero_for_independence() {
        assertEquals(0, AssociationMeasure.LLR.of(new PairTable(10, 100, 100, 1000)), 1e-9);
        assertTrue(AssociationMeasure.LLR.of(new PairTable(2, 100, 100, 1000)) < 0);
    }

    @Test
    void absent_pair_is_infinitely_weak() {
        PairTable absent = new PairTable(0, 10, 10, 100);
        assertEquals(Double.NEGATIVE_INFINITY, AssociationMeasure.PMI.of(absent));
        assertEquals(Double.NEGATIVE_INFINITY, AssociationMeasure.LOG_DICE.of(absent));
        assertEquals(Double.NaN, AssociationMeasure.T_SCORE.of(absent));
        assertEquals(0, AssociationMeasure.DICE.of(absent));
    }

    /** The likelihood ratio once more, as the difference of binomial log-likelihoods (Dunning's own form). */
    @Test
    void likelihood_ratio_equals_that_of_two_binomials() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            long both = random.nextInt(50);
            long first = both + random.nextInt(200) + 1;
            long second = both + random.nextInt(200);
            long total = first + second + random.nextInt(5_000) + 1;
            double expected = 2 * (binomial(both, first, both / (double) first)
                    + binomial(second - both, total - first, (second - both) / (double) (total - first))
                    - binomial(both, first, second / (double) total)
                    - binomial(second - both, total - first, second / (double) total));
            assertEquals(expected, Math.abs(AssociationMeasure.LLR.of(new PairTable(both, first, second, total))),
                    1e-6);
        }
    }

    private static double binomial(long k, long n, double p) {
        return (k == 0 ? 0 : k * Math.log(p)) + (n == k ? 0 : (n - k) * Math.log(1 - p));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 2, 9", "3, 2, 3, 9", "3, 3, 2, 9", "1, 5, 6, 9"})
    void impossible_tables_are_refused(long both, long first, long second, long total) {
        assertThrows(IllegalArgumentException.class, () -> new PairTable(both, first, second, total));
    }

    @Test
    void labels_are_found_whatever_the_case() {
        assertEquals(AssociationMeasure.LOG_DICE, AssociationMeasure.ofLabel("LOGDICE").orElseThrow());
        assertTrue(AssociationMeasure.ofLabel("z").isEmpty());
    }
}
