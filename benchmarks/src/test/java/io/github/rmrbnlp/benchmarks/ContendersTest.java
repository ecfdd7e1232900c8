package io.github.rmrbnlp.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContendersTest {
    private static final String LINE = "今天上午，全市春耕生产座谈会在市礼堂闭幕。";

    @ParameterizedTest
    @EnumSource(Contenders.class)
    void everyContenderCoversTheText(Contenders contender) {
        Contender opened = contender.open();
        assertEquals(LINE.replaceAll("\\P{IsHan}", ""),
                String.join("", opened.words(LINE)).replaceAll("\\P{IsHan}", ""));
    }

    @ParameterizedTest
    @EnumSource(value = Contenders.class, mode = EnumSource.Mode.EXCLUDE, names = "FLOOR_COPY")
    void whatIsCountedIsWhatIsAnswered(Contenders contender) {
        Contender opened = contender.open();
        assertEquals(opened.words(LINE).size(), opened.count(LINE));
    }

    @ParameterizedTest
    @CsvSource({"RMRB_BOUNDARIES,今天", "RMRB_TOKENS,今天", "HANLP_VITERBI,今天", "HANLP_STANDARD,今天", "HANLP_SPEED,今天",
            "JIEBA,今天上午",
            "ANSJ_TO,今天", "ANSJ_NLP,今天", "SMARTCN,今天", "ICU4J,今天", "JAVA_BREAK_ITERATOR,今天上午", "FLOOR_TABLE,今天上午"})
    void theFirstWordIsRight(Contenders contender, String word) {
        assertEquals(word, contender.open().words(LINE).getFirst());
    }

    @Test
    void theTextHasTheStatedSize() {
        for (BenchmarkText text : new BenchmarkText[]{BenchmarkText.load(), BenchmarkText.madeUp()}) {
            assertEquals(BenchmarkText.CHARS, text.lines().stream().mapToInt(String::length).sum(), text.source());
        }
    }

    @ParameterizedTest
    @EnumSource(TextUnit.class)
    void unitsTogetherAreTheText(TextUnit unit) {
        BenchmarkText text = BenchmarkText.load();
        assertEquals(String.join("", text.lines()), String.join("", text.units(unit)));
    }

    @ParameterizedTest
    @EnumSource(value = TextUnit.class, mode = EnumSource.Mode.EXCLUDE, names = "WHOLE")
    void boundariesAndTokensAreTheSameWordsOfAllTheText(TextUnit unit) {
        SegmenterPeersBenchmark benchmark = new SegmenterPeersBenchmark();
        benchmark.unit = unit;
        benchmark.contender = Contenders.RMRB_BOUNDARIES;
        benchmark.open();
        int boundaries = benchmark.segment();
        benchmark.contender = Contenders.RMRB_TOKENS;
        benchmark.open();
        assertEquals(boundaries, benchmark.segment());
        assertTrue(boundaries > BenchmarkText.CHARS / 3, "words: " + boundaries);
    }

    @ParameterizedTest
    @EnumSource(AnalyzerBenchmark.Kind.class)
    void everyAnalyzerFindsTokensAllOverTheText(AnalyzerBenchmark.Kind kind) throws IOException {
        AnalyzerBenchmark benchmark = new AnalyzerBenchmark();
        benchmark.analyzer = kind;
        benchmark.open();
        int tokens = benchmark.analyze();
        int least = BenchmarkText.CHARS / 3;
        assertTrue(tokens > least && tokens < 2 * BenchmarkText.CHARS, kind + ": " + tokens);
    }
}
