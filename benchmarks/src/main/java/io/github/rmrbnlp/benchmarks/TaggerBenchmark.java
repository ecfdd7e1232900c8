package io.github.rmrbnlp.benchmarks;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.Granularity;
import io.github.rmrbnlp.tag.TaggedSegmenter;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerWorker;
import io.github.rmrbnlp.tag.TokenShape;
import java.util.List;
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
 * Words with parts of speech and names, beside HanLP with its name recognisers, paragraph by paragraph. One operation is one
 * char, so the unit is million chars per second. {@code TaggerBenchmarkTest} asserts what each returns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TaggerBenchmark {
    private final List<char[]> paragraphs = BenchmarkText.load().lines().stream().map(String::toCharArray).toList();
    private final SegmenterWorker segmenter = Segmenter.standard().newWorker();
    private final SegmenterWorker coarse = new TaggedSegmenter(Segmenter.standard(), Tagger.standard(),
            TokenShape.STANDARD.withGranularity(Granularity.COARSE)).newWorker();
    private final TaggerWorker tagger = Tagger.standard().newWorker();
    private final Segment hanLp = new ViterbiSegment().enableCustomDictionary(false).enableNameRecognize(true)
            .enablePlaceRecognize(true).enableOrganizationRecognize(true).enableTranslatedNameRecognize(true);
    private final int[] ends = new int[BenchmarkText.CHARS];
    private final byte[] tags = new byte[BenchmarkText.CHARS];

    int length() {
        return paragraphs.stream().mapToInt(paragraph -> paragraph.length).sum();
    }

    /** The floor: words only. Returns their number. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int words() {
        int words = 0;
        for (char[] paragraph : paragraphs) {
            words += segmenter.segment(paragraph, 0, paragraph.length, ends);
        }
        return words;
    }

    /** Words and their parts of speech; the number of words. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int partsOfSpeech() {
        int words = 0;
        for (char[] paragraph : paragraphs) {
            int count = segmenter.segment(paragraph, 0, paragraph.length, ends);
            tagger.tag(paragraph, 0, ends, count, tags);
            words += count;
        }
        return words;
    }

    /** Words and the names among them; the number of names. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int names() {
        int names = 0;
        for (char[] paragraph : paragraphs) {
            int count = segmenter.segment(paragraph, 0, paragraph.length, ends);
            names += tagger.names(paragraph, 0, ends, count).size();
        }
        return names;
    }

    /** Coarse words, which needs parts of speech and names; the number of words. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int coarseWords() {
        int words = 0;
        for (char[] paragraph : paragraphs) {
            words += coarse.segment(paragraph, 0, paragraph.length, ends);
        }
        return words;
    }

    /** HanLP's words with tags and names; their number. */
    @Benchmark
    @OperationsPerInvocation(BenchmarkText.CHARS)
    public int hanLp() {
        int words = 0;
        for (char[] paragraph : paragraphs) {
            words += hanLp.seg(paragraph).size();
        }
        return words;
    }
}
