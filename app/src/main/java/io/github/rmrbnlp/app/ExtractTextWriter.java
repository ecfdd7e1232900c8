package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The text with its annotations in it, for reading: each mention marked, its value behind it, and the statements listed below.
 * With colour on a terminal, with brackets elsewhere.
 */
final class ExtractTextWriter implements ExtractWriter {
    /** ANSI colours that read on dark and on light ground. */
    private enum Layer {
        SPEAKER("36", "‹", "›"), CUE("35", "«", "»"), FIGURE("32", "{", "}"), DATE("34", "<", ">"), TERM("31", "[",
                "]");

        private final String colour;
        private final String open;
        private final String close;

        Layer(String colour, String open, String close) {
            this.colour = colour;
            this.open = open;
            this.close = close;
        }
    }

    private record Mark(Span span, Layer layer, String value) {
    }

    private final Writer out;
    private final boolean colour;

    ExtractTextWriter(OutputStream out, boolean colour) {
        this.out = Texts.writer(out);
        this.colour = colour;
    }

    @Override
    public void article(Article article, Annotations annotations) throws IOException {
        out.write(article.id());
        out.write(article.date() == null ? "" : "  " + article.date());
        out.write(article.page() == null ? "" : "  第" + article.page() + "版");
        out.write(article.title() == null ? "" : "  " + article.title());
        out.write("\n");
        text(article.body(), annotations);
    }

    @Override
    public void text(String text, Annotations annotations) throws IOException {
        int at = 0;
        for (Mark mark : marks(annotations)) {
            if (mark.span().start() >= at) {
                out.write(text, at, mark.span().start() - at);
                print(mark, mark.span().of(text));
                at = mark.span().end();
            }
        }
        out.write(text, at, text.length() - at);
        out.write("\n");
        for (Statement statement : annotations.statements()) {
            print(statement, text);
        }
        out.write("\n");
    }

    private void print(Mark mark, String text) throws IOException {
        Layer layer = mark.layer();
        if (colour) {
            out.write("\u001b[" + layer.colour + "m" + text + mark.value() + "\u001b[0m");
        } else {
            out.write(layer.open + text + mark.value() + layer.close);
        }
    }

    private void print(Statement statement, String text) throws IOException {
        Statement.Speaker speaker = statement.speaker();
        out.write("  — " + speaker.name());
        out.write(speaker.role() == null ? "" : "（" + speaker.role() + "）");
        out.write(" " + statement.cue().text() + (statement.direct() ? "：“" : "："));
        String separator = "";
        for (Span content : statement.content()) {
            out.write(separator + content.of(text).replace('\n', ' '));
            separator = " … ";
        }
        out.write(statement.direct() ? "”" : "");
        out.write(String.format(Locale.ROOT, "  (%.2f %s)%n", statement.confidence(), statement.rule()));
    }

    /** In text order, a longer mention before a shorter one that starts with it. */
    private static List<Mark> marks(Annotations annotations) {
        List<Mark> marks = new ArrayList<>();
        for (Term term : annotations.terms()) {
            marks.add(new Mark(term.span(), Layer.TERM, " " + term.kind().jsonName()));
        }
        for (Figure figure : annotations.figures()) {
            marks.add(new Mark(figure.span(), Layer.FIGURE, " = " + value(figure)));
        }
        for (DateMention date : annotations.dates()) {
            marks.add(new Mark(date.span(), Layer.DATE, " = " + date.value()));
        }
        for (Statement statement : annotations.statements()) {
            marks.add(new Mark(statement.speaker().span(), Layer.SPEAKER, ""));
            marks.add(new Mark(statement.cue().span(), Layer.CUE, ""));
        }
        marks.sort(Comparator.comparingInt((Mark m) -> m.span().start()).thenComparingInt(m -> -m.span().end()));
        return marks;
    }

    private static String value(Figure figure) {
        if (!figure.hasValue()) {
            return figure.unit();
        }
        String low = plain(figure.low(), figure.unit());
        return (figure.isRange() ? low + "–" + plain(figure.high(), figure.unit()) : low) + " " + figure.unit();
    }

    /** The value before its unit: the share 0.48 is 48 %. */
    private static String plain(double value, String unit) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return (unit.equals("%") ? exact.movePointRight(2) : exact).stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
