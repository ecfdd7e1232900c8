package io.github.rmrbnlp.annotate.statement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.sentence.SentenceExtractor;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.text.CharFolding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementModelTest {
    private static final Segmenter SEGMENTER = Segmenter.standard();

    @Test
    void confidenceNeverFallsWithTheProbability() {
        StatementModel model = StatementModel.standard();
        double before = 0;
        for (int i = 0; i <= 1000; i++) {
            double confidence = model.confidence(i / 1000.0);
            assertTrue(confidence >= before && confidence <= 1, i + ": " + confidence + " after " + before);
            before = confidence;
        }
    }

    @Test
    void confidenceIsLinearBetweenTheStepsOfTheCalibration() {
        StatementModel model = StatementModel.of(new float[StatementModel.SIZE], 0.5, new double[]{0, 0.2, 0.8});

        assertEquals(0.1, model.confidence(0.25), 1e-12);
        assertEquals(0.5, model.confidence(0.75), 1e-12);
        assertEquals(0.8, model.confidence(1), 1e-12);
    }

    @Test
    void learnsWhoSpeaksAndWhichVerbIsNoCue() throws IOException {
        List<StatementTrainer.Sample> samples = List.of("王明说，天气很好。", "李强说，道路很长。", "张华说，粮食够吃。")
                .stream().map(text -> sample(text, text.substring(0, 2), 2)).toList();
        StatementModel all = StatementTrainer.train(samples, 0.3);
        StatementModel none = StatementTrainer
                .train(List.of(sample("王明说，天气很好。", "", -1), sample("李强说，道路很长。", "", -1)), 0.5);

        assertEquals("赵刚 说", speakers("赵刚说，水库满了。", all));
        assertEquals("", speakers("赵刚说，水库满了。", none));
    }

    @Test
    void learnsAtWhichCommaTheContentEnds() throws IOException {
        List<StatementTrainer.Sample> samples = Collections.nCopies(9,
                List.of(sample("王明要求停火，但是没有成功。", "王明", 2, 6), sample("李强要求休息，并且要求加薪。", "李强", 2, 14)))
                .stream().flatMap(List::stream).toList();
        StatementModel model = StatementTrainer.train(samples, 0.3);

        assertEquals("讨论", contents("赵刚要求讨论，但是没有成功。", model));
        assertEquals("讨论，并且要求加薪。", contents("赵刚要求讨论，并且要求加薪。", model));
    }

    @Test
    void aGlanceTellsNothingAFullReadingWouldNot() throws IOException {
        List<StatementTrainer.Sample> samples = Collections.nCopies(9,
                List.of(sample("王明说，天气很好。", "王明", 2), sample("李强说，道路很长。", "李强", 2),
                        sample("王明认为，天气很好。", "", -1), sample("李强认为，道路很长。", "", -1)))
                .stream().flatMap(List::stream).toList();
        StatementModel model = StatementTrainer.train(samples, 0.3);
        StatementTrainer.Glances glances = new StatementTrainer.Glances();
        samples.forEach(sample -> glances.add(model, sample, 0.3));

        assertEquals("18 of 18 cues, 18 of 18 other words, 18 of 18 speakers", glances.decided());
        assertEquals("王明 说", speakers("王明说，天气很好。", glances.quicken(model)));
        assertEquals("", speakers("王明认为，天气很好。", glances.quicken(model)));
    }

    @Test
    void theExamplesOfAModelThatTellsTheTruthAreThoseOfTheGold() throws IOException {
        AnalyzedText text = text("王明说，天气很好。他又说，道路很长。");
        StatementTrainer.Gold gold = gold("王明", List.of(2, 11), 18);
        List<Quote> quotes = sentences(text).quotes();
        StatementTrainer.Sample known = StatementTrainer.read(text, quotes, StatementLexicon.standard(), gold);
        StatementModel truthful = StatementTrainer.train(Collections.nCopies(30, known), 0.3);
        StatementModel silent = StatementModel.of(new float[StatementModel.SIZE], 0.9, new double[]{0, 1});
        byte[] expected = bytes(StatementTrainer.train(List.of(known), 0.3));

        assertEquals("王明 说 | 王明 说", speakers(text.text(), truthful));
        assertArrayEquals(expected, bytes(StatementTrainer.train(List.of(
                StatementTrainer.read(text, quotes, StatementLexicon.standard(), gold, truthful)), 0.3)));
        assertFalse(Arrays.equals(expected, bytes(StatementTrainer.train(List.of(
                StatementTrainer.read(text, quotes, StatementLexicon.standard(), gold, silent)), 0.3))));
    }

    @Test
    void withoutWordsOfBothKindsAGlanceDecidesNothing() {
        StatementModel model = StatementModel.of(new float[StatementModel.SIZE], 0.5, new double[]{0, 1});

        assertThrows(IllegalStateException.class, () -> new StatementTrainer.Glances().quicken(model));
    }

    @Test
    void theSameTextsGiveTheSameBytesWhichReadBackDecideTheSame() throws IOException {
        byte[] once = bytes(StatementTrainer.train(List.of(sample("王明说，天气很好。", "王明", 2)), 0.3));
        byte[] twice = bytes(StatementTrainer.train(List.of(sample("王明说，天气很好。", "王明", 2)), 0.3));

        assertArrayEquals(once, twice);
        StatementModel read = StatementModel.load(new ByteArrayInputStream(once));
        assertEquals("赵刚 说", speakers("赵刚说，水库满了。", read));
        assertArrayEquals(once, bytes(read));
    }

    @Test
    void aDamagedOrForeignModelIsRefusedInWords() throws IOException {
        byte[] good = bytes(StatementModel.standard());
        byte[] damaged = good.clone();
        damaged[good.length / 2] ^= 1;
        byte[] foreign = good.clone();
        foreign[0] ^= 1;
        byte[] other = good.clone();
        other[11] ^= 64;

        assertEquals("model of statements is damaged: wrong checksum", refusal(damaged));
        assertEquals("not a model of statements", refusal(foreign));
        assertTrue(refusal(other).startsWith("model of statements of format "), refusal(other));
        assertEquals("model of statements is damaged: it ends early", refusal(new byte[]{'R'}));
    }

    private static String refusal(byte[] model) {
        return assertThrows(IOException.class, () -> StatementModel.load(new ByteArrayInputStream(model))).getMessage();
    }

    private static byte[] bytes(StatementModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static AnalyzedText text(String text) {
        return new AnalyzedText(text, null, CharFolding.standard(), SEGMENTER.newWorker(),
                Tagger.standard().newWorker());
    }

    private static AnnotationsBuilder sentences(AnalyzedText text) {
        AnnotationsBuilder found = new AnnotationsBuilder();
        new SentenceExtractor().extract(text, found);
        return found;
    }

    /** A text with one statement whose cue stands at {@code cue}, none if that is negative. */
    private static StatementTrainer.Sample sample(String text, String speaker, int cue) {
        return sample(text, speaker, cue, text.length());
    }

    private static StatementTrainer.Sample sample(String text, String speaker, int cue, int end) {
        AnalyzedText analyzed = text(text);
        return StatementTrainer.read(analyzed, sentences(analyzed).quotes(), StatementLexicon.standard(),
                gold(speaker, List.of(cue), end));
    }

    /** What {@code speaker} says at each of the cues, up to {@code end}. */
    private static StatementTrainer.Gold gold(String speaker, List<Integer> cues, int end) {
        return new StatementTrainer.Gold() {
            @Override
            public int statementAt(Span span) {
                return cues.indexOf(span.start());
            }

            @Override
            public boolean isSpeaker(int statement, String name) {
                return name.equals(speaker);
            }

            @Override
            public OptionalInt endsBehind(int statement, Span content) {
                return OptionalInt.of(content.end() - end);
            }
        };
    }

    private static List<Statement> statements(String text, StatementModel model) {
        AnalyzedText analyzed = text(text);
        AnnotationsBuilder found = sentences(analyzed);
        new StatementExtractor(StatementLexicon.standard(), model).extract(analyzed, found);
        return found.build().statements();
    }

    private static String contents(String text, StatementModel model) {
        return statements(text, model).stream().map(s -> s.content().getFirst().of(text))
                .collect(Collectors.joining(" | "));
    }

    private static String speakers(String text, StatementModel model) {
        return statements(text, model).stream().map(s -> s.speaker().name() + " " + s.cue().text())
                .collect(Collectors.joining(" | "));
    }
}
