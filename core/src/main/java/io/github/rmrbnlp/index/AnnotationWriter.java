package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the annotations column: the lengths of its layers, then the layers in the order statements, figures, dates, terms,
 * quotes. Places are differences to the place before, but for those of figures ({@link FigureWriter}); a text that is what the
 * body has there is not written again; a name that was written before is told by its number. {@link AnnotationReader} reads it.
 * Reusable; not thread-safe.
 */
final class AnnotationWriter {
    private final ByteSink[] layers = {new ByteSink(), new ByteSink(), new ByteSink(), new ByteSink(), new ByteSink()};
    private final Map<Object, Integer> names = new HashMap<>();
    private final FigureWriter figures = new FigureWriter();
    private final ByteSink all = new ByteSink();
    private String body;
    private ByteSink out;

    BytesRef encode(String text, Annotations annotations) {
        body = text;
        start(0);
        writeStatements(annotations.statements());
        start(1);
        figures.write(annotations.figures(), text, out);
        start(2);
        writeDates(annotations.dates());
        start(3);
        writeTerms(annotations.terms());
        start(4);
        writeQuotes(annotations.quotes(), 0);
        all.clear();
        for (ByteSink layer : layers) {
            all.writeNumber(layer.size());
        }
        for (ByteSink layer : layers) {
            all.writeBytes(layer);
        }
        body = null;
        return all.toBytes();
    }

    private void start(int layer) {
        out = layers[layer].clear();
        names.clear();
    }

    private void writeStatements(List<Statement> statements) {
        out.writeNumber(statements.size());
        int last = 0;
        for (Statement statement : statements) {
            Statement.Speaker speaker = statement.speaker();
            Statement.Cue cue = statement.cue();
            int role = roleForm(speaker);
            boolean speakerAsPrinted = isPrinted(speaker.text(), speaker.span());
            boolean namedAsPrinted = speaker.name().equals(speaker.text());
            boolean cueAsPrinted = isPrinted(cue.text(), cue.span());
            out.writeByte((statement.direct() ? AnnotationLayout.DIRECT : 0)
                    | flag(speakerAsPrinted, AnnotationLayout.SPEAKER_AS_PRINTED)
                    | flag(namedAsPrinted, AnnotationLayout.NAMED_AS_PRINTED)
                    | flag(cueAsPrinted, AnnotationLayout.CUE_AS_PRINTED)
                    | role << AnnotationLayout.ROLE_SHIFT);
            last = writeSpan(cue.span(), last);
            writeUnlessPrinted(cue.text(), cueAsPrinted);
            writeSpan(speaker.span(), cue.span().start());
            writeUnlessPrinted(speaker.text(), speakerAsPrinted);
            if (!namedAsPrinted) {
                writeName(speaker.name());
            }
            writeRole(speaker, role);
            out.writeNumber(statement.content().size());
            int end = cue.span().end();
            for (Span content : statement.content()) {
                end = writeSpan(content, end);
            }
            writeRule(statement.rule(), statement.confidence());
        }
    }

    private static int flag(boolean set, int bit) {
        return set ? bit : 0;
    }

    private int roleForm(Statement.Speaker speaker) {
        if (speaker.role() == null) {
            return AnnotationLayout.NO_ROLE;
        }
        return body.lastIndexOf(speaker.role(), speaker.span().start()) < 0
                ? AnnotationLayout.ROLE_NAMED
                : AnnotationLayout.ROLE_AS_PRINTED;
    }

    private void writeRole(Statement.Speaker speaker, int form) {
        if (form == AnnotationLayout.ROLE_NAMED) {
            writeName(speaker.role());
        } else if (form == AnnotationLayout.ROLE_AS_PRINTED) {
            int at = body.lastIndexOf(speaker.role(), speaker.span().start());
            out.writeNumber(speaker.span().start() - at);
            out.writeNumber(speaker.role().length());
        }
    }

    private void writeRule(String rule, double confidence) {
        if (isNew(new AnnotationLayout.Rule(rule, confidence))) {
            out.writeText(rule);
            out.writeLong(Double.doubleToLongBits(confidence));
        }
    }

    private void writeDates(List<DateMention> dates) {
        out.writeNumber(dates.size());
        int last = 0;
        for (DateMention date : dates) {
            boolean printed = isPrinted(date.text(), date.span());
            int packed = AnnotationLayout.packed(date.value());
            out.writeByte(flag(printed, AnnotationLayout.DATE_AS_PRINTED) | flag(packed >= 0, AnnotationLayout.PACKED));
            last = writeSpan(date.span(), last);
            writeUnlessPrinted(date.text(), printed);
            if (packed >= 0) {
                out.writeNumber(packed);
            } else {
                writeName(date.value());
            }
        }
    }

    private void writeTerms(List<Term> terms) {
        out.writeNumber(terms.size());
        int last = 0;
        for (Term term : terms) {
            boolean printed = isPrinted(term.text(), term.span());
            boolean canonical = term.canonical().equals(term.text());
            out.writeByte(term.kind().ordinal() | flag(printed, AnnotationLayout.TERM_AS_PRINTED)
                    | flag(canonical, AnnotationLayout.CANONICAL));
            last = writeSpan(term.span(), last);
            writeUnlessPrinted(term.text(), printed);
            if (!canonical) {
                writeName(term.canonical());
            }
        }
    }

    private void writeQuotes(List<Quote> quotes, int from) {
        out.writeNumber(quotes.size());
        int last = from;
        for (Quote quote : quotes) {
            boolean plain = AnnotationLayout.isPlain(quote);
            out.writeByte(flag(plain, AnnotationLayout.PLAIN) | flag(quote.closed(), AnnotationLayout.CLOSED));
            int start = quote.span().start();
            last = writeSpan(quote.span(), last);
            if (!plain) {
                out.writeNumber(quote.content().size());
                int end = start;
                for (Span content : quote.content()) {
                    end = writeSpan(content, end);
                }
                writeQuotes(quote.nested(), start);
            }
        }
    }

    private boolean isPrinted(String text, Span span) {
        return text.length() == span.length() && span.end() <= body.length() && body.startsWith(text, span.start());
    }

    private void writeUnlessPrinted(String text, boolean printed) {
        if (!printed) {
            out.writeText(text);
        }
    }

    /** Writes a span after another that ends at {@code last}; returns its end. */
    private int writeSpan(Span span, int last) {
        out.writeSigned(span.start() - (long) last);
        out.writeNumber(span.length());
        return span.end();
    }

    private void writeName(String name) {
        if (isNew(name)) {
            out.writeText(name);
        }
    }

    /** Writes the number of a name; whether it has none yet, so that the name itself follows. */
    private boolean isNew(Object name) {
        Integer known = names.putIfAbsent(name, names.size());
        out.writeNumber(known == null ? names.size() - 1 : known);
        return known == null;
    }
}
