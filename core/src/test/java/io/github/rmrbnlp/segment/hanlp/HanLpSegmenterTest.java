package io.github.rmrbnlp.segment.hanlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.segment.Token;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanLpSegmenterTest {
    private static final String POOL = "江泽民在人民大会堂 \t\r\n的ab12.-%１２ＡＢ，。·！😀\uD83D\uDC00\u0000\u200b二三百第年#未##数始末々〇αβ發展";

    private final Segmenter segmenter = HanLpSegmenter.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"江泽民同志发表讲话|江泽民 同志 发表 讲话", "江澤民同志發表講話|江澤民 同志 發表 講話", "送温暖工程|送 温暖 工程",
            "１９９０年|１９９０ 年"})
    void cutsKnownWordsInEitherScriptAndWidth(String text, String words) {
        String cut = segmenter.segment(text).stream().map(Token::text).collect(Collectors.joining(" "));
        assertEquals(words, cut);
    }

    @Test
    void coversEveryRandomStringWithoutGapOrOverlap() {
        Random random = new Random(19930713);
        SegmenterWorker worker = segmenter.newWorker();
        for (int round = 0; round < 20_000; round++) {
            char[] text = randomText(random, random.nextInt(40));
            int start = text.length == 0 ? 0 : random.nextInt(text.length);
            int[] ends = new int[text.length];
            int count = worker.segment(text, start, text.length, ends);
            assertCovers(start, text.length, ends, count);
        }
    }

    @Test
    void answersAnEmptyRangeWithNoToken() {
        assertEquals(0, segmenter.newWorker().segment(new char[3], 2, 2, new int[0]));
        assertEquals(List.of(), segmenter.segment(""));
    }

    @Test
    void rejectsARangeOutsideTheTextAndATooSmallBuffer() {
        SegmenterWorker worker = segmenter.newWorker();
        assertThrows(IndexOutOfBoundsException.class, () -> worker.segment(new char[3], 1, 4, new int[4]));
        assertThrows(IndexOutOfBoundsException.class, () -> worker.segment(new char[3], 0, 3, new int[2]));
    }

    @Test
    void keepsSurrogatePairsWhole() {
        String text = "字".repeat(HanLpWorker.MAX_STRETCH - 1) + "😀" + "字".repeat(10) + "，😀a𠀀1𠮷";
        for (Token token : segmenter.segment(text)) {
            assertTrue(!Character.isLowSurrogate(token.text().charAt(0)), () -> "token starts inside a pair: " + token);
        }
    }

    @Test
    void takesALongLineWithoutSentenceEnds() {
        char[] text = "人民代表大会".repeat(50_000).toCharArray();
        int[] ends = new int[text.length];
        assertCovers(0, text.length, ends, segmenter.newWorker().segment(text, 0, text.length, ends));
    }

    @Test
    void writesNothingToStandardOutput() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            HanLpSegmenter.create().segment("中国人民解放军");
        } finally {
            System.setOut(before);
        }
        assertEquals(0, written.size());
    }

    @Test
    void answersAlikeFromManyThreads() throws Exception {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(new String(randomText(random, 200)));
        }
        List<List<Token>> expected = texts.stream().map(segmenter::segment).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<List<List<Token>>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(pool.submit(() -> texts.stream().map(segmenter::segment).toList()));
            }
            for (Future<List<List<Token>>> answer : answers) {
                assertEquals(expected, answer.get());
            }
        }
    }

    private static char[] randomText(Random random, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            boolean any = random.nextInt(4) == 0;
            text[i] = any ? (char) random.nextInt(Character.MAX_VALUE + 1) : POOL.charAt(random.nextInt(POOL.length()));
        }
        return text;
    }

    private static void assertCovers(int start, int end, int[] ends, int count) {
        int position = start;
        for (int i = 0; i < count; i++) {
            assertTrue(ends[i] > position, "token " + i + " is empty or goes back");
            position = ends[i];
        }
        assertEquals(end, position);
    }
}
