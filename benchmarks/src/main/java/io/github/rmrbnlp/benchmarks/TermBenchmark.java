package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.term.TermExtractor;
import io.github.rmrbnlp.annotate.term.TermOptions;
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
 * Folding and term extraction, beside the floor of only looking at every char. One operation is one char, so the unit is million
 * chars per second. {@code TermBenchmarkTest} asserts what each returns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TermBenchmark {
    /** A made-up paragraph in the language of the paper, with {@link #TERMS_EACH} terms. */
    static final String PARAGRAPH = "本报讯今天上午，全市春耕生产座谈会在市礼堂闭幕。会议听取了各县负责人的汇报，讨论了今年的种植面积、化肥供应和水库蓄水情况。"
            + "与会者认为，改革开放以来，当地粮食产量由三亿二千万斤增加到七亿多斤，农民人均收入增长百分之十二点五，这是贯彻《农村道路养护办法》、实施送温暖工程的结果。"
            + "一位老农说：“去年冬天修的渠道，今年春天就用上了，两千多亩地再也不怕旱了。”他希望有关部门把种子和农药早些送到村里。"
            + "代表们还参观了机械厂和三个乡的试验田，向党的十二大以来涌现的先进个人表示祝贺。";
    /** Terms in one paragraph. */
    static final int TERMS_EACH = 5;
    static final int PARAGRAPHS = 4;
    static final int CHARS = 936;

    private final String text = PARAGRAPH.repeat(PARAGRAPHS);
    private final char[] chars = text.toCharArray();
    private final char[] folded = new char[chars.length];
    private final TermExtractor byName = new TermExtractor(new TermOptions(TermOptions.standard().lexicon(), false));
    private final TermExtractor all = new TermExtractor(TermOptions.standard());

    int length() {
        return chars.length;
    }

    /** The floor: how many chars are a full stop. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int floor() {
        int stops = 0;
        for (char c : chars) {
            stops += c == '。' ? 1 : 0;
        }
        return stops;
    }

    /** Folds the text; the first char of the last paragraph. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public char fold() {
        CharFolding.standard().fold(chars, 0, chars.length, folded, 0);
        return folded[PARAGRAPH.length() * (PARAGRAPHS - 1)];
    }

    /** Folds and finds the terms of the lexicon. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int termsByName() {
        return extract(byName);
    }

    /** Folds and finds all terms. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int terms() {
        return extract(all);
    }

    private int extract(TermExtractor extractor) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        extractor.extract(new AnalyzedText(text, null, CharFolding.standard(), null, null), found);
        return found.terms().size();
    }
}
