package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TermBenchmarkTest {
    private final TermBenchmark benchmark = new TermBenchmark();

    @Test
    void theStatedSizeIsTheTrueOne() {
        assertEquals(TermBenchmark.CHARS, benchmark.length());
    }

    @Test
    void everyBenchmarkReturnsTheRightAnswer() {
        assertEquals(6 * TermBenchmark.PARAGRAPHS, benchmark.floor());
        assertEquals('本', benchmark.fold());
        assertEquals(2 * TermBenchmark.PARAGRAPHS, benchmark.termsByName());
        assertEquals(TermBenchmark.TERMS_EACH * TermBenchmark.PARAGRAPHS, benchmark.terms());
    }
}
