package io.github.rmrbnlp.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReproducibleSampleTest {
    private static List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        for (int article = 0; article < 40; article++) {
            for (int offset = 0; offset < 25; offset++) {
                places.add(new int[]{article, offset});
            }
        }
        return places;
    }

    private static void offer(int[] place, ReproducibleSample<String> sample) {
        String id = "19930713-01-" + place[0];
        long number = sample.articleNumber(id);
        if (sample.wants(number, place[1])) {
            sample.offer(id, number, place[1], place[0] + ":" + place[1]);
        }
    }

    private static ReproducibleSample<String> sample(List<int[]> places, int size, long seed) {
        ReproducibleSample<String> sample = new ReproducibleSample<>(size, seed);
        places.forEach(place -> offer(place, sample));
        return sample;
    }

    @Test
    void depends_neither_on_order_nor_on_slices() {
        List<String> expected = sample(places(), 100, 42).values();
        List<int[]> shuffled = places();
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(expected, sample(shuffled, 100, 42).values());

        List<ReproducibleSample<String>> slices = List.of(new ReproducibleSample<>(100, 42),
                new ReproducibleSample<>(100, 42), new ReproducibleSample<>(100, 42));
        Random random = new Random(2);
        shuffled.forEach(place -> offer(place, slices.get(random.nextInt(3))));
        ReproducibleSample<String> merged = slices.getFirst();
        merged.addAll(slices.get(1));
        merged.addAll(slices.get(2));
        assertEquals(expected, merged.values());
        assertEquals(1000, merged.offered());
    }

    @Test
    void another_seed_is_another_sample_and_a_larger_one_contains_the_smaller() {
        List<String> small = sample(places(), 50, 7).values();
        assertNotEquals(small, sample(places(), 50, 8).values());
        assertEquals(small, sample(places(), 200, 7).values().subList(0, 50));
        assertEquals(50, new HashSet<>(small).size());
    }

    @Test
    void everything_is_kept_where_there_is_room() {
        ReproducibleSample<String> all = sample(places(), 5000, 1);
        assertEquals(1000, all.values().size());
        assertEquals(1000, all.offered());
    }

    /** 2,000 samples of 100 of 1,000: each place is expected 200 times, with a standard deviation of √(2000·0.1·0.9) = 13.4. */
    @Test
    void every_place_has_the_same_chance() {
        int[][] drawn = new int[40][25];
        List<int[]> places = places();
        for (int seed = 0; seed < 2000; seed++) {
            for (String place : sample(places, 100, seed).values()) {
                int colon = place.indexOf(':');
                drawn[Integer.parseInt(place.substring(0, colon))][Integer.parseInt(place.substring(colon + 1))]++;
            }
        }
        double chiSquared = 0;
        for (int[] article : drawn) {
            for (int count : article) {
                chiSquared += (count - 200) * (count - 200) / 180.0;
                assertTrue(Math.abs(count - 200) < 70, "drawn " + count + " times");
            }
        }
        assertTrue(chiSquared > 850 && chiSquared < 1150, "chi-squared " + chiSquared); // 999 ± 3.4·√(2·999)
    }
}
