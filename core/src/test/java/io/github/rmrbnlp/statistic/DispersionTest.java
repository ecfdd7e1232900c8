package io.github.rmrbnlp.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DispersionTest {
    /**
     * The five-part corpus of Gries (2008), word a: 1, 2, 3, 4, 5 of 9, 10, 10, 10, 11 words.
     * DP: shares of a .0667 .1333 .2 .2667 .3333, of words .18 .2 .2 .2 .22; half of .1133+.0667+0+.0667+.1133 is .18.
     * D: rates .1111 .2 .3 .4 .4545, mean .293131, deviations squared sum to .079331, /5 = .015866, root .125961;
     * 1 − (.125961/.293131)/√4 = .785145.
     */
    @Test
    void example_of_gries() {
        Dispersion a = Dispersion.of(new int[]{1, 2, 3, 4, 5}, new long[]{9, 10, 10, 10, 11});
        assertEquals(5, a.range());
        assertEquals(0.18, a.dp(), 1e-12);
        assertEquals(0.2195, a.dpNorm(), 1e-4); // .18/(1 − .18)
        assertEquals(0.785, a.juillandD(), 5e-4); // as printed there
    }

    @Test
    void an_even_word_has_d_1_and_dp_0() {
        Dispersion even = Dispersion.of(new int[]{2, 4, 6}, new long[]{100, 200, 300});
        assertEquals(1, even.juillandD(), 1e-12);
        assertEquals(0, even.dp(), 1e-12);
    }

    @Test
    void a_word_of_one_part_has_d_0_and_in_the_smallest_part_a_normalised_dp_of_1() {
        Dispersion clumped = Dispersion.of(new int[]{9, 0, 0, 0}, new long[]{10, 10, 10, 10});
        assertEquals(0, clumped.juillandD(), 1e-12);
        assertEquals(0.75, clumped.dp(), 1e-12);
        assertEquals(1, clumped.dpNorm(), 1e-12);
        assertEquals(1, clumped.range());
    }

    @Test
    void a_word_of_one_part_has_no_trace_of_rounding_in_its_d() {
        for (int parts = 2; parts < 60; parts++) {
            int[] found = new int[parts];
            long[] sizes = new long[parts];
            for (int i = 0; i < parts; i++) {
                sizes[i] = 1000 + 37L * i;
            }
            found[parts / 2] = 7;
            assertEquals(0.0, Dispersion.of(found, sizes).juillandD());
        }
    }

    @Test
    void parts_without_words_count_for_nothing() {
        assertEquals(Dispersion.of(new int[]{1, 2}, new long[]{10, 10}),
                Dispersion.of(new int[]{1, 0, 2, 0}, new long[]{10, 0, 10, 0}));
    }

    @Test
    void what_is_not_defined_is_not_a_number() {
        assertEquals(Double.NaN, Dispersion.of(new int[]{0, 0}, new long[]{1, 1}).dp());
        Dispersion single = Dispersion.of(new int[]{3}, new long[]{9});
        assertEquals(Double.NaN, single.juillandD());
        assertEquals(0, single.dp());
        assertThrows(IllegalArgumentException.class, () -> Dispersion.of(new int[]{1}, new long[]{0}));
        assertThrows(IllegalArgumentException.class, () -> Dispersion.of(new int[]{1}, new long[]{1, 1}));
    }

    /** For parts of one size, D has another form: 1 − √((Σv²/f² − 1/n)·n/(n−1)), and DP is half the sum of |v/f − 1/n|. */
    @Test
    void equal_parts_give_what_the_textbook_forms_give() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int n = 2 + random.nextInt(20);
            int[] counts = random.ints(n, 0, 30).toArray();
            counts[random.nextInt(n)]++;
            long[] sizes = random.longs(1, 40, 1000)
                    .flatMap(s -> java.util.stream.LongStream.generate(() -> s).limit(n))
                    .toArray();
            double f = java.util.Arrays.stream(counts).sum();
            double squares = 0;
            double differences = 0;
            for (int v : counts) {
                squares += v / f * (v / f);
                differences += Math.abs(v / f - 1.0 / n);
            }
            Dispersion found = Dispersion.of(counts, sizes);
            assertEquals(1 - Math.sqrt(Math.max(0, squares - 1.0 / n) * n / (n - 1)), found.juillandD(), 1e-9);
            assertEquals(differences / 2, found.dp(), 1e-12);
        }
    }
}
