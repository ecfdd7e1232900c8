package io.github.rmrbnlp.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTextTest {
    @Test
    void foldingWhatIsFoldedChangesNothing() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertEquals(ExactText.fold(ExactText.fold((char) c)), ExactText.fold((char) c), Integer.toHexString(c));
        }
    }

    @Test
    void charsTextsAndArraysFoldAlike() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            char[] text = new char[random.nextInt(12)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) (random.nextInt(3) == 0 ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x10000));
            }
            char[] folded = new char[text.length];
            ExactText.fold(text, text.length, folded);
            assertArrayEquals(ExactText.fold(new String(text)).toCharArray(), folded);
            for (int i = 0; i < text.length; i++) {
                if (!Character.isSurrogate(text[i])) {
                    assertEquals(folded[i], ExactText.fold(text[i]));
                }
            }
        }
    }
}
