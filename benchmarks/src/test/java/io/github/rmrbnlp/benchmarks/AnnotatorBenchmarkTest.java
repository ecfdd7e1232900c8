package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import org.junit.jupiter.api.Test;

class AnnotatorBenchmarkTest {
    private final AnnotatorBenchmark benchmark = new AnnotatorBenchmark();

    @Test
    void theStatedSizeIsTheTrueOne() {
        assertEquals(AnnotatorBenchmark.CHARS, benchmark.length());
    }

    @Test
    void everyLayerReturnsTheRightAnswer() {
        Annotations found = benchmark.annotate();

        assertEquals(StatementBenchmark.SENTENCES_EACH * StatementBenchmark.TIMES, found.sentences().size());
        assertEquals(StatementBenchmark.STATEMENTS_EACH * StatementBenchmark.TIMES, found.statements().size());
        assertTrue(found.figures().stream().map(Figure::text).toList().contains("三亿二千万斤"));
        assertTrue(found.dates().stream().map(DateMention::text).toList().contains("去年"));
    }
}
