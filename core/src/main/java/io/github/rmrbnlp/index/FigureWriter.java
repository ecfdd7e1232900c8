package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the layer of figures, one property of all figures behind the other and each in the same number of bytes, so that
 * {@link FigureLayer} takes a value from where it lies: a question may look at millions. Reusable; not thread-safe.
 */
final class FigureWriter {
    /** By name, the numbers of the units that are not {@link AnnotationLayout#COMMON_UNITS}. */
    private final Map<String, Integer> units = new HashMap<>();

    void write(List<Figure> figures, String body, ByteSink out) {
        out.writeNumber(figures.size());
        if (figures.isEmpty()) {
            return;
        }
        int[] unitNumbers = numberUnits(figures);
        boolean ranges = false;
        boolean wide = AnnotationLayout.COMMON_UNITS.size() + units.size() > AnnotationLayout.NARROW_UNITS;
        for (Figure figure : figures) {
            ranges |= isRange(figure);
            wide |= figure.span().start() > AnnotationLayout.NARROW_START
                    || figure.span().length() > AnnotationLayout.NARROW_LENGTH;
        }
        out.writeByte((wide ? AnnotationLayout.WIDE : 0) | (ranges ? AnnotationLayout.RANGES : 0));
        figures.forEach(figure -> out.writeByte(flags(figure, body)));
        for (int unit : unitNumbers) {
            out.writeFixed(unit, wide ? Integer.BYTES : Byte.BYTES);
        }
        writeSpans(figures, wide, out);
        figures.forEach(figure -> out.writeLong(Double.doubleToRawLongBits(figure.low())));
        if (ranges) {
            figures.forEach(figure -> out.writeLong(Double.doubleToRawLongBits(figure.high())));
        }
        writeTexts(figures, unitNumbers, body, out);
    }

    private int[] numberUnits(List<Figure> figures) {
        units.clear();
        int[] numbers = new int[figures.size()];
        for (int i = 0; i < numbers.length; i++) {
            String unit = figures.get(i).unit();
            int common = AnnotationLayout.COMMON_UNITS.indexOf(unit);
            numbers[i] = common >= 0
                    ? common
                    : AnnotationLayout.COMMON_UNITS.size() + units.computeIfAbsent(unit, name -> units.size());
        }
        return numbers;
    }

    private static void writeSpans(List<Figure> figures, boolean wide, ByteSink out) {
        figures.forEach(figure -> out.writeFixed(figure.span().start(), wide ? Integer.BYTES : Short.BYTES));
        figures.forEach(figure -> out.writeFixed(figure.span().length(), wide ? Integer.BYTES : Byte.BYTES));
    }

    /** The names of the units that have no number of their own, then what figures are not as printed. */
    private void writeTexts(List<Figure> figures, int[] unitNumbers, String body, ByteSink out) {
        out.writeNumber(units.size());
        int next = AnnotationLayout.COMMON_UNITS.size();
        for (int i = 0; i < unitNumbers.length; i++) {
            if (unitNumbers[i] == next) {
                out.writeText(figures.get(i).unit());
                next++;
            }
        }
        for (Figure figure : figures) {
            if (!isPrinted(figure, body)) {
                out.writeText(figure.text());
            }
        }
    }

    private static int flags(Figure figure, String body) {
        int approximation = figure.approximation() == null ? 0 : figure.approximation().ordinal() + 1;
        return figure.kind().ordinal() | approximation << AnnotationLayout.APPROXIMATION_SHIFT
                | (isPrinted(figure, body) ? AnnotationLayout.FIGURE_AS_PRINTED : 0);
    }

    /** Not {@link Figure#isRange}, which is true of NaN too. */
    private static boolean isRange(Figure figure) {
        return Double.doubleToRawLongBits(figure.low()) != Double.doubleToRawLongBits(figure.high());
    }

    private static boolean isPrinted(Figure figure, String body) {
        Span span = figure.span();
        return figure.text().length() == span.length() && span.end() <= body.length()
                && body.startsWith(figure.text(), span.start());
    }
}
