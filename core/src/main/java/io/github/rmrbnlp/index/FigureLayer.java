package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The figures of the article a view stands for, by number, in the order of the text: their values without an object or string
 * for each, read where they lie, for whoever looks at millions. Offsets are UTF-16 indexes into the body, start inclusive, end
 * exclusive. Valid until the view moves on. Not thread-safe.
 *
 * <pre>{@code
 * FigureLayer figures = article.figureLayer();
 * for (int i = 0; i < figures.count(); i++) {
 *     sum += figures.kind(i) == Figure.Kind.MONEY ? figures.low(i) : 0;
 * }
 * }</pre>
 */
public final class FigureLayer extends AnnotationLayer<Figure> {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final Figure.Kind[] KINDS = Figure.Kind.values();
    private static final Figure.Approximation[] APPROXIMATIONS = Figure.Approximation.values();
    private static final int COMMON_UNITS = AnnotationLayout.COMMON_UNITS.size();

    private byte[] bytes;
    private boolean wide;
    /** Where each property of all figures begins. */
    private int flags;
    private int units;
    private int starts;
    private int lengths;
    private int lows;
    private int highs;
    /** Where what is not as printed begins. */
    private int texts;

    FigureLayer(ArticleView article) {
        super(article);
    }

    @Override
    void readAll(int count) {
        if (count == 0) {
            return;
        }
        bytes = in.array();
        int form = in.readByte();
        wide = (form & AnnotationLayout.WIDE) != 0;
        flags = in.skip(count);
        units = in.skip((long) count * (wide ? Integer.BYTES : Byte.BYTES));
        starts = in.skip((long) count * (wide ? Integer.BYTES : Short.BYTES));
        lengths = in.skip((long) count * (wide ? Integer.BYTES : Byte.BYTES));
        lows = in.skip((long) count * Double.BYTES);
        highs = (form & AnnotationLayout.RANGES) != 0 ? in.skip((long) count * Double.BYTES) : lows;
        for (int rest = in.readCount(); rest > 0; rest--) {
            names.note();
        }
        texts = in.position();
    }

    /** What it is a figure of. */
    public Figure.Kind kind(int i) {
        return KINDS[bytes[flags + i] & AnnotationLayout.KIND_MASK];
    }

    /** The first figure of a kind from number {@code from} on, or {@link #count}. */
    int next(Figure.Kind kind, int from) {
        int wanted = kind.ordinal();
        int i = from;
        while (i < count() && (bytes[flags + i] & AnnotationLayout.KIND_MASK) != wanted) {
            i++;
        }
        return i;
    }

    /** Its value in base units, of a range the first. */
    public double low(int i) {
        return Double.longBitsToDouble((long) LONGS.get(bytes, lows + i * Double.BYTES));
    }

    /** Its value in base units, of a range the second. */
    public double high(int i) {
        return Double.longBitsToDouble((long) LONGS.get(bytes, highs + i * Double.BYTES));
    }

    /** ISO 4217 code of money, else the unit as printed; equal units are mostly the same object. */
    public String unit(int i) {
        int number = fixed(units, i);
        return number < COMMON_UNITS
                ? AnnotationLayout.COMMON_UNITS.get(number)
                : names.text(number - COMMON_UNITS);
    }

    /** Its first char. */
    public int start(int i) {
        return wide
                ? (int) INTS.get(bytes, starts + i * Integer.BYTES)
                : (char) CHARS.get(bytes, starts + i * Short.BYTES);
    }

    /** The char behind it. */
    public int end(int i) {
        return start(i) + fixed(lengths, i);
    }

    private int fixed(int base, int i) {
        return wide ? (int) INTS.get(bytes, base + i * Integer.BYTES) : bytes[base + i] & 0xFF;
    }

    @Override
    public Figure get(int i) throws IOException {
        Span span = new Span(start(i), end(i));
        int approximation = bytes[flags + i] >> AnnotationLayout.APPROXIMATION_SHIFT & AnnotationLayout.KIND_MASK;
        return new Figure(isPrinted(i) ? article.text(span.start(), span.end()) : ownText(i), span, kind(i), low(i),
                high(i), unit(i), approximation == 0 ? null : APPROXIMATIONS[approximation - 1]);
    }

    private boolean isPrinted(int i) {
        return (bytes[flags + i] & AnnotationLayout.FIGURE_AS_PRINTED) != 0;
    }

    /** Texts other than what is printed are too rare to be found quickly. */
    private String ownText(int i) {
        int before = 0;
        for (int k = 0; k < i; k++) {
            before += isPrinted(k) ? 0 : 1;
        }
        return in.textBehind(texts, before);
    }
}
