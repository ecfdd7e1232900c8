package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TaggerBenchmarkTest {
    private final TaggerBenchmark benchmark = new TaggerBenchmark();

    @Test
    void theStatedSizeIsTheTrueOne() {
        assertEquals(BenchmarkText.CHARS, benchmark.length());
    }

    @Test
    void eachReturnsAPlausibleNumber() {
        int words = benchmark.words();
        assertEquals(words, benchmark.partsOfSpeech());
        int coarse = benchmark.coarseWords();
        assertTrue(coarse < words && coarse > words / 2, () -> coarse + " of " + words);
        int hanLp = benchmark.hanLp();
        assertTrue(hanLp > words / 2 && hanLp < 2 * words, () -> hanLp + " beside " + words);
        int names = benchmark.names();
        assertTrue(names > 0 && names < words / 2, () -> names + " names in " + words);
    }
}
