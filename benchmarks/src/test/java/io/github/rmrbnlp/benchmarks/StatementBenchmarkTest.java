package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatementBenchmarkTest {
    private final StatementBenchmark benchmark = new StatementBenchmark();

    @Test
    void theStatedSizeIsTheTrueOne() {
        assertEquals(StatementBenchmark.CHARS, benchmark.length());
    }

    @Test
    void everyBenchmarkReturnsTheRightAnswer() {
        assertTrue(benchmark.floor());
        assertEquals(StatementBenchmark.SENTENCES_EACH * StatementBenchmark.TIMES, benchmark.sentences());
        assertEquals(StatementBenchmark.STATEMENTS_EACH * StatementBenchmark.TIMES, benchmark.statements());
    }
}
