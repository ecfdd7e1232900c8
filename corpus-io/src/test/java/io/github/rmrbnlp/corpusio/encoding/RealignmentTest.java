package io.github.rmrbnlp.corpusio.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealignmentTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SIMPLIFIED = "今年元旦、春节期间，全市各级工会筹集慰问款三百多万元，走访了两千余户职工家庭，把党和政府的关怀与温暖送到困难职工的心坎上。"
            + "会议指出，要进一步加强领导，认真总结经验，切实解决群众生活中的实际困难，推动生产发展，巩固安定团结的政治局面。";
    private static final String TRADITIONAL = "同志們，這次會議開得很好，總結了經驗，對做好今後的工作很有意義。各級工會要關心困難職工的生活，把溫暖送到千家萬戶。";

    @ParameterizedTest
    @CsvSource({"GB18030, 80", "GB18030, FF", "Big5, 80", "Big5, FF"})
    void aBrokenByteCostsItsCharAndAtMostOneMore(String charset, String hex) {
        String text = charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED;
        byte[] clean = text.getBytes(Charset.forName(charset));
        for (int at = 0; at < clean.length; at++) {
            byte[] broken = clean.clone();
            broken[at] = (byte) Integer.parseInt(hex, 16);
            String decoded = decode(broken, charset);
            assertTrue(lost(text, decoded) <= 2, at + ": " + decoded);
        }
    }

    /** Three chars where the halves happen to make likelier ones: 1 of 232 places, of Big5 1 of 114. */
    @ParameterizedTest
    @CsvSource({"GB18030, 80", "GB18030, FF", "Big5, 80", "Big5, FF"})
    void anAddedByteCostsTwoCharsAndSeldomThree(String charset, String hex) {
        String text = (charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED) + "\n";
        byte[] clean = text.getBytes(Charset.forName(charset));
        int three = 0;
        for (int at = 0; at < clean.length; at++) {
            byte[] added = new byte[clean.length + 1];
            System.arraycopy(clean, 0, added, 0, at);
            added[at] = (byte) Integer.parseInt(hex, 16);
            System.arraycopy(clean, at, added, at + 1, clean.length - at);
            String decoded = decode(added, charset);
            assertTrue(lost(text, decoded) <= 3, at + ": " + decoded);
            three += lost(text, decoded) > 2 ? 1 : 0;
        }
        assertTrue(three <= 1, three + " of " + clean.length);
    }

    /** In Big5 second halves are ASCII too, and a missing byte makes no undecodable one. */
    @Test
    void aMissingByteCostsTwoCharsAndSeldomThree() {
        String text = SIMPLIFIED + "\n";
        byte[] clean = text.getBytes(GB18030);
        int three = 0;
        for (int at = 0; at < clean.length - 1; at++) {
            byte[] missing = new byte[clean.length - 1];
            System.arraycopy(clean, 0, missing, 0, at);
            System.arraycopy(clean, at + 1, missing, at, missing.length - at);
            String decoded = decode(missing, "GB18030");
            assertTrue(lost(text, decoded) <= 3, at + ": " + decoded);
            three += lost(text, decoded) > 2 ? 1 : 0;
        }
        assertTrue(three <= clean.length / 25, three + " of " + clean.length);
    }

    private static String decode(byte[] bytes, String charset) {
        return new TextDecoder(DecodingOptions.of(charset)).decode(bytes).text();
    }

    /** How many chars of the text are not where they were, counted from either end. */
    private static int lost(String text, String decoded) {
        int head = 0;
        int shorter = Math.min(text.length(), decoded.length());
        while (head < shorter && text.charAt(head) == decoded.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && text.charAt(text.length() - 1 - tail) == decoded.charAt(decoded.length() - 1 - tail)) {
            tail++;
        }
        return text.length() - head - tail;
    }

    /** One way to read the bytes: chars and, as U+FFFD, one to three bytes that are none. */
    private record Way(String text, double likelihood) {
    }

    /** Every way to read the bytes from {@code at} on, asking the JDK what a char is. */
    private static List<Way> ways(byte[] bytes, int at) {
        List<Way> all = new ArrayList<>();
        if (at == bytes.length) {
            all.add(new Way("", 0));
            return all;
        }
        boolean pair = false;
        for (int width : new int[]{1, 2, 4}) {
            String one = at + width > bytes.length ? "" : new String(bytes, at, width, GB18030);
            boolean whole = one.length() == 1 && one.charAt(0) != '\uFFFD'
                    || width == 4 && one.length() == 2 && Character.isHighSurrogate(one.charAt(0));
            if (whole) {
                pair |= width == 2;
                boolean letter = at > 0 && bytes[at - 1] < 0 && bytes[at] >= 0x40;
                double likelihood = one.chars().mapToDouble(c -> CharLikelihood.of((char) c)).sum() - (letter ? 5 : 0);
                ways(bytes, at + width).forEach(w -> all.add(new Way(one + w.text, likelihood + w.likelihood)));
            }
        }
        double[] costs = pair ? new double[]{20} : new double[]{20, 22, 36};
        for (int i = 0; i < costs.length && at + i < bytes.length && bytes[at + i] < 0; i++) {
            boolean half = i == 0 && bytes[at] != (byte) 0x80 && bytes[at] != (byte) 0xFF;
            double cost = costs[i] + (half ? 8 : 0);
            ways(bytes, at + i + 1).forEach(w -> all.add(new Way("\uFFFD" + w.text, w.likelihood - cost)));
        }
        return all;
    }

    @Test
    void damagedBytesAreReadInTheLikeliestOfAllWays() {
        Random random = new Random(20020119);
        int damaged = 0;
        for (int round = 0; round < 3000; round++) {
            int from = random.nextInt(SIMPLIFIED.length() - 5);
            byte[] bytes = SIMPLIFIED.substring(from, from + 5).getBytes(GB18030);
            for (int hits = 1 + random.nextInt(2); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(3) == 0
                        ? 0xFF
                        : random.nextInt(0x30, 0x100));
            }
            bytes[bytes.length - 1] = '\n';
            CharSink plain = new CharSink(bytes.length);
            new Gb18030Loop(false).decode(bytes, 0, bytes.length, plain);
            if (plain.malformedCount() > 0) {
                damaged++;
                List<Way> all = ways(bytes, 0);
                double best = all.stream().mapToDouble(Way::likelihood).max().orElseThrow();
                List<String> likeliest = all.stream().filter(w -> w.likelihood > best - 0.001).map(Way::text).toList();
                String decoded = decode(bytes, "GB18030");
                assertTrue(likeliest.contains(decoded), () -> decoded + " is none of " + likeliest);
            }
        }
        assertTrue(damaged > 1000, damaged + " damaged texts");
    }

    @Test
    void aTextWithoutDamageStaysAsItIsAndDamageIsReportedWhereItStands() {
        byte[] clean = ("第一行\n" + SIMPLIFIED).getBytes(GB18030);
        byte[] broken = clean.clone();
        int at = "第一行\n今年元".getBytes(GB18030).length;
        broken[at] = (byte) 0xFF;
        DecodedText text = new TextDecoder(DecodingOptions.of("GBK")).decode(broken);

        assertEquals("第一行\n" + SIMPLIFIED, decode(clean, "GBK"));
        assertEquals(("第一行\n" + SIMPLIFIED).replaceFirst("旦", "\uFFFD"), text.text());
        Problem problem = text.problems().getFirst();
        assertEquals(List.of("undecodable-bytes", 2, 4, (long) at),
                List.of(problem.code(), problem.line(), problem.column(), problem.byteOffset()));
        assertEquals("2 bytes are no GB18030; replaced by U+FFFD", problem.message());
        assertEquals(1, text.problems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5"})
    void everyByteIsInOneCharWhateverTheBytesAre(String charset) {
        Random random = new Random(19930713);
        for (int round = 0; round < 200; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int length = random.nextInt(9000);
            while (bytes.size() < length) {
                if (random.nextInt(300) == 0) {
                    bytes.write(random.nextInt(0x100));
                }
                int from = random.nextInt(TRADITIONAL.length());
                bytes.writeBytes(TRADITIONAL.substring(from, from + 1).getBytes(Charset.forName(charset)));
            }
            DecodedText text = new TextDecoder(DecodingOptions.of(charset)).decode(bytes.toByteArray());
            long before = -1;
            for (int i = 0; i < text.length(); i++) {
                assertTrue(text.byteOffset(i) > before);
                before = text.byteOffset(i);
            }
            assertEquals(bytes.size(), text.byteOffset(text.length()));
        }
    }
}
