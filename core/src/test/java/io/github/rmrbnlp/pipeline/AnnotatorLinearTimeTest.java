package io.github.rmrbnlp.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CPU time of the thread, so that other load hardly matters; the bounds are several times what is measured. */
class AnnotatorLinearTimeTest {
    private static final int CHARS = 30_000;
    private static final int TIMES = 4;
    /**
     * Quadratic work would take sixteen times as long for the fourfold length. A time of n + n²/q is refused for q below 90,000; with
     * 60,000 chars and a bound of 9, twice the work, below 84,000.
     */
    private static final double BOUND = 7;
    private static final Annotator.Worker WORKER = Annotator.standard().newWorker();

    private enum Shape {
        PARAGRAPHS, ONE_PARAGRAPH, NO_FULL_STOP, NO_PUNCTUATION;

        String shape(String text) {
            return switch (this) {
                case PARAGRAPHS -> text;
                case ONE_PARAGRAPH -> text.replace("\n", "");
                case NO_FULL_STOP -> text.replaceAll("[。！？：\n]", "，");
                case NO_PUNCTUATION -> text.replaceAll("[\\p{P}\\s]", "");
            };
        }
    }

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 6; i++) {
            WORKER.annotate(text(CHARS), null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fourfoldLengthTakesAboutFourfoldTime(Shape shape) {
        String text = shape.shape(text(CHARS * TIMES * 2)).substring(0, CHARS * TIMES);

        assertAboutInProportion(shape.name(), text.substring(0, CHARS), text);
    }

    /** Opened and never closed, closed far away, or answered at once. */
    @ParameterizedTest
    @CsvSource({"'','记者说：“',''", "“,'\n',”", "'','说：“\n',''", "'','“',''", "'','说“”',''", "'','《',''",
            "'','他说：“好。”',''"})
    void oneQuotationMarkAfterTheOtherTakesTimeInProportion(String before, String repeated, String after) {
        String once = before + repeated.repeat(CHARS / 3 / repeated.length()) + after;
        String more = before + repeated.repeat(TIMES * CHARS / 3 / repeated.length()) + after;

        assertAboutInProportion(repeated, once, more);
    }

    @Test
    void aSentenceThatIsOneLongChainOfCuesIsBounded() {
        String chain = "他说".repeat(1000);
        double millis = Math.min(millis(chain), Math.min(millis(chain), millis(chain)));

        assertTrue(millis < 700, millis + " ms"); // unbounded subjects: 1,100 ms; bounded: 110 ms
    }

    /** The fastest of three runs over each text counts; the longer text is read no more often than it takes to be fast enough. */
    private static void assertAboutInProportion(String what, String once, String more) {
        double onceMillis = Math.min(millis(once), Math.min(millis(once), millis(once)));
        double moreMillis = Double.MAX_VALUE;
        for (int i = 0; i < 3 && moreMillis >= BOUND * onceMillis; i++) {
            moreMillis = Math.min(moreMillis, millis(more));
        }

        assertTrue(moreMillis < BOUND * onceMillis, what + ": " + onceMillis + " ms, then " + moreMillis + " ms");
    }

    private static double millis(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        WORKER.annotate(text, LocalDate.of(1990, 10, 6));
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Made-up news with ever new names. */
    private static String text(int chars) {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            String name = pick(random, "王李张陈赵") + pick(random, "明国建志春秀文海") + pick(random, "华军平英林山");
            text.append("本报讯今天上午，全市春耕座谈会闭幕。市农业局局长").append(name).append("说，当地粮食产量由三亿二千万斤增加到")
                    .append(random.nextInt(4, 99)).append("亿斤，“这是一九").append(pick(random, "五六七八九"))
                    .append("八年以来最高的。”他要求各县贯彻《农村道路养护办法》。\n“去年修的渠道，今年就用上了。”老农")
                    .append(name).append("说。会议认为，要坚持改革开放。\n");
        }
        return text.toString();
    }

    private static String pick(Random random, String chars) {
        return String.valueOf(chars.charAt(random.nextInt(chars.length())));
    }
}
