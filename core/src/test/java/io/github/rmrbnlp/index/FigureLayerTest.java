package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Figures of every kind, written and read back. */
class FigureLayerTest {
    private static final double[] VALUES = {0, -0.0, 1, 0.023, 1.5e8, -7, 1e-300, 1.7976931348623157e308, 1L << 53,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.PI};

    /** None is as printed: what is printed needs an article. */
    private static List<Figure> figures(Random random, int count, int maxStart, int maxLength, int units) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(maxStart);
            double low = VALUES[random.nextInt(VALUES.length)];
            figures.add(new Figure("第" + i + "个", new Span(start, start + 1 + random.nextInt(maxLength)),
                    Figure.Kind.values()[random.nextInt(Figure.Kind.values().length)], low,
                    random.nextInt(4) == 0 ? VALUES[random.nextInt(VALUES.length)] : low,
                    random.nextBoolean() ? "CNY" : "单位" + random.nextInt(units),
                    random.nextBoolean()
                            ? null
                            : Figure.Approximation.values()[random.nextInt(Figure.Approximation.values().length)]));
        }
        return figures;
    }

    private static BytesRef written(List<Figure> figures) {
        return new AnnotationWriter().encode("正文",
                new Annotations(List.of(), List.of(), figures, List.of(), List.of(), List.of()));
    }

    private static List<Figure> read(BytesRef column) throws Exception {
        return new AnnotationReader(null).of(column).figures();
    }

    @Test
    void figuresComeBackAsTheyWereWritten() throws Exception {
        Random random = new Random(100_000_000);
        for (int round = 0; round < 200; round++) {
            boolean far = round % 3 == 0;
            List<Figure> figures = figures(random, random.nextInt(12), far ? 5_000_000 : 60_000, far ? 400 : 200, 9);
            assertEquals(figures, read(written(figures)));
        }
    }

    @Test
    void moreUnitsThanAByteTellsComeBackToo() throws Exception {
        List<Figure> figures = figures(new Random(5), 3_000, 60_000, 200, 700);
        assertEquals(figures, read(written(figures)));
    }

    @Test
    void theGreatestStartAndLengthThatFitInFewBytesComeBack() throws Exception {
        for (int start : new int[]{65_534, 65_535, 65_536}) {
            for (int length : new int[]{254, 255, 256}) {
                List<Figure> figures = List.of(new Figure("甲", new Span(start, start + length), Figure.Kind.MONEY, 1, 2,
                        "CNY", null));
                assertEquals(figures, read(written(figures)));
            }
        }
    }

    @Test
    void aLayerThatIsCutIsOutOfBounds() {
        BytesRef whole = written(figures(new Random(6), 5, 100, 9, 3));
        for (int length = whole.length - 1; length > 0; length--) {
            BytesRef cut = new BytesRef(Arrays.copyOf(whole.bytes, length));
            assertThrows(IndexOutOfBoundsException.class, () -> read(cut));
        }
    }
}
