package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.date.DateExtractor;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.ProtectedSpans;
import io.github.rmrbnlp.annotate.Span;
import java.util.Objects;

/**
 * Finds quantities: money, percentages, counts, measures, ratios, durations, ordinals. Immutable and thread-safe; one pass over
 * the chars, linear in their number.
 *
 * <p>Dates are never figures: those already found are left alone; if there are none, those {@link DateExtractor} would find. Nothing
 * is looked for in 《》, document numbers, quoted number slogans and terms already found.
 *
 * <pre>{@code
 * new FigureExtractor(FigureOptions.standard()).extract(text, found); // 筹集慰问款104.42亿元 → 10442000000 CNY
 * }</pre>
 */
public final class FigureExtractor implements Extractor {
    private final FigureOptions options;
    private final DateExtractor dates;

    /** A figure extractor; {@code dates} tells it what is a date. */
    public FigureExtractor(FigureOptions options, DateExtractor dates) {
        this.options = Objects.requireNonNull(options, "options");
        this.dates = Objects.requireNonNull(dates, "dates");
    }

    /** A figure extractor beside the standard dates. */
    public FigureExtractor(FigureOptions options) {
        this(options, DateExtractor.standard());
    }

    @Override
    public void extract(AnalyzedText source, AnnotationsBuilder found) {
        FlatText text = FlatText.of(source);
        ProtectedSpans closed = ProtectedSpans.of(source);
        found.terms().forEach(term -> close(text, closed, term.span()));
        found.dates().forEach(date -> close(text, closed, date.span()));
        if (found.dates().isEmpty()) {
            dates.mentions(source).forEach(date -> closed.protect(date.start(), date.end()));
        }
        new FigureScan(text, closed, options, (quantity, approximation) -> found.figures()
                .add(figure(source.text(), text, quantity, approximation))).run();
    }

    private static void close(FlatText text, ProtectedSpans closed, Span span) {
        closed.protect(text.flat(span.start()), text.flat(span.end()));
    }

    private static Figure figure(String source, FlatText text, Quantity quantity, Figure.Approximation approximation) {
        Span span = text.source(quantity.start(), quantity.end());
        Figure.Kind kind = quantity.kind() == null ? Figure.Kind.COUNT : quantity.kind();
        return new Figure(span.of(source), span, kind, quantity.low(), quantity.high(), unit(source, text, quantity),
                approximation);
    }

    /** The unit as printed: 個 stays 個. */
    private static String unit(String source, FlatText text, Quantity quantity) {
        String unit = quantity.unit();
        boolean tail = !unit.isEmpty() && quantity.kind() != Figure.Kind.MONEY && quantity.kind() != Figure.Kind.PERCENT
                && text.endsWith(unit, quantity.end());
        return tail ? text.source(quantity.end() - unit.length(), quantity.end()).of(source) : unit;
    }

    @Override
    public String version() {
        return "figures-3" + (options.bareNumerals() ? "+bare" : "");
    }
}
