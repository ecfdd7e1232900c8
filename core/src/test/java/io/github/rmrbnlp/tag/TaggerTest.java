package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
    private static final String POOL = "江泽民在人民大会堂说 \n\u3000的ab12，。·！😀\uD83D\uDC00\u0000二三百年月日總書記";

    private final Tagger tagger = Tagger.standard();
    private final Segmenter segmenter = HanLpSegmenter.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"毛泽东主席接见西哈努克亲王，周恩来总理在座。|毛泽东/person 西哈努克/person 周恩来/person",
            "本报讯　记者翟伟报道：他强调了这一点。|翟伟/person",
            "（记者　刘思扬）中共中央总书记江泽民今天会见了美国客人。|刘思扬/person 中共中央/organisation 江泽民/person 美国/place",
            "大寨大队党支部书记陈永贵说：我们要自力更生。|陈永贵/person", "古巴总理菲德尔·卡斯特罗在哈瓦那说|古巴/place 菲德尔·卡斯特罗/person 哈瓦那/place",
            "江澤民總書記在廣東考察。|江澤民/person 廣東/place", "我们要把这项工作做好。|"})
    void findsNamesOfEveryDecadeAndScript(String text, String names) {
        String found = tagger.names(text, segmenter).stream()
                .map(n -> text.substring(n.start(), n.end()) + "/" + n.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        assertEquals(names == null ? "" : names, found);
    }

    @Test
    void aBlankInsideANameBelongsToIt() {
        String text = "记者　翟　伟";
        assertEquals(List.of(new NameMention(3, 6, NameKind.PERSON)), tagger.names(text, segmenter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"总书记发表讲话。|n v n w", "我们要努力学习|r v ad v", "十二月在北京|t p ns", "10 个|m w q"})
    void tellsThePartOfSpeech(String text, String tags) {
        String found = tagger.tag(text, segmenter).stream().map(t -> t.partOfSpeech().code())
                .collect(Collectors.joining(" "));
        assertEquals(tags, found);
    }

    @Test
    void foldedTextIsTaggedLikeTheTextItself() {
        String traditional = "江澤民總書記在廣東發表講話，記者劉思揚報導。";
        String simplified = "江泽民总书记在广东发表讲话，记者刘思扬报导。";
        assertEquals(tagger.names(simplified, segmenter), tagger.names(traditional, segmenter));
    }

    @Test
    void namesOfAnyRandomTextAreInOrderAndWithinTokens() {
        Random random = new Random(19490615);
        TaggerWorker worker = tagger.newWorker();
        for (int round = 0; round < 3_000; round++) {
            char[] text = randomText(random, random.nextInt(60));
            int[] ends = randomEnds(random, text.length);
            byte[] tags = new byte[ends.length];
            worker.tag(text, 0, ends, ends.length, tags);
            int position = 0;
            for (NameMention name : worker.names(text, 0, ends, ends.length)) {
                assertTrue(name.start() >= position, "names overlap");
                assertTrue(name.start() == 0 || contains(ends, name.start()), "a name starts inside a token");
                assertTrue(contains(ends, name.end()), "a name ends inside a token");
                position = name.end();
            }
        }
    }

    @Test
    void aStretchOfALargerTextIsTaggedAsIfItStoodAlone() {
        String text = "江泽民总书记在广东考察。";
        char[] chars = ("前言" + text).toCharArray();
        int[] ends = new int[text.length()];
        int count = segmenter.newWorker().segment(chars, 2, chars.length, ends);
        List<NameMention> alone = tagger.names(text, segmenter).stream()
                .map(n -> new NameMention(n.start() + 2, n.end() + 2, n.kind())).toList();
        assertEquals(alone, tagger.newWorker().names(chars, 2, ends, count));
    }

    @Test
    void aLongTextWithoutSentenceEndIsTaggedThrough() {
        String text = "江泽民在北京、".repeat(20_000);
        assertEquals(40_000, tagger.names(text, segmenter).size());
    }

    @Test
    void taggingAllocatesNothing() {
        char[] text = "江泽民总书记在广东考察。".repeat(200).toCharArray();
        int[] ends = new int[text.length];
        int count = segmenter.newWorker().segment(text, 0, text.length, ends);
        byte[] tags = new byte[count];
        TaggerWorker worker = tagger.newWorker();
        worker.tag(text, 0, ends, count, tags);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        worker.tag(text, 0, ends, count, tags);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < count, allocated + " bytes for " + count + " tokens");
    }

    @Test
    void rejectsBuffersThatAreTooShort() {
        TaggerWorker worker = tagger.newWorker();
        assertThrows(IndexOutOfBoundsException.class,
                () -> worker.tag("江泽民".toCharArray(), 0, new int[]{1, 2, 3}, 3, new byte[2]));
        assertThrows(IndexOutOfBoundsException.class,
                () -> worker.names("江泽民".toCharArray(), 0, new int[]{1, 2}, 3));
    }

    @Test
    void answersAlikeFromManyThreads() throws Exception {
        String text = "江泽民总书记在广东考察。记者翟伟报道。".repeat(50);
        List<NameMention> expected = tagger.names(text, segmenter);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<List<NameMention>>> answers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> tagger.names(text, segmenter))).toList();
            for (Future<List<NameMention>> answer : answers) {
                assertEquals(expected, answer.get());
            }
        }
    }

    private static char[] randomText(Random random, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            boolean any = random.nextInt(5) == 0;
            text[i] = any ? (char) random.nextInt(Character.MAX_VALUE + 1) : POOL.charAt(random.nextInt(POOL.length()));
        }
        return text;
    }

    private static int[] randomEnds(Random random, int length) {
        return java.util.stream.IntStream.rangeClosed(1, length)
                .filter(end -> end == length || random.nextInt(3) > 0).toArray();
    }

    private static boolean contains(int[] ends, int end) {
        return java.util.Arrays.binarySearch(ends, end) >= 0;
    }
}
