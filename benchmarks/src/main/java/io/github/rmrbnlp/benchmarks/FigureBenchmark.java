package io.github.rmrbnlp.benchmarks;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.date.DateExtractor;
import io.github.rmrbnlp.annotate.figure.FigureExtractor;
import io.github.rmrbnlp.annotate.figure.FigureOptions;
import io.github.rmrbnlp.text.CharFolding;
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
 * Dates and figures over text that is folded already. One operation is one char, so the unit is million chars per second. The text
 * holds about three times as many figures as the average article. {@code FigureBenchmarkTest} asserts what each returns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FigureBenchmark {
    /** A made-up report with {@link #FIGURES_EACH} figures and {@link #DATES_EACH} dates. */
    static final String REPORT = "本报北方市１０月６日电　今天上午，全市春耕生产座谈会在市礼堂闭幕。会议听取了各县负责人的汇报，讨论了今年的种植面积、化肥供应和水库蓄水情况。"
            + "与会者认为，当地粮食产量由三亿二千万斤增加到七亿多斤，农民人均收入增长百分之十二点五，达１，２３４元。一位老农说，去年冬天修的渠道，"
            + "今年春天就用上了，两千多亩地再也不怕旱了。他希望有关部门把种子和农药早些送到村里。代表们还参观了机械厂和三个乡的试验田。"
            + "一九八九年九月二十日以来，全市有２４万户次得到帮助，比前一时期大大增加。";
    static final int FIGURES_EACH = 7;
    static final int DATES_EACH = 6;
    static final int REPORTS = 4;
    static final int CHARS = 928;

    private final AnalyzedText text = new AnalyzedText(REPORT.repeat(REPORTS), LocalDate.of(1990, 10, 7),
            CharFolding.standard(), null, null);
    private final DateExtractor dates = DateExtractor.standard();
    private final FigureExtractor figures = new FigureExtractor(FigureOptions.standard());

    int length() {
        return text.length();
    }

    /** Finds the dates. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int dates() {
        AnnotationsBuilder found = new AnnotationsBuilder();
        dates.extract(text, found);
        return found.dates().size();
    }

    /** Finds the dates and the figures between them. */
    @Benchmark
    @OperationsPerInvocation(CHARS)
    public int datesAndFigures() {
        AnnotationsBuilder found = new AnnotationsBuilder();
        dates.extract(text, found);
        figures.extract(text, found);
        return found.figures().size();
    }
}
