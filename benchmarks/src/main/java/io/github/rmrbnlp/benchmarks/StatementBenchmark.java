package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.sentence.SentenceExtractor;
import io.github.rmrbnlp.annotate.statement.StatementExtractor;
import io.github.rmrbnlp.annotate.statement.StatementLexicon;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerWorker;
import io.github.rmrbnlp.text.CharFolding;
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
 * Sentences with quotation, and statements, each with the folding and tokens they need. One operation is one char, so the unit is
 * million chars per second. {@code StatementBenchmarkTest} asserts what each returns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StatementBenchmark {
    /** Made-up paragraphs in the language of the paper, with {@link #STATEMENTS_EACH} statements. */
    static final String PARAGRAPHS = "本报讯今天上午，全市春耕生产座谈会在市礼堂闭幕。会议认为，今年的种植面积、化肥供应和水库蓄水情况都比去年好。\n"
            + "市农业局局长李卫国说，当地粮食产量由三亿二千万斤增加到七亿多斤。他要求各县抓紧时间，把种子和农药早些送到村里。\n"
            + "“去年冬天修的渠道，今年春天就用上了，两千多亩地再也不怕旱了。”老农王大山说。\n"
            + "代表们还参观了机械厂和三个乡的试验田，向涌现的先进个人表示祝贺。\n";
    static final int STATEMENTS_EACH = 4;
    static final int SENTENCES_EACH = 6;
    static final int TIMES = 4;
    static final int CHARS = 736;

    private final String text = PARAGRAPHS.repeat(TIMES);
    private final SegmenterWorker segmenter = Segmenter.standard().newWorker();
    private final TaggerWorker tagger = Tagger.standard().newWorker();
    private final SentenceExtractor sentences = new SentenceExtractor();
    private final StatementExtractor statements = new StatementExtractor(StatementLexicon.standard());

    int length() {
        return text.length();
    }

    /** The floor of the statements: folding and tokens. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public boolean floor() {
        return analyzed().tokenCount() > 0;
    }

    /** Folds and finds quotations and sentences. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int sentences() {
        AnnotationsBuilder found = new AnnotationsBuilder();
        sentences.extract(analyzed(), found);
        return found.sentences().size();
    }

    /** Folds, segments, finds quotations, sentences and statements. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int statements() {
        AnnotationsBuilder found = new AnnotationsBuilder();
        AnalyzedText analyzed = analyzed();
        sentences.extract(analyzed, found);
        statements.extract(analyzed, found);
        return found.statements().size();
    }

    private AnalyzedText analyzed() {
        return new AnalyzedText(text, null, CharFolding.standard(), segmenter, tagger);
    }
}
