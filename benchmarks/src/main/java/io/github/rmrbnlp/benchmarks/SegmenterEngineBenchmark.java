package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.SegmentationModel;
import io.github.rmrbnlp.segment.SegmenterWorker;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The levels of the segmenter's own interface: boundaries of one long text, boundaries line by line, lists of tokens; and loading
 * a model. Texts are made up; for real text and rivals see {@code SegmenterPeersBenchmark}. Throughput is in million chars a
 * second; run with {@code -t 2} for two threads and {@code -prof gc} for bytes per char.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SegmenterEngineBenchmark {
    static final int LINES = 1000;
    static final int LINE_CHARS = 100;
    static final int CHARS = LINES * LINE_CHARS;

    private final LinearSegmenter segmenter = LinearSegmenter.standard();
    private final SegmenterWorker worker = segmenter.newWorker();
    private final int[] ends = new int[CHARS];
    private char[] text;
    private String[] lines;

    /** Makes the text. */
    @Setup
    public void prepare() {
        String paragraph = TermBenchmark.PARAGRAPH.replace("\n", "");
        String all = paragraph.repeat(CHARS / paragraph.length() + 1).substring(0, CHARS);
        text = all.toCharArray();
        lines = new String[LINES];
        for (int i = 0; i < LINES; i++) {
            lines[i] = all.substring(i * LINE_CHARS, (i + 1) * LINE_CHARS);
        }
    }

    /** Boundaries of the text in one call. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int boundaries() {
        return worker.segment(text, 0, CHARS, ends);
    }

    /** Boundaries of a hundred chars at a time. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int boundariesLineByLine() {
        int words = 0;
        for (int i = 0; i < CHARS; i += LINE_CHARS) {
            words += worker.segment(text, i, i + LINE_CHARS, ends);
        }
        return words;
    }

    /** Tokens of a hundred chars at a time. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int tokens() {
        int words = 0;
        for (String line : lines) {
            words += segmenter.segment(line).size();
        }
        return words;
    }

    /** Reads the model; in milliseconds. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public SegmentationModel load() throws IOException {
        try (InputStream in = LinearSegmenter.class.getResourceAsStream("pku-standard.bin")) {
            return SegmentationModel.read(in);
        }
    }
}
