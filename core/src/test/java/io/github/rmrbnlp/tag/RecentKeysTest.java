package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentKeysTest {
    /** Against a map that is renumbered by the moves told. */
    @Test
    void aKeyHasTheNumberItWasGivenAsMovedSince() {
        Random random = new Random(1946);
        RecentKeys keys = new RecentKeys(1_024, 5);
        Map<Long, Integer> numbers = new HashMap<>();
        int forgettings = 0;
        for (int round = 0; round < 50_000; round++) {
            keys.makeRoom(1);
            if (keys.forgettings() > forgettings) {
                forgettings++;
                numbers.replaceAll((key, number) -> keys.moves()[number]);
                numbers.values().removeIf(number -> number < 0);
            }
            long key = random.nextLong(1L << random.nextInt(1, 14)) - 1;
            int number = keys.find(key);
            assertEquals(numbers.getOrDefault(key, -1), number);
            if (number < 0) {
                numbers.put(key, keys.add(key));
            }
            assertTrue(numbers.get(key) >= 5 && numbers.get(key) < keys.limit());
        }
        assertEquals(numbers.size(), numbers.values().stream().distinct().count());
        assertTrue(forgettings > 10, forgettings + " forgettings");
    }

    @Test
    void whatCameOftenIsNotForgotten() {
        RecentKeys keys = new RecentKeys(512, 0);
        for (int round = 0; round < 20_000; round++) {
            keys.makeRoom(2);
            for (long key : new long[]{round % 10, 1_000_000 + round}) {
                int number = keys.find(key);
                assertTrue(key > 10 || round < 10 || number >= 0, "key " + key + " in round " + round);
                if (number < 0) {
                    keys.add(key);
                }
            }
        }
    }
}
