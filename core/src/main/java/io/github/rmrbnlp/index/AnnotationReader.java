package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Reads the annotations column of one article after the other, each layer when it is asked for; see {@link AnnotationWriter}. Not thread-safe. */
final class AnnotationReader {
    private static final int LAYERS = 5;

    private final ArticleView article;
    private final StatementLayer statementLayer;
    private final FigureLayer figureLayer;
    private final TermLayer termLayer;
    private BytesRef column;
    /** Where each layer begins, and the last one ends. */
    private final int[] bounds = new int[LAYERS + 1];
    private final LayerNames names = new LayerNames();
    private final boolean[] read = new boolean[LAYERS];
    private List<Statement> statements;
    private List<Figure> figures;
    private List<DateMention> dates;
    private List<Term> terms;
    private List<Quote> quotes;
    private ByteSource in;

    /** @param article whose annotations these are */
    AnnotationReader(ArticleView article) {
        this.article = article;
        statementLayer = new StatementLayer(article);
        figureLayer = new FigureLayer(article);
        termLayer = new TermLayer(article);
    }

    /** Turns to the column of another article. */
    AnnotationReader of(BytesRef bytes) {
        Arrays.fill(read, false);
        statements = null;
        figures = null;
        dates = null;
        terms = null;
        quotes = null;
        column = bytes;
        ByteSource lengths = new ByteSource(bytes);
        for (int i = 0; i < LAYERS; i++) {
            bounds[i + 1] = lengths.readInt();
        }
        bounds[0] = lengths.position();
        for (int i = 0; i < LAYERS; i++) {
            bounds[i + 1] = Math.addExact(bounds[i], bounds[i + 1]);
        }
        if (bounds[LAYERS] != bytes.offset + bytes.length) {
            throw new IndexOutOfBoundsException("layers that end at " + bounds[LAYERS]);
        }
        return this;
    }

    StatementLayer statementLayer() {
        return read(0, statementLayer);
    }

    FigureLayer figureLayer() {
        return read(1, figureLayer);
    }

    TermLayer termLayer() {
        return read(3, termLayer);
    }

    private <L extends AnnotationLayer<?>> L read(int number, L layer) {
        if (!read[number]) {
            layer.read(layer(number));
            read[number] = true;
        }
        return layer;
    }

    private ByteSource layer(int number) {
        return new ByteSource(column, bounds[number], bounds[number + 1]);
    }

    List<Statement> statements() throws IOException {
        if (statements == null) {
            statements = statementLayer().toList();
        }
        return statements;
    }

    List<Figure> figures() throws IOException {
        if (figures == null) {
            figures = figureLayer().toList();
        }
        return figures;
    }

    List<Term> terms() throws IOException {
        if (terms == null) {
            terms = termLayer().toList();
        }
        return terms;
    }

    List<DateMention> dates() throws IOException {
        if (dates == null) {
            dates = readDates();
        }
        return dates;
    }

    List<Quote> quotes() {
        if (quotes == null) {
            in = layer(4);
            quotes = readQuotes(in.readCount(), 0);
        }
        return quotes;
    }

    private List<DateMention> readDates() throws IOException {
        in = layer(2);
        names.of(in);
        int count = in.readCount();
        List<DateMention> all = new ArrayList<>(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span span = readSpan(last);
            String text = (flags & AnnotationLayout.DATE_AS_PRINTED) != 0
                    ? article.text(span.start(), span.end())
                    : in.readText();
            String value = (flags & AnnotationLayout.PACKED) != 0
                    ? AnnotationLayout.unpacked(in.readInt())
                    : names.text(names.read());
            all.add(new DateMention(text, span, value));
            last = span.end();
        }
        return all;
    }

    private List<Quote> readQuotes(int count, int from) {
        List<Quote> all = new ArrayList<>(count);
        int last = from;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span span = readSpan(last);
            last = span.end();
            if ((flags & AnnotationLayout.PLAIN) != 0) {
                all.add(new Quote(span, List.of(AnnotationLayout.inner(span)), List.of(), true));
            } else {
                List<Span> content = readSpans(span.start());
                List<Quote> nested = readQuotes(in.readCount(), span.start());
                all.add(new Quote(span, content, nested, (flags & AnnotationLayout.CLOSED) != 0));
            }
        }
        return all;
    }

    private List<Span> readSpans(int from) {
        int count = in.readCount();
        List<Span> spans = new ArrayList<>(count);
        int last = from;
        for (int i = 0; i < count; i++) {
            Span span = readSpan(last);
            spans.add(span);
            last = span.end();
        }
        return spans;
    }

    private Span readSpan(int last) {
        int start = in.readSpanStart(last);
        return new Span(start, in.readSpanEnd(start));
    }
}
