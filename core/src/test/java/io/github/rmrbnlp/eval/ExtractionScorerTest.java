package io.github.rmrbnlp.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionScorerTest {
    private static final String FLAT = "河湾村五月三日讯村长李大山说，全村已修渠３公里，拨款２０万元。他表示要实施清渠工程。";
    private static final String GOLD = """
            {"id": "a", "date": "19900505", "title": "", "flat": "%s",
             "statements": [
              {"cue": "说", "ctx": "李大山说", "speaker": ["李大山"], "direct": false, "content_start": "全村已修", "content_end": "２０万元。"},
              {"cue": "表示", "ctx": "他表示", "speaker": ["李大山"], "direct": false, "content_start": "要实施", "content_end": "清渠工程。"}],
             "figures": [{"text": "３公里", "ctx": "修渠３公里", "value": 3000, "unit": "公里", "kind": "measure"},
                         {"text": "２０万元", "ctx": "２０万元", "value": 200000, "unit": "CNY", "kind": "money"}],
             "dates": [{"text": "五月三日", "ctx": "五月三日", "value": "1990-05-03"}],
             "terms": [{"text": "清渠工程", "ctx": "清渠工程", "canonical": "清渠工程", "kind": "programme"}]}
            """
            .formatted(FLAT);

    @TempDir
    Path directory;
    private ExtractionScorer scorer;

    @BeforeEach
    void writeGold() throws IOException {
        Files.createDirectories(directory.resolve("gold"));
        Files.writeString(directory.resolve("gold/a.json"), GOLD);
        scorer = new ExtractionScorer(directory);
    }

    @Test
    void perfectAnnotationsScoreOneThoughLinesAreReflowed() {
        String body = FLAT.replace("讯", "讯\n　　").replace("拨款", "拨\n款");

        scorer.add("a", body, annotations(body, 3000, "清渠工程"));

        f1().forEach((measure, f1) -> assertEquals(1.0, f1, measure));
    }

    @Test
    void bodyWithOtherCharsInBetweenIsAlignedByBlocks() {
        String body = FLAT.replace("村长", "（图为村民）村长");

        scorer.add("a", body, annotations(body, 3000, "清渠工程"));

        f1().forEach((measure, f1) -> assertEquals(1.0, f1, measure));
    }

    @Test
    void wrongValueCostsValueButNotSpan() {
        scorer.add("a", FLAT, annotations(FLAT, 3, "清渠工程"));

        assertEquals(1.0, f1().get("figures.span"));
        assertEquals(0.5, f1().get("figures.value"));
    }

    @Test
    void termNeedsHalfOfTheLongerSpan() {
        scorer.add("a", FLAT, annotations(FLAT, 3000, "他表示要实施清渠工程"));

        assertEquals(0.0, f1().get("terms.span"));
        assertEquals(List.of("a\tterms\tMISSED\tprogramme 清渠工程", "a\tterms\tSPURIOUS\tprogramme 他表示要实施清渠工程"),
                scorer.errors().stream().filter(e -> e.contains("\tterms\t")).toList());
    }

    @Test
    void articleNeverAddedCountsAsMissed() {
        assertEquals(new Score("statements.cue", 0, 2, 0), scorer.scores().getFirst());
    }

    @Test
    void secondScoringOfAnArticleIsRefused() {
        Annotations found = annotations(FLAT, 3000, "清渠工程");
        scorer.add("a", FLAT, found);

        assertThrows(IllegalArgumentException.class, () -> scorer.add("a", FLAT, found));
    }

    private Map<String, Double> f1() {
        return scorer.scores().stream().collect(Collectors.toMap(Score::measure, Score::f1));
    }

    private static Annotations annotations(String body, double length, String term) {
        Statement.Speaker li = new Statement.Speaker("李大山", "李大山", span(body, "李大山"), "村长");
        Span second = span(body, "要实施清渠工程。");
        int first = body.indexOf("全村");
        return new Annotations(List.of(), List.of(), List.of(
                new Figure("３公里", span(body, "３公里"), Figure.Kind.MEASURE, length, length, "公里", null),
                new Figure("２０万元", span(body, "２０万元"), Figure.Kind.MONEY, 200000, 200000, "CNY", null)),
                List.of(new DateMention("五月三日", span(body, "五月三日"), "1990-05-03")),
                List.of(new Term(term, span(body, term), term, Term.Kind.PROGRAMME)),
                List.of(new Statement(li, new Statement.Cue("说", span(body, "说")),
                        List.of(new Span(first, body.indexOf("他表示"))), false, 0.9, "test"),
                        new Statement(li, new Statement.Cue("表示", span(body, "表示")), List.of(second), false, 0.9,
                                "test")));
    }

    private static Span span(String body, String part) {
        int start = body.indexOf(part);
        return new Span(start, start + part.length());
    }
}
