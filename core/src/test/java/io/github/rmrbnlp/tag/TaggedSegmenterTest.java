package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.segment.Token;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedSegmenterTest {
    private static final TokenShape NAMES = TokenShape.STANDARD.withWholeNames(true);
    private static final TokenShape FINE = TokenShape.STANDARD.withGranularity(Granularity.FINE);
    private static final TokenShape COARSE = TokenShape.STANDARD.withGranularity(Granularity.COARSE);

    private static Segmenter shaped(TokenShape shape) {
        return new TaggedSegmenter(Segmenter.standard(), Tagger.standard(), shape);
    }

    private static String words(TokenShape shape, String text) {
        return shaped(shape).segment(text).stream().map(Token::text).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"国家主席江泽民发表讲话。 国家|主席|江泽民|发表|讲话|。", "国家主席江澤民發表講話。 国家|主席|江澤民|發表|講話|。",
            "总书记江泽民会见李岚清。 总书记|江泽民|会见|李岚清|。", "去年生产水泥。 去年|生产|水泥|。"})
    void surnameAndGivenNameAreOneWordWhenAskedFor(String text, String expected) {
        assertEquals(expected, words(NAMES, text).replace('國', '国'));
    }

    @Test
    void aNameWithABlankInItStaysApart() {
        assertEquals("新华社|记者|　|翟|　|伟|报道", words(NAMES, "新华社记者　翟　伟报道"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"建设社会主义国家 建设|社会|主义|国家", "中华人民共和国成立 中华|人民|共和国|成立", "他们胸有成竹 他们|胸有成竹",
            "巴基斯坦总统 巴基斯坦|总统"})
    void fineTakesCompoundsApartButNeitherIdiomsNorForeignNames(String text, String expected) {
        assertEquals(expected, words(FINE, text));
    }

    @Test
    void fineLeavesWordsOfTheUserWhole() {
        assertEquals("建设|社会主义|国家", words(FINE.withUnsplit(Set.of("社會主義")), "建设社会主义国家"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"来了五十名代表 来|了|五十名|代表", "中国人民解放军战士 中国人民解放军|战士", "江泽民主席到达上海 江泽民|主席|到达|上海"})
    void coarseJoinsNamesAndMeasures(String text, String expected) {
        assertEquals(expected, words(COARSE, text));
    }

    @Test
    void everyCharIsInOneTokenWhateverTheText() {
        String alphabet = "江泽民李岚清中华人民共和国社会主义三十五届多年，。·・ \n　ab19\uD83D\uDE00\uD800巴基斯坦";
        Random random = new Random(5);
        List<SegmenterWorker> workers = List.of(shaped(NAMES).newWorker(), shaped(FINE).newWorker(),
                shaped(COARSE).newWorker(), shaped(FINE.withWholeNames(true)).newWorker());
        for (int round = 0; round < 500; round++) {
            char[] text = new char[3 + random.nextInt(200)];
            for (int i = 0; i < text.length; i++) {
                text[i] = alphabet.charAt(random.nextInt(alphabet.length()));
            }
            for (SegmenterWorker worker : workers) {
                assertCovers(worker, text);
            }
        }
    }

    /** Ends rise, within the range given, to its end. */
    private static void assertCovers(SegmenterWorker worker, char[] text) {
        int start = 2;
        int[] ends = new int[text.length - start];
        int count = worker.segment(text, start, text.length, ends);
        int before = start;
        for (int i = 0; i < count; i++) {
            assertNotEquals(0, Math.max(0, ends[i] - before), () -> new String(text));
            before = ends[i];
        }
        assertEquals(text.length, before, () -> new String(text));
    }

    @Test
    void anEmptyTextHasNoTokens() {
        assertEquals(List.of(), shaped(COARSE).segment(""));
    }

    @Test
    void theStandardShapeIsTheSegmenterBelowAndVersionsTellShapesApart() {
        assertEquals(Segmenter.standard().version(), shaped(TokenShape.STANDARD).version());
        assertEquals("江|泽民", words(TokenShape.STANDARD, "江泽民"));
        assertEquals(4, Set.of(shaped(NAMES).version(), shaped(FINE).version(), shaped(COARSE).version(),
                shaped(FINE.withUnsplit(Set.of("甲"))).version()).size());
    }
}
