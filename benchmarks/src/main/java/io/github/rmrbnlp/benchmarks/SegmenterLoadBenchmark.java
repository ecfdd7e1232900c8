package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.text.CharFolding;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the first use costs in a JVM that has just started: one shot in each fork, in milliseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class SegmenterLoadBenchmark {
    /** Loads the model and cuts a first sentence. */
    @Benchmark
    public int firstTokens() {
        return LinearSegmenter.standard().segment("中国人民迈向新世纪").size();
    }

    /** Reads the table of folded chars. */
    @Benchmark
    public char firstFoldedChar() {
        return CharFolding.standard().fold('國');
    }
}
