package io.github.rmrbnlp.segment.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.SegmentationModel;
import io.github.rmrbnlp.segment.SegmenterWorker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompiledModelTest {
    private static final List<String> LINES = List.of("职工 们 在 北京 开会 ， 讨论 再就业 工程 。", "１９９８年 ， 北京 职工 代表大会 在 人民大会堂 开会 。",
            "中华人民共和国 的 职工 代表 说 ： “ 我们 很 高兴 。 ”", "二千三百万 元 用于 送温暖 活动 。", "讨论 了 北京 的 工程 ， 代表大会 很 高兴 。",
            "约翰·克鲁吉 在 CBD 买 了 13.4亿 元 的 工程 。", "代表 们 高高兴兴 地 讨论 工程 。");
    private static final TrainingOptions OPTIONS = new TrainingOptions(10, 0.5, 0.1, 1, 1, 14, 0, 2, 0.5, 7);

    private static SegmentedCorpus corpus() {
        List<SegmentedCorpus.Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LINES.forEach(line -> paragraphs.add(SegmentedCorpus.Paragraph.of(SegmentedCorpus.split(line))));
        }
        return new SegmentedCorpus(paragraphs);
    }

    private static SegmenterTrainer trainer() {
        WordList words = new WordList("test", Map.of("社会主义", 1, "人民大会堂", 1, "社会", 1, "主义", 2, "上海市", 1, "中华人民共和国", 1));
        return new SegmenterTrainer(corpus(), List.of(words), OPTIONS);
    }

    private static SegmentationModel read(byte[] bytes) throws IOException {
        return SegmentationModel.read(new ByteArrayInputStream(bytes));
    }

    private static boolean[] wordEnds(SegmenterWorker worker, String text) {
        char[] chars = text.toCharArray();
        int[] ends = new int[chars.length];
        int count = worker.segment(chars, 0, chars.length, ends);
        boolean[] wordEnds = new boolean[chars.length];
        for (int i = 0; i < count; i++) {
            wordEnds[ends[i] - 1] = true;
        }
        return wordEnds;
    }

    @Test
    void trainingTextIsLearned() throws IOException {
        SegmenterWorker worker = new LinearSegmenter(read(trainer().train("test"))).newWorker();
        SegmentationScore score = SegmentationScore.of(worker, corpus(), Set.of());
        assertTrue(score.f1() > 0.97, score.summary());
    }

    @Test
    void compiledEngineDecidesAsTheReferenceDecoderOnRandomText() throws IOException {
        ScoreTable table = trainer().scores();
        ReferenceDecoder reference = new ReferenceDecoder(table);
        SegmenterWorker worker = new LinearSegmenter(read(ModelCompiler.compile(table, "test"))).newWorker();
        String alphabet = String.join("", LINES).replace(" ", "")
                + "社会主义上海市發展國Ａb9 \n\r　\uD83D\uDE00\uD840\uDC0B\uD800龘";
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            int length = round % 20 == 0 ? 2000 + random.nextInt(5000) : random.nextInt(60);
            while (text.length() < length) {
                int from = random.nextInt(alphabet.length());
                text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(8)));
                if (random.nextInt(30) == 0) {
                    text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                }
            }
            assertArrayEquals(reference.wordEnds(text.toString()), wordEnds(worker, text.toString()), text.toString());
        }
    }

    @Test
    void compiledEngineDecidesAsTheReferenceDecoderAroundTheEndsOfBlocks() throws IOException {
        ScoreTable table = trainer().scores();
        ReferenceDecoder reference = new ReferenceDecoder(table);
        SegmenterWorker worker = new LinearSegmenter(read(ModelCompiler.compile(table, "test"))).newWorker();
        String text = String.join("", LINES).replace(" ", "").repeat(30);
        for (int length = 900; length < 1200; length++) {
            String part = text.substring(length % 7, length % 7 + length);
            assertArrayEquals(reference.wordEnds(part), wordEnds(worker, part), "length " + length);
        }
    }

    @Test
    void modelsSideBySideKeepToTheirOwnScores() throws IOException {
        SegmenterWorker own = new LinearSegmenter(read(trainer().train("test"))).newWorker();
        SegmenterWorker standard = LinearSegmenter.standard().newWorker();
        String text = "约翰·克鲁吉在CBD买了13.4亿元的工程，国务院总理会见外国客人";
        boolean[] ownBefore = wordEnds(own, text);
        boolean[] standardBefore = wordEnds(standard, text);
        assertFalse(Arrays.equals(ownBefore, standardBefore));
        assertArrayEquals(ownBefore, wordEnds(own, text));
        assertArrayEquals(standardBefore, wordEnds(standard, text));
    }

    @Test
    void linesAreSegmentedAloneAsTogether() throws IOException {
        SegmenterWorker worker = new LinearSegmenter(read(trainer().train("test"))).newWorker();
        String first = "代表 们在北京".replace(" ", "");
        String second = "讨论了工程";
        boolean[] together = wordEnds(worker, first + "\n" + second);
        assertArrayEquals(wordEnds(worker, first), Arrays.copyOf(together, first.length()));
        assertArrayEquals(wordEnds(worker, second),
                Arrays.copyOfRange(together, first.length() + 1, together.length));
    }

    @Test
    void trainingTwiceGivesTheSameBytes() {
        assertArrayEquals(trainer().train("test"), trainer().train("test"));
    }

    @Test
    void modelKeepsItsName() throws IOException {
        assertEquals("a name", read(trainer().train("a name")).name());
    }

    @Test
    void damagedModelsAreRefused() {
        byte[] model = trainer().train("test");
        byte[] flipped = model.clone();
        flipped[model.length / 2] ^= 1;
        byte[] otherVersion = model.clone();
        otherVersion[4]++;
        for (byte[] damaged : List.of(new byte[0], new byte[20], Arrays.copyOf(model, model.length - 5), flipped,
                otherVersion)) {
            assertThrows(IOException.class, () -> read(damaged));
        }
    }
}
