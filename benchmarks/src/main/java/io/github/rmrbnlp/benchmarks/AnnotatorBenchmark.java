package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.pipeline.Annotator;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All extraction layers together, tokens included. One operation is one char, so the unit is million chars per second.
 * {@code AnnotatorBenchmarkTest} asserts what it finds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnnotatorBenchmark {
    static final int CHARS = StatementBenchmark.CHARS;
    private static final LocalDate DAY = LocalDate.of(1990, 10, 6);

    private final String text = StatementBenchmark.PARAGRAPHS.repeat(StatementBenchmark.TIMES);
    private final Annotator.Worker worker = Annotator.standard().newWorker();

    int length() {
        return text.length();
    }

    /** Sentences, quotations, terms, figures, dates and statements of one text. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public Annotations annotate() {
        return worker.annotate(text, DAY);
    }
}
