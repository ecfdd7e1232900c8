package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import java.io.IOException;

/**
 * The figures of the article a view stands for, by number, in the order of the text: their values without an object or string
 * for each, for whoever looks at millions. Offsets are UTF-16 indexes into the body, start inclusive, end exclusive. Valid until
 * the view moves on. Not thread-safe.
 *
 * <pre>{@code
 * FigureLayer figures = article.figureLayer();
 * for (int i = 0; i < figures.count(); i++) {
 *     sum += figures.kind(i) == Figure.Kind.MONEY ? figures.low(i) : 0;
 * }
 * }</pre>
 */
public final class FigureLayer extends AnnotationLayer<Figure> {
    private static final Figure.Kind[] KINDS = Figure.Kind.values();
    private static final Figure.Approximation[] APPROXIMATIONS = Figure.Approximation.values();
    private static final int COMMON_UNITS = AnnotationLayout.COMMON_UNITS.size();

    private int[] flags = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    /** Where a text stands that is not as printed. */
    private int[] texts = new int[16];
    private int[] units = new int[16];
    private double[] lows = new double[16];
    private double[] highs = new double[16];

    FigureLayer(ArticleView article) {
        super(article);
    }

    @Override
    void readAll(int count) {
        reserve(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int flag = in.readByte();
            flags[i] = flag;
            starts[i] = in.readSpanStart(last);
            last = in.readSpanEnd(starts[i]);
            ends[i] = last;
            if ((flag & AnnotationLayout.FIGURE_AS_PRINTED) == 0) {
                texts[i] = in.position();
                in.skipText();
            }
            units[i] = readUnit();
            lows[i] = readValue();
            highs[i] = (flag & AnnotationLayout.RANGE) != 0 ? readValue() : lows[i];
        }
    }

    private void reserve(int count) {
        if (flags.length < count) {
            int length = count * 2;
            flags = new int[length];
            starts = new int[length];
            ends = new int[length];
            texts = new int[length];
            units = new int[length];
            lows = new double[length];
            highs = new double[length];
        }
    }

    private int readUnit() {
        int number = in.readInt();
        if (number - COMMON_UNITS == names.size()) {
            names.note();
        }
        return number;
    }

    private double readValue() {
        int form = in.readByte();
        if (form == AnnotationLayout.ALL_BITS) {
            return Double.longBitsToDouble(in.readLong());
        }
        long digits = in.readSigned();
        return form < AnnotationLayout.DECIMALS
                ? digits * AnnotationLayout.TENS[form]
                : digits / AnnotationLayout.TENS[form - AnnotationLayout.DECIMALS];
    }

    /** What it is a figure of. */
    public Figure.Kind kind(int i) {
        return KINDS[flags[i] & AnnotationLayout.KIND_MASK];
    }

    /** Its value in base units, of a range the first. */
    public double low(int i) {
        return lows[i];
    }

    /** Its value in base units, of a range the second. */
    public double high(int i) {
        return highs[i];
    }

    /** ISO 4217 code of money, else the unit as printed; equal units are mostly the same object. */
    public String unit(int i) {
        return units[i] < COMMON_UNITS
                ? AnnotationLayout.COMMON_UNITS.get(units[i])
                : names.text(units[i] - COMMON_UNITS);
    }

    /** Its first char. */
    public int start(int i) {
        return starts[i];
    }

    /** The char behind it. */
    public int end(int i) {
        return ends[i];
    }

    @Override
    public Figure get(int i) throws IOException {
        Span span = new Span(starts[i], ends[i]);
        int approximation = flags[i] >> 3 & AnnotationLayout.KIND_MASK;
        return new Figure(
                (flags[i] & AnnotationLayout.FIGURE_AS_PRINTED) != 0
                        ? article.text(span.start(), span.end())
                        : in.textAt(texts[i]),
                span, kind(i), lows[i], highs[i], unit(i),
                approximation == 0 ? null : APPROXIMATIONS[approximation - 1]);
    }
}
