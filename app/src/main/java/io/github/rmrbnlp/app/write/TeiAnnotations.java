package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.write.TeiMarkup;
import io.github.rmrbnlp.corpusio.write.TeiWriter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Annotations as TEI's {@code spanGrp}s of {@code span}s. A span's {@code target} is
 * {@code string-range(#ANCHOR,START,LENGTH)}: UTF-16 indexes into the body, whose lines are {@code p} elements joined by line
 * feeds; several stretches are parted by blanks. What an annotation means is the element within: {@code measure}, {@code date} (EDTF in
 * {@code when-custom}), {@code term}; of a statement, speaker and cue are spans of their own that point to its content.
 *
 * @param annotations of one article
 */
record TeiAnnotations(Annotations annotations) implements TeiWriter.StandOff {
    @Override
    public void write(TeiMarkup xml, String anchor) throws IOException {
        group(xml, "sentence");
        for (Span sentence : annotations.sentences()) {
            xml.element("span", "", "target", target(anchor, List.of(sentence)));
        }
        end(xml);
        group(xml, "statement");
        int number = 0;
        for (Statement statement : annotations.statements()) {
            statement(xml, anchor, statement, anchor + ".s" + ++number);
        }
        end(xml);
        group(xml, "figure");
        for (Figure figure : annotations.figures()) {
            figure(xml, anchor, figure);
        }
        end(xml);
        group(xml, "date");
        for (DateMention date : annotations.dates()) {
            open(xml, anchor, date.span());
            xml.element("date", date.text(), "when-custom", date.value(), "datingMethod", "#EDTF");
            xml.close("span");
        }
        end(xml);
        group(xml, "term");
        for (Term term : annotations.terms()) {
            open(xml, anchor, term.span());
            xml.element("term", term.text(), "type", term.kind().jsonName(), "key", term.canonical());
            xml.close("span");
        }
        end(xml);
    }

    private static void group(TeiMarkup xml, String type) throws IOException {
        xml.open("spanGrp", "type", type);
    }

    private static void end(TeiMarkup xml) throws IOException {
        xml.close("spanGrp");
        xml.line();
    }

    private static void open(TeiMarkup xml, String anchor, Span span) throws IOException {
        xml.open("span", "target", target(anchor, List.of(span)));
    }

    private static void statement(TeiMarkup xml, String anchor, Statement statement, String id) throws IOException {
        xml.element("span", "", "xml:id", id, "type", "content", "subtype", statement.direct() ? "direct" : "indirect",
                "cert", Double.toString(TableJson.rounded(statement.confidence())), "target",
                target(anchor, statement.content()));
        Statement.Speaker speaker = statement.speaker();
        xml.open("span", "type", "speaker", "corresp", "#" + id, "target", target(anchor, List.of(speaker.span())));
        xml.element("name", speaker.text(), "key", speaker.name());
        xml.element("roleName", speaker.role());
        xml.close("span");
        xml.element("span", statement.cue().text(), "type", "cue", "corresp", "#" + id, "target",
                target(anchor, List.of(statement.cue().span())));
    }

    private static void figure(TeiMarkup xml, String anchor, Figure figure) throws IOException {
        open(xml, anchor, figure.span());
        String low = number(figure.low());
        xml.element("measure", figure.text(), "type", figure.kind().jsonName(), "quantity",
                figure.isRange() ? null : low, "atLeast", figure.isRange() ? low : null, "atMost",
                figure.isRange() ? number(figure.high()) : null, "unit", figure.unit(), "precision",
                figure.approximation() == null ? null : "low");
        xml.close("span");
    }

    private static String number(double value) {
        return Double.isFinite(value) ? java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : null;
    }

    private static String target(String anchor, List<Span> spans) {
        return spans.stream().map(span -> "string-range(#" + anchor + "," + span.start() + "," + span.length() + ")")
                .collect(Collectors.joining(" "));
    }
}
