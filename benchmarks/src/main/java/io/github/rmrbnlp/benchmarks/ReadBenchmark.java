package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading an archive into articles, against the floor: only reading and decoding the same bytes with the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ReadBenchmark {
    /** The shape of the records. */
    @Param({"tagged", "markdown"})
    public String format;
    /** The charset of the file. */
    @Param({"UTF-8", "GB18030"})
    public String charset;

    private Path file;

    /** Writes an archive of 4,000 articles of about 700 characters. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("rmrb-benchmark-", ".txt");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append(SampleRecords.record(format, i));
        }
        Files.writeString(file, text, Charset.forName(charset));
    }

    /** Removes it. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** The number of body characters of all articles. */
    @Benchmark
    public long read() throws IOException {
        Counter counter = new Counter();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(file), counter);
        return counter.chars;
    }

    /** The floor: the number of characters of the file. */
    @Benchmark
    public long decodeOnly() throws IOException {
        return new String(Files.readAllBytes(file), Charset.forName(charset)).length();
    }

    private static final class Counter implements ReadSink {
        private long chars;

        @Override
        public void article(Article article) {
            chars += article.body().length();
        }
    }
}
