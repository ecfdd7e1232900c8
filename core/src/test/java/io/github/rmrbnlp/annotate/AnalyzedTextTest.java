package io.github.rmrbnlp.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.text.CharFolding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalyzedTextTest {
    private static final String[] SENTENCES = {"王明国说要努力学习。", "外　地\n", "　　本报讯 今天上午，春耕座谈会闭幕！", "\n\n", "谁去？", "没有句号的一句",
            "江泽民在北京、".repeat(120), "领导研究发展计划报告工作要求，有关方面建议生产　企业加强管理服务，决定组织学习讨论！"};

    private static final Set<PartOfSpeech> VERBAL = EnumSet.of(PartOfSpeech.V, PartOfSpeech.VN, PartOfSpeech.P);

    @Test
    void partsOfSpeechAreThoseOfTheWholeTextWhateverIsAskedForFirst() {
        Random random = new Random(19460515);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
            }
            AnalyzedText analyzed = analyzed(text.toString());
            int count = analyzed.tokenCount();
            byte[] expected = new byte[count];
            Tagger.standard().newWorker().tag(analyzed.folded(), 0, analyzed.tokenEnds(), count, expected);

            for (int asked = 0; asked < 5; asked++) {
                int token = random.nextInt(count);
                assertEquals(PartOfSpeech.of(expected[token]), analyzed.partOfSpeech(token));
                int other = random.nextInt(count);
                assertEquals(VERBAL.contains(PartOfSpeech.of(expected[other])), analyzed.isAnyOf(other, VERBAL));
            }
            assertArrayEquals(expected, Arrays.copyOf(analyzed.partsOfSpeech(), count));
        }
    }

    @Test
    void anEmptyTextHasNoPartsOfSpeech() {
        AnalyzedText empty = analyzed("");

        assertEquals(0, empty.partsOfSpeech().length);
        assertThrows(IndexOutOfBoundsException.class, () -> empty.partOfSpeech(0));
        assertThrows(IndexOutOfBoundsException.class, () -> empty.isAnyOf(0, VERBAL));
    }

    private static AnalyzedText analyzed(String text) {
        return new AnalyzedText(text, null, CharFolding.standard(), Segmenter.standard().newWorker(),
                Tagger.standard().newWorker());
    }
}
