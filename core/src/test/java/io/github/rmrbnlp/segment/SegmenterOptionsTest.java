package io.github.rmrbnlp.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterOptionsTest {
    private static LinearSegmenter withWords(String... words) {
        return LinearSegmenter.standard().with(SegmenterOptions.STANDARD.withUserLexicon(Set.of(words)));
    }

    private static String words(Segmenter segmenter, String text) {
        return segmenter.segment(text).stream().map(Token::text).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"送温暖工程 实施送温暖工程以来 实施|送温暖工程|以来", "的人民 我们的人民代表 我们|的人民|代表",
            "再就業工程 实施再就业工程 实施|再就业工程",
            "ＡＢ AB和ab AB|和|ab", "𠮷野 去𠮷野家 去|𠮷野|家"})
    void userWordsStayWhole(String word, String text, String expected) {
        assertEquals(expected, words(withWords(word), text));
    }

    @Test
    void longestOfTheWordsThatStartFirstWins() {
        assertEquals("甲乙丙|丁", words(withWords("甲乙", "甲乙丙", "丙丁"), "甲乙丙丁"));
    }

    @Test
    void userWordsStayWholeWhereverABlockEnds() {
        String word = "社会主义市场经济体制改革";
        LinearSegmenter segmenter = withWords(word);
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            String text = "中".repeat(LinearWorker.BLOCK - random.nextInt(3 * LinearWorker.LOOKAHEAD)) + word + "的"
                    + "国".repeat(random.nextInt(100)) + word;
            long found = segmenter.segment(text).stream().filter(token -> token.text().equals(word)).count();
            assertEquals(2, found);
        }
    }

    @Test
    void aUserWordMayBeLongerThanABlock() {
        String word = "长".repeat(5000);
        assertEquals(List.of(1, 5000, 1), withWords(word).segment("一" + word + "二").stream()
                .map(token -> token.end() - token.start()).toList());
    }

    @Test
    void otherSegmentersAreNotTouched() {
        String text = "实施送温暖工程以来";
        String before = words(LinearSegmenter.standard(), text);
        words(withWords("施送温"), text);
        assertEquals(before, words(LinearSegmenter.standard(), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "中\n", "　"})
    void wordsWithWhiteSpaceAreRefused(String word) {
        Set<String> words = Set.of(word);
        assertThrows(IllegalArgumentException.class, () -> SegmenterOptions.STANDARD.withUserLexicon(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"１９９８年１月３日，北京 １９９８年１月３日|，|北京", "一百多万元 一百多万|元", "第一，第二 第一|，|第二"})
    void numbersAndDatesAreJoined(String text, String expected) {
        Segmenter segmenter = LinearSegmenter.standard().with(SegmenterOptions.STANDARD.withJoinNumbers(true));
        assertEquals(expected, words(segmenter, text));
    }

    @Test
    void versionTellsOptionsApart() {
        assertNotEquals(LinearSegmenter.standard().version(), withWords("甲").version());
        assertNotEquals(withWords("乙").version(), withWords("甲").version());
        assertEquals(withWords("甲", "乙").version(), withWords("乙", "甲").version());
    }
}
