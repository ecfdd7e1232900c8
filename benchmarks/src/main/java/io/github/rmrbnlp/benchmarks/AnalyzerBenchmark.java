package io.github.rmrbnlp.benchmarks;

import com.hankcs.lucene.HanLPAnalyzer;
import io.github.rmrbnlp.lucene.ExactAnalyzer;
import io.github.rmrbnlp.lucene.RmrbAnalyzer;
import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
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
 * Lucene analysis of the same text by the project's analyzers, smartcn, and Lucene's standard analyzer (one token a
 * character). One operation is one char. {@code ContendersTest} asserts what each returns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class AnalyzerBenchmark {
    /** The analyzers. */
    public enum Kind {
        /** Words of the project's engine. */
        RMRB {
            @Override
            Analyzer open() {
                return new RmrbAnalyzer(LinearSegmenter.standard());
            }
        },
        /** Words of HanLP's word graph through the project's tokenizer. */
        RMRB_HANLP {
            @Override
            Analyzer open() {
                return new RmrbAnalyzer(HanLpSegmenter.create());
            }
        },
        /** HanLP's own Lucene plugin. */
        HANLP_PLUGIN {
            @Override
            Analyzer open() {
                return new HanLPAnalyzer();
            }
        },
        /** Characters and pairs for exact search. */
        RMRB_EXACT {
            @Override
            Analyzer open() {
                return ExactAnalyzer.forIndex();
            }
        },
        /** Lucene's Chinese analyzer. */
        SMARTCN {
            @Override
            Analyzer open() {
                return new SmartChineseAnalyzer();
            }
        },
        /** Lucene's standard analyzer. */
        STANDARD {
            @Override
            Analyzer open() {
                return new StandardAnalyzer();
            }
        };

        abstract Analyzer open();
    }

    @Param
    Kind analyzer;

    private BenchmarkText text;
    private Analyzer opened;

    /** Loads text and models. */
    @Setup
    public void open() {
        text = BenchmarkText.load();
        opened = analyzer.open();
    }

    /** Analyses every paragraph; the number of tokens. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int analyze() throws IOException {
        int tokens = 0;
        for (String line : text.lines()) {
            try (TokenStream stream = opened.tokenStream("body", line)) {
                stream.reset();
                while (stream.incrementToken()) {
                    tokens++;
                }
                stream.end();
            }
        }
        return tokens;
    }
}
