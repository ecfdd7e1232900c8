package io.github.rmrbnlp.segment.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YearVariationTest {
    private static SegmentedCorpus corpus(String line) {
        List<String> words = SegmentedCorpus.split(line);
        return new SegmentedCorpus(Collections.nCopies(400, SegmentedCorpus.Paragraph.of(words)));
    }

    private static long count(SegmentedCorpus corpus, String regex) {
        return corpus.paragraphs().stream().flatMap(p -> p.words().stream()).filter(word -> word.matches(regex))
                .count();
    }

    @Test
    void yearsInNumeralsBecomeManyOthersAndStayOneWord() {
        SegmentedCorpus varied = YearVariation.of(corpus("到 一九九七年 底"), 5);
        Set<String> words = varied.vocabulary();
        assertTrue(words.size() > 100, () -> "words " + words.size());
        assertEquals(400, count(varied, "(一[八九]|二.)..年"));
        assertTrue(words.contains("一九九七年"));
    }

    @Test
    void fewYearsInDigitsAreSpeltOut() {
        SegmentedCorpus varied = YearVariation.of(corpus("到 １９９７年 底"), 5);
        long kept = count(varied, "１９９７年");
        assertTrue(kept > 300 && kept < 380, () -> "kept " + kept);
    }

    @Test
    void allElseStays() {
        SegmentedCorpus corpus = corpus("一九九七 年 一二·九 运动 五十五 年 １９９７ 五年 1年 三五年");
        assertEquals(corpus.vocabulary(), YearVariation.of(corpus, 5).vocabulary());
    }
}
