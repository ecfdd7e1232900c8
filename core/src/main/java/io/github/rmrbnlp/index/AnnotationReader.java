package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Reads the annotations column of one article, layer by layer; see {@link AnnotationWriter}. Not thread-safe. */
final class AnnotationReader {
    private static final Figure.Kind[] FIGURE_KINDS = Figure.Kind.values();
    private static final Figure.Approximation[] APPROXIMATIONS = Figure.Approximation.values();
    private static final Term.Kind[] TERM_KINDS = Term.Kind.values();

    private final char[] body;
    private final int length;
    private final ByteSource[] layers = new ByteSource[5];
    private final List<Object> names = new ArrayList<>();
    private ByteSource in;

    /**
     * @param bytes the column
     * @param body the text; its first {@code length} chars count
     */
    AnnotationReader(BytesRef bytes, char[] body, int length) {
        this.body = body;
        this.length = length;
        ByteSource all = new ByteSource(bytes);
        int[] lengths = new int[layers.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = all.readInt();
        }
        for (int i = 0; i < lengths.length; i++) {
            layers[i] = all.part(lengths[i]);
        }
        if (!all.isAtEnd()) {
            throw new IndexOutOfBoundsException("bytes behind the last layer");
        }
    }

    private int start(int layer) {
        in = layers[layer];
        names.clear();
        return in.readCount();
    }

    /** Each layer can be read once. */
    List<Statement> statements() {
        int count = start(0);
        List<Statement> statements = new ArrayList<>(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span cueSpan = readSpan(last);
            String cue = readPrinted(cueSpan, (flags & AnnotationLayout.CUE_AS_PRINTED) != 0);
            Span speakerSpan = readSpan(cueSpan.start());
            String speaker = readPrinted(speakerSpan, (flags & AnnotationLayout.SPEAKER_AS_PRINTED) != 0);
            String name = (flags & AnnotationLayout.NAMED_AS_PRINTED) != 0 ? speaker : readName();
            String role = readRole(flags >> AnnotationLayout.ROLE_SHIFT, speakerSpan);
            List<Span> content = readSpans(cueSpan.end());
            AnnotationLayout.Rule rule = readRule();
            statements.add(new Statement(new Statement.Speaker(name, speaker, speakerSpan, role),
                    new Statement.Cue(cue, cueSpan), content, (flags & AnnotationLayout.DIRECT) != 0, rule.confidence(),
                    rule.name()));
            last = cueSpan.end();
        }
        return statements;
    }

    private String readRole(int form, Span speaker) {
        return switch (form) {
            case AnnotationLayout.NO_ROLE -> null;
            case AnnotationLayout.ROLE_NAMED -> readName();
            default -> {
                int from = speaker.start() - in.readInt();
                yield text(new Span(from, from + in.readInt()));
            }
        };
    }

    private AnnotationLayout.Rule readRule() {
        int number = in.readInt();
        if (number == names.size()) {
            names.add(new AnnotationLayout.Rule(in.readText(), Double.longBitsToDouble(in.readLong())));
        }
        return (AnnotationLayout.Rule) names.get(number);
    }

    List<Figure> figures() {
        int count = start(1);
        List<Figure> figures = new ArrayList<>(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span span = readSpan(last);
            String text = readPrinted(span, (flags & AnnotationLayout.FIGURE_AS_PRINTED) != 0);
            String unit = readUnit();
            double low = readValue();
            double high = (flags & AnnotationLayout.RANGE) != 0 ? readValue() : low;
            int approximation = flags >> 3 & AnnotationLayout.KIND_MASK;
            figures.add(new Figure(text, span, FIGURE_KINDS[flags & AnnotationLayout.KIND_MASK], low, high, unit,
                    approximation == 0 ? null : APPROXIMATIONS[approximation - 1]));
            last = span.end();
        }
        return figures;
    }

    private String readUnit() {
        int number = in.readInt();
        if (number < AnnotationLayout.COMMON_UNITS.size()) {
            return AnnotationLayout.COMMON_UNITS.get(number);
        }
        number -= AnnotationLayout.COMMON_UNITS.size();
        if (number == names.size()) {
            names.add(in.readText());
        }
        return (String) names.get(number);
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

    List<DateMention> dates() {
        int count = start(2);
        List<DateMention> dates = new ArrayList<>(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span span = readSpan(last);
            String text = readPrinted(span, (flags & AnnotationLayout.DATE_AS_PRINTED) != 0);
            String value = (flags & AnnotationLayout.PACKED) != 0
                    ? AnnotationLayout.unpacked(in.readInt())
                    : readName();
            dates.add(new DateMention(text, span, value));
            last = span.end();
        }
        return dates;
    }

    List<Term> terms() {
        int count = start(3);
        List<Term> terms = new ArrayList<>(count);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span span = readSpan(last);
            String text = readPrinted(span, (flags & AnnotationLayout.TERM_AS_PRINTED) != 0);
            String canonical = (flags & AnnotationLayout.CANONICAL) != 0 ? text : readName();
            terms.add(new Term(text, span, canonical, TERM_KINDS[flags & AnnotationLayout.KIND_MASK]));
            last = span.end();
        }
        return terms;
    }

    List<Quote> quotes() {
        return readQuotes(start(4), 0);
    }

    private List<Quote> readQuotes(int count, int from) {
        List<Quote> quotes = new ArrayList<>(count);
        int last = from;
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Span span = readSpan(last);
            last = span.end();
            if ((flags & AnnotationLayout.PLAIN) != 0) {
                quotes.add(new Quote(span, List.of(AnnotationLayout.inner(span)), List.of(), true));
            } else {
                List<Span> content = readSpans(span.start());
                List<Quote> nested = readQuotes(in.readCount(), span.start());
                quotes.add(new Quote(span, content, nested, (flags & AnnotationLayout.CLOSED) != 0));
            }
        }
        return quotes;
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
        int start = Math.toIntExact(last + in.readSigned());
        return new Span(start, Math.addExact(start, in.readInt()));
    }

    private String readPrinted(Span span, boolean printed) {
        return printed ? text(span) : in.readText();
    }

    private String text(Span span) {
        if (span.end() > length) {
            throw new IndexOutOfBoundsException(span + " in a text of " + length + " chars");
        }
        return new String(body, span.start(), span.length());
    }

    private String readName() {
        int number = in.readInt();
        if (number == names.size()) {
            names.add(in.readText());
        }
        return (String) names.get(number);
    }
}
