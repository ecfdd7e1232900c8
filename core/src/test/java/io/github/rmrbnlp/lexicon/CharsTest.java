package io.github.rmrbnlp.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CharsTest {
    @Test
    void hasWhatAStringHas() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            StringBuilder all = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                all.append((char) (random.nextBoolean() ? 0x4e00 + random.nextInt(0x5200) : random.nextInt(0x10000)));
            }
            Chars chars = new Chars(all.toString());
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                assertEquals(all.indexOf(String.valueOf((char) c)) >= 0, chars.has((char) c));
            }
        }
    }

    @Test
    void bitsOfOtherCharsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Chars("，", 0, 0));
    }
}
