package io.github.rmrbnlp.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    /**
     * 10, 10, 40, 40 hits in 1 word each; φ = 1 (the median of the three neighbours' differences is 0).
     * No cut: 2·(100 − 100·ln 25) = −443.78; cut in the middle: 2·(20 − 20·ln 10) + 2·(80 − 80·ln 40) = −52.10 − 430.22
     * = −482.33. That gains 38.55, more than the penalty 2·ln 4 = 2.77.
     */
    @Test
    void a_doubling_is_found_where_it_happens() {
        assertEquals(List.of(new RateSegment(0, 2, 20, 200), new RateSegment(2, 4, 80, 200)),
                ChangePoints.segments(new long[]{10, 10, 40, 40}, new long[]{100, 100, 100, 100}));
    }

    @Test
    void a_steady_rate_has_one_segment_whatever_the_sizes() {
        assertEquals(List.of(new RateSegment(0, 4, 100, 1000)),
                ChangePoints.segments(new long[]{10, 20, 30, 40}, new long[]{100, 200, 300, 400}));
    }

    @Test
    void periods_without_data_are_no_change() {
        long[] hits = {10, 0, 10, 0, 0, 40, 41, 0};
        long[] sizes = {100, 0, 100, 0, 0, 100, 100, 0};
        assertEquals(List.of(new RateSegment(0, 5, 20, 200), new RateSegment(5, 8, 81, 200)),
                ChangePoints.segments(hits, sizes));
        assertEquals(List.of(), ChangePoints.segments(new long[3], new long[3]));
    }

    @Test
    void zero_is_a_rate() {
        assertEquals(List.of(new RateSegment(0, 3, 0, 3000), new RateSegment(3, 6, 60, 3000)),
                ChangePoints.segments(new long[]{0, 0, 0, 20, 20, 20}, new long[]{1000, 1000, 1000, 1000, 1000, 1000}));
    }

    @Test
    void clustered_counts_are_not_cut_at_every_cluster() {
        // 0 and 60 by turns: mean 30, but a variance of 900; Poisson counts alone would be cut everywhere
        long[] hits = IntStream.range(0, 60).mapToLong(i -> i % 2 * 60).toArray();
        long[] sizes = new long[60];
        Arrays.fill(sizes, 10_000);
        assertEquals(1, ChangePoints.segments(hits, sizes).size());
    }

    @Test
    void pruning_loses_nothing_against_trying_every_last_cut() {
        Random random = new Random(19);
        for (int i = 0; i < 200; i++) {
            int n = 1 + random.nextInt(40);
            long[] sizes = random.longs(n, 0, 3000).map(s -> s < 300 ? 0 : s).toArray();
            long[] hits = new long[n];
            int level = 1;
            for (int k = 0; k < n; k++) {
                level = random.nextInt(8) == 0 ? 1 + random.nextInt(60) : level;
                hits[k] = sizes[k] == 0 ? 0 : random.nextInt(level + 1);
            }
            double cost = totalCost(ChangePoints.segments(hits, sizes), hits, sizes);
            assertEquals(leastCost(hits, sizes), cost, 1e-6);
        }
    }

    private static double totalCost(List<RateSegment> segments, long[] hits, long[] sizes) {
        double phi = phi(hits, sizes);
        double sum = 0;
        int at = 0;
        for (RateSegment segment : segments) {
            assertEquals(at, segment.start());
            at = segment.end();
            assertEquals(Arrays.stream(hits, segment.start(), segment.end()).sum(), segment.hits());
            assertEquals(Arrays.stream(sizes, segment.start(), segment.end()).sum(), segment.size());
            sum += cost(segment.hits(), segment.size()) / phi;
        }
        assertEquals(segments.isEmpty() ? 0 : hits.length, at);
        return segments.size() < 2 ? sum : sum + (segments.size() - 1) * penalty(sizes);
    }

    /** Dynamic programming over all last cuts, with the same definition of cost. */
    private static double leastCost(long[] hits, long[] sizes) {
        double phi = phi(hits, sizes);
        int[] known = known(sizes);
        double[] least = new double[known.length + 1];
        least[0] = -penalty(sizes);
        for (int to = 1; to <= known.length; to++) {
            least[to] = Double.POSITIVE_INFINITY;
            long h = 0;
            long s = 0;
            for (int from = to - 1; from >= 0; from--) {
                h += hits[known[from]];
                s += sizes[known[from]];
                least[to] = Math.min(least[to], least[from] + cost(h, s) / phi + penalty(sizes));
            }
        }
        return known.length == 0 ? 0 : least[known.length];
    }

    private static double cost(long hits, long size) {
        return hits == 0 ? 0 : 2 * (hits - hits * Math.log((double) hits / size));
    }

    private static double penalty(long[] sizes) {
        return 2 * Math.log(known(sizes).length);
    }

    private static double phi(long[] hits, long[] sizes) {
        return ChangePoints.overdispersion(hits, sizes, known(sizes));
    }

    private static int[] known(long[] sizes) {
        return IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).toArray();
    }

    @Test
    void hits_without_words_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.segments(new long[]{1}, new long[]{0}));
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.segments(new long[]{1}, new long[]{1, 1}));
    }
}
