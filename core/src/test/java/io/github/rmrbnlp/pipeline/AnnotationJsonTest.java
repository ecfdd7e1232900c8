package io.github.rmrbnlp.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

class AnnotationJsonTest {
    @Test
    void layersAreWrittenAsTheContractShowsThem() {
        Annotations annotations = new Annotations(List.of(new Span(0, 57)),
                List.of(new Quote(new Span(33, 54), List.of(new Span(34, 53)), List.of(), true)),
                List.of(new Figure("104.42亿元", new Span(0, 8), Figure.Kind.MONEY, 104.42e8, 104.42e8, "CNY", null),
                        new Figure("3万至5万", new Span(9, 14), Figure.Kind.COUNT, 3e4, 5e4, "",
                                Figure.Approximation.AT_LEAST)),
                List.of(new DateMention("去年", new Span(0, 2), "1992")),
                List.of(new Term("《办法》", new Span(0, 4), "管理办法", Term.Kind.LAW)),
                List.of(new Statement(new Statement.Speaker("李大山", "李大山同志", new Span(5, 10), null),
                        new Statement.Cue("批示", new Span(30, 32)), List.of(new Span(34, 53)), true, 0.97, "direct")));

        assertEquals(
                """
                        {"sentences":[{"start":0,"end":57}],\
                        "quotes":[{"start":33,"end":54,"closed":true,"content":[{"start":34,"end":53}],"nested":[]}],\
                        "statements":[{"speaker":{"name":"李大山","text":"李大山同志","start":5,"end":10,"role":null},\
                        "cue":{"text":"批示","start":30,"end":32},"content":[{"start":34,"end":53}],\
                        "direct":true,"confidence":0.970,"rule":"direct"}],\
                        "figures":[{"text":"104.42亿元","start":0,"end":8,"kind":"money","value":10442000000,"unit":"CNY",\
                        "approximation":null},{"text":"3万至5万","start":9,"end":14,"kind":"count","value":[30000,50000],"unit":"",\
                        "approximation":"at-least"}],\
                        "dates":[{"text":"去年","start":0,"end":2,"value":"1992"}],\
                        "terms":[{"text":"《办法》","start":0,"end":4,"canonical":"管理办法","kind":"law"}]}""",
                write(annotations));
    }

    @ParameterizedTest
    @CsvSource({"10442000000, 10442000000", "0.109, 0.109", "0.3, 0.1 + 0.2", "0, 0", "-3.5, -3.5",
            "1000000000000000, 1e15"})
    void valuesAreWrittenWithoutExponentAndWithoutBinaryNoise(String expected, String value) {
        double sum = 0;
        for (String part : value.split(" \\+ ")) {
            sum += Double.parseDouble(part);
        }

        assertEquals(expected, AnnotationJson.decimal(sum).toPlainString());
    }

    private static String write(Annotations annotations) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(tools.jackson.core.ObjectWriteContext.empty(),
                out)) {
            json.writeStartObject();
            AnnotationJson.writeLayers(json, annotations);
            json.writeEndObject();
        }
        return out.toString();
    }
}
