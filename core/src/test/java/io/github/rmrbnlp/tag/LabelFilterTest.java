package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelFilterTest {
    private static final long ALL_NAMES = (1L << NameLabels.COUNT) - 1;
    private static final long OUTSIDE = 1L << NameLabels.OUTSIDE;

    @Test
    void aLabelStaysWithinItsMarginBehindTheBest() {
        Margins margins = new Margins(3, new int[]{0, 10, 20, 0, 0, 0, 0, 0, 0});
        long[] allowed = {0b111, 0b111, 0b101, 0b100};
        int[] scores = {100, 90, 79, 100, 89, 80, 5, 1000, 3, 0, 0, 0};
        margins.narrow(scores, allowed, 4);
        assertArrayEquals(new long[]{0b011, 0b101, 0b101, 0b100}, allowed);
    }

    @Test
    void aTokenOutsideByFarIsDecidedUnlessANeighbourLooksLikeAName() {
        assertArrayEquals(new long[]{OUTSIDE, ALL_NAMES, OUTSIDE}, narrowed(-91, -90, -91));
        assertArrayEquals(new long[]{ALL_NAMES, ALL_NAMES, ALL_NAMES}, narrowed(-300, 100, -300));
        assertArrayEquals(new long[]{OUTSIDE, ALL_NAMES, OUTSIDE}, narrowed(-300, 99, -300));
        assertArrayEquals(new long[]{OUTSIDE}, narrowed(-91));
    }

    /** @param leads by how much the best label of a name leads outside, for each token */
    private static long[] narrowed(int... leads) {
        int[] scores = new int[leads.length * NameLabels.COUNT];
        long[] allowed = new long[leads.length];
        Arrays.fill(allowed, ALL_NAMES);
        for (int i = 0; i < leads.length; i++) {
            Arrays.fill(scores, i * NameLabels.COUNT, (i + 1) * NameLabels.COUNT, leads[i] - 500);
            scores[i * NameLabels.COUNT + NameLabels.OUTSIDE] = 7;
            scores[i * NameLabels.COUNT + 1 + i % 12] = 7 + leads[i];
        }
        new NameFilter().narrow(scores, allowed, leads.length);
        return allowed;
    }

    @Test
    void everyTokenKeepsItsBestLabel() {
        Random random = new Random(1990);
        for (int round = 0; round < 2_000; round++) {
            int labels = 2 + random.nextInt(38);
            int[] scores = random.ints(5 * labels, -400, 400).toArray();
            long[] allowed = random.longs(5, 1, 1L << labels).toArray();
            long[] narrowed = allowed.clone();
            new Margins(labels, random.ints(labels * labels, 0, 500).toArray()).narrow(scores, narrowed, 5);
            for (int i = 0; i < 5; i++) {
                assertEquals(0, narrowed[i] & ~allowed[i]);
                assertTrue((narrowed[i] >>> Margins.leader(scores, i * labels, allowed[i]) & 1) == 1);
            }
        }
    }
}
