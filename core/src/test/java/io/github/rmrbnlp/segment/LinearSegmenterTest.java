package io.github.rmrbnlp.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearSegmenterTest {
    private static final LinearSegmenter SEGMENTER = LinearSegmenter.standard();

    private static String words(String text) {
        return SEGMENTER.segment(text).stream().map(Token::text).collect(Collectors.joining("|"));
    }

    private static void assertCovers(String text) {
        int[] ends = new int[text.length()];
        char[] chars = text.toCharArray();
        int count = SEGMENTER.newWorker().segment(chars, 0, chars.length, ends);
        int previous = 0;
        for (int i = 0; i < count; i++) {
            assertTrue(ends[i] > previous, "empty token at " + previous);
            previous = ends[i];
        }
        assertEquals(text.length(), previous);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"中国人民迈向新世纪 中国|人民|迈向|新|世纪", "二千三百万元 二千三百万|元", "１９９０年１０月 １９９０年|１０月",
            "104.42亿元 104.42亿|元", "增长２０．７％ 增长|２０．７％", "约翰·克鲁吉说 约翰·克鲁吉|说", "江泽民同志 江|泽民|同志"})
    void newspaperText(String text, String expected) {
        assertEquals(expected, words(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"國務院總理會見外國客人 国务院总理会见外国客人", "發展經濟的關鍵 发展经济的关键"})
    void traditionalScriptIsCutAsSimplified(String traditional, String simplified) {
        assertEquals(lengths(simplified), lengths(traditional));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"１９９８年，Ａ股（Ｂ股）增长５％！ 1998年,A股(B股)增长5%!"})
    void fullWidthIsCutAsHalfWidth(String full, String half) {
        assertEquals(lengths(half), lengths(full));
    }

    private static List<Integer> lengths(String text) {
        return SEGMENTER.segment(text).stream().map(token -> token.text().length()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n", "\uD800", "\uDC00\uD800", "a\uD800b", "中\uDFFF国", "\u0000\u0001",
            "\uFEFF中国\u200B",
            "😀😀中国👨‍👩‍👧", "𠮷野家", "ภาษาไทย", "العربية", "　　中国"})
    void everyCharIsInExactlyOneToken(String text) {
        assertCovers(text);
    }

    @Test
    void whiteSpaceIsATokenOfItsOwnAndNeverCut() {
        assertEquals("中国| |人民|\r\n　　|中国", words("中国 人民\r\n　　中国"));
    }

    @Test
    void surrogatePairsAreNotCut() {
        String text = "看😀😀的𠮷𠮷人".repeat(600);
        for (Token token : SEGMENTER.segment(text)) {
            assertTrue(!Character.isLowSurrogate(token.text().charAt(0)), token.toString());
        }
    }

    @Test
    void randomCharsAreCovered() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            char[] chars = new char[random.nextInt(6000)];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (random.nextBoolean() ? 0x4E00 + random.nextInt(0x5200) : random.nextInt(0x10000));
            }
            assertCovers(new String(chars));
        }
    }

    @Test
    void longLineIsCutAsItsParts() {
        String part = "改革开放以来，我国经济持续增长。";
        String text = part.repeat(5000);
        List<Integer> expected = lengths(part);
        List<Integer> found = lengths(text);
        assertEquals(expected.size() * 5000, found.size());
        assertEquals(expected, found.subList(expected.size() * 777, expected.size() * 778));
    }

    @Test
    void oneWordLongerThanABlockStaysWhole() {
        assertEquals(List.of(10_000), lengths("7".repeat(10_000)));
    }

    /** Quadratic time would take a hundred times as long for ten times the text; the bound leaves room for a busy machine. */
    @Test
    void timeGrowsWithTheTextOnly() {
        String part = "改革开放以来，李明 bought 3.5亿元😀\uD800\u0000的１９９８年·國務院\t";
        char[] text = part.repeat(10_000_000 / part.length() + 1).substring(0, 10_000_000).toCharArray();
        int[] ends = new int[text.length];
        SegmenterWorker worker = SEGMENTER.newWorker();
        long small = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            small = Math.min(small, nanos(() -> worker.segment(text, 0, 1_000_000, ends)));
        }
        long large = nanos(() -> worker.segment(text, 0, text.length, ends));
        int count = worker.segment(text, 0, text.length, ends);
        assertEquals(text.length, ends[count - 1]);
        assertTrue(large < 50 * small, "1 M chars " + small + " ns, 10 M chars " + large + " ns");
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Test
    void partOfAnArrayIsCutAsIfItWereAlone() {
        char[] chars = "的中国人民银行的".toCharArray();
        int[] ends = new int[6];
        int count = SEGMENTER.newWorker().segment(chars, 1, 7, ends);
        int[] alone = new int[6];
        int aloneCount = SEGMENTER.newWorker().segment("中国人民银行".toCharArray(), 0, 6, alone);
        assertEquals(aloneCount, count);
        assertEquals(Arrays.stream(alone).limit(count).map(end -> end + 1).boxed().toList(),
                Arrays.stream(ends).limit(count).boxed().toList());
    }

    @Test
    void rangesOutsideTheArraysAreRefused() {
        SegmenterWorker worker = SEGMENTER.newWorker();
        char[] text = "中国人民".toCharArray();
        assertThrows(IndexOutOfBoundsException.class, () -> worker.segment(text, 1, 5, new int[9]));
        assertThrows(IndexOutOfBoundsException.class, () -> worker.segment(text, -1, 2, new int[9]));
        assertThrows(IndexOutOfBoundsException.class, () -> worker.segment(text, 0, 4, new int[3]));
    }

    @Test
    void boundariesAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        char[] text = "改革开放以来，李明 bought 3.5亿元😀\uD800的１９９８年·國務院\n中华人民共和国".repeat(100).toCharArray();
        int[] ends = new int[text.length];
        SegmenterWorker worker = SEGMENTER.newWorker();
        worker.segment(text, 0, text.length, ends);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int start = 0; start < 1000; start++) {
            worker.segment(text, start, text.length, ends);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 10_000, "bytes for 3 million chars: " + allocated);
    }

    @Test
    void everySubstringIsCutAlikeByAUsedAndAFreshWorker() {
        Random random = new Random(17);
        String text = "改革开放以来，李明 bought 3.5亿元😀\uD800的１９９８年·國務院\n中华人民共和国社会主义市场经济".repeat(60);
        SegmenterWorker used = SEGMENTER.newWorker();
        for (int round = 0; round < 300; round++) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + random.nextInt(round % 10 == 0 ? 3000 : 40));
            char[] chars = text.toCharArray();
            int[] ends = new int[chars.length];
            int count = used.segment(chars, start, end, ends);
            char[] alone = text.substring(start, end).toCharArray();
            int[] endsAlone = new int[alone.length];
            int countAlone = SEGMENTER.newWorker().segment(alone, 0, alone.length, endsAlone);
            int[] shifted = Arrays.stream(endsAlone).limit(countAlone).map(e -> e + start).toArray();
            assertArrayEquals(shifted, Arrays.copyOf(ends, count));
        }
    }

    @Test
    void versionNamesEngineAndModel() {
        assertTrue(SEGMENTER.version().startsWith("linear/"), SEGMENTER.version());
    }
}
