package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FigureBenchmarkTest {
    private final FigureBenchmark benchmark = new FigureBenchmark();

    @Test
    void countsOneOperationForEachChar() {
        assertEquals(FigureBenchmark.CHARS, benchmark.length());
    }

    @Test
    void findsEveryDateOfEachReport() {
        assertEquals(FigureBenchmark.REPORTS * FigureBenchmark.DATES_EACH, benchmark.dates());
    }

    @Test
    void findsEveryFigureOfEachReport() {
        assertEquals(FigureBenchmark.REPORTS * FigureBenchmark.FIGURES_EACH, benchmark.datesAndFigures());
    }
}
