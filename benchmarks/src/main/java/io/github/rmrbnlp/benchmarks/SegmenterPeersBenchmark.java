package io.github.rmrbnlp.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The project's segmenter beside every other one for the JVM, and the floors, on the same text. One operation is one char, so
 * the unit is million chars per second; {@code -p unit=SENTENCE,WHOLE} for shorter and longer texts. {@code ContendersTest}
 * asserts what each returns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class SegmenterPeersBenchmark {
    @Param
    Contenders contender;
    /** What a contender gets at a time. */
    @Param("PARAGRAPH")
    TextUnit unit;

    private List<String> texts;
    private Contender opened;

    /** Loads text and models. */
    @Setup
    public void open() {
        texts = BenchmarkText.load().units(unit);
        opened = contender.open();
    }

    /** Segments the text; the number of words. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int segment() {
        int words = 0;
        for (String line : texts) {
            words += opened.count(line);
        }
        return words;
    }
}
