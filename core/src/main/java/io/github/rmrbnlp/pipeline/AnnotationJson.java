package io.github.rmrbnlp.pipeline;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the annotation layers of one text as properties of a JSON object that the caller has opened. Stateless and
 * thread-safe.
 */
public final class AnnotationJson {
    /** Digits a value keeps: doubles carry 15 to 17, so the noise of multiplying out stays invisible. */
    private static final MathContext VALUE_DIGITS = new MathContext(14, RoundingMode.HALF_EVEN);

    private AnnotationJson() {
    }

    /**
     * Writes {@code sentences}, {@code quotes}, {@code statements}, {@code figures}, {@code dates} and {@code terms}.
     *
     * @param json a generator inside an open object
     * @param annotations what to write; offsets are written as they are
     * @throws tools.jackson.core.JacksonException if the generator cannot write
     */
    public static void writeLayers(JsonGenerator json, Annotations annotations) {
        json.writeArrayPropertyStart("sentences");
        for (Span sentence : annotations.sentences()) {
            writeSpan(json, sentence);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("quotes");
        for (Quote quote : annotations.quotes()) {
            writeQuote(json, quote);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("statements");
        for (Statement statement : annotations.statements()) {
            writeStatement(json, statement);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("figures");
        for (Figure figure : annotations.figures()) {
            writeFigure(json, figure);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("dates");
        for (DateMention date : annotations.dates()) {
            json.writeStartObject();
            writeMention(json, date.text(), date.span());
            json.writeStringProperty("value", date.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("terms");
        for (Term term : annotations.terms()) {
            json.writeStartObject();
            writeMention(json, term.text(), term.span());
            json.writeStringProperty("canonical", term.canonical());
            json.writeStringProperty("kind", term.kind().jsonName());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeQuote(JsonGenerator json, Quote quote) {
        json.writeStartObject();
        writeOffsets(json, quote.span());
        json.writeBooleanProperty("closed", quote.closed());
        json.writeArrayPropertyStart("content");
        for (Span content : quote.content()) {
            writeSpan(json, content);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("nested");
        for (Quote nested : quote.nested()) {
            writeQuote(json, nested);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeStatement(JsonGenerator json, Statement statement) {
        Statement.Speaker speaker = statement.speaker();
        json.writeStartObject();
        json.writeObjectPropertyStart("speaker");
        json.writeStringProperty("name", speaker.name());
        writeMention(json, speaker.text(), speaker.span());
        json.writeStringProperty("role", speaker.role());
        json.writeEndObject();
        json.writeObjectPropertyStart("cue");
        writeMention(json, statement.cue().text(), statement.cue().span());
        json.writeEndObject();
        json.writeArrayPropertyStart("content");
        for (Span content : statement.content()) {
            writeSpan(json, content);
        }
        json.writeEndArray();
        json.writeBooleanProperty("direct", statement.direct());
        json.writeNumberProperty("confidence",
                new BigDecimal(statement.confidence()).setScale(3, RoundingMode.HALF_EVEN));
        json.writeStringProperty("rule", statement.rule());
        json.writeEndObject();
    }

    private static void writeFigure(JsonGenerator json, Figure figure) {
        json.writeStartObject();
        writeMention(json, figure.text(), figure.span());
        json.writeStringProperty("kind", figure.kind().jsonName());
        if (figure.isRange()) {
            json.writeArrayPropertyStart("value");
            json.writeNumber(decimal(figure.low()));
            json.writeNumber(decimal(figure.high()));
            json.writeEndArray();
        } else if (figure.hasValue()) {
            json.writeNumberProperty("value", decimal(figure.low()));
        } else {
            json.writeNullProperty("value");
        }
        json.writeStringProperty("unit", figure.unit());
        if (figure.approximation() == null) {
            json.writeNullProperty("approximation");
        } else {
            json.writeStringProperty("approximation", figure.approximation().jsonName());
        }
        json.writeEndObject();
    }

    /** The value without exponent, so that 10442000000 is written as an analyst would. */
    static BigDecimal decimal(double value) {
        BigDecimal rounded = new BigDecimal(value, VALUE_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static void writeMention(JsonGenerator json, String text, Span span) {
        json.writeStringProperty("text", text);
        writeOffsets(json, span);
    }

    private static void writeSpan(JsonGenerator json, Span span) {
        json.writeStartObject();
        writeOffsets(json, span);
        json.writeEndObject();
    }

    private static void writeOffsets(JsonGenerator json, Span span) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }
}
