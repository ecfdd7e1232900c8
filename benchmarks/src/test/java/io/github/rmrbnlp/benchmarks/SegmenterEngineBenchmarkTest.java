package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SegmenterEngineBenchmarkTest {
    @Test
    void allLevelsGiveTheSameWords() {
        SegmenterEngineBenchmark benchmark = new SegmenterEngineBenchmark();
        benchmark.prepare();
        assertEquals(benchmark.boundariesLineByLine(), benchmark.tokens());
        assertTrue(benchmark.boundaries() > SegmenterEngineBenchmark.CHARS / 3);
    }

    @Test
    void firstUseGivesTheRightAnswers() {
        SegmenterLoadBenchmark benchmark = new SegmenterLoadBenchmark();
        assertEquals(5, benchmark.firstTokens());
        assertEquals('国', benchmark.firstFoldedChar());
    }
}
