package io.github.rmrbnlp.annotate.term.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringCountsTest {
    @Test
    void countsAreExactWhileThereIsRoom() {
        Random random = new Random(3);
        StringCounts counts = new StringCounts(2_000);
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            long key = StringCounts.finish(random.nextInt(1_500));
            counts.add(key);
            expected.merge(key, 1, Integer::sum);
        }
        expected.forEach((key, count) -> assertEquals(count, counts.count(key)));
        assertEquals(0, counts.undercount());
    }

    @Test
    void countsAreNeverTooHighAndNeverTooLowByMoreThanStated() {
        Random random = new Random(5);
        StringCounts counts = new StringCounts(1_024);
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long key = StringCounts.finish((long) Math.exp(random.nextDouble() * 12));
            counts.add(key);
            expected.merge(key, 1, Integer::sum);
        }
        assertTrue(counts.undercount() > 0 && counts.size() <= 1_024);
        expected.forEach((key, count) -> assertTrue(
                counts.count(key) <= count && counts.count(key) + counts.undercount() >= count, key::toString));
    }

    @Test
    void differentStringsHaveDifferentKeys() {
        Map<Long, String> seen = new HashMap<>();
        String chars = "改革开放工程";
        for (int n = 0; n < 6 * 6 * 6 * 6; n++) {
            long h = 0;
            StringBuilder string = new StringBuilder();
            for (int k = n, i = 0; i < 4; i++, k /= 6) {
                h = StringCounts.next(h, chars.charAt(k % 6));
                string.append(chars.charAt(k % 6));
                String other = seen.put(StringCounts.finish(h), string.toString());
                assertTrue(other == null || other.contentEquals(string));
            }
        }
    }
}
