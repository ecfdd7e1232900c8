package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.text.CharFolding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Runs the extractor on made-up texts. */
final class Texts {
    private Texts() {
    }

    static Annotations extract(String text, FigureOptions options) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        new FigureExtractor(options).extract(
                new AnalyzedText(text, LocalDate.of(1990, 10, 24), CharFolding.standard(), null, null),
                found);
        return found.build();
    }

    /** Text, value, unit and kind of each figure: {@code 104.42亿元=10442000000 CNY money}. */
    static String figures(String text, FigureOptions options) {
        return extract(text, options).figures().stream().map(Texts::print).collect(Collectors.joining("; "));
    }

    private static String print(Figure figure) {
        String value = figure.isRange()
                ? "[" + plain(figure.low()) + "," + plain(figure.high()) + "]"
                : figure.hasValue() ? plain(figure.low()) : "";
        String approximation = figure.approximation() == null ? "" : " " + figure.approximation().jsonName();
        return figure.text() + "=" + value + " " + figure.unit() + " " + figure.kind().jsonName() + approximation;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
