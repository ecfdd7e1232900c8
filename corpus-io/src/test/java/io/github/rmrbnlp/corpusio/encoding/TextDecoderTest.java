package io.github.rmrbnlp.corpusio.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String SIMPLIFIED = "〖BT/标题〗市总工会走访慰问困难职工〖-BT/标题〗\r\n〖ZW/正文〗\r\n    本报讯　今年元旦、春节期间，"
            + "全市各级工会筹集慰问款３００多万元，走访了两千余户职工家庭。\r\n〖-ZW/正文〗\r\n";
    private static final String TRADITIONAL = "工會幫扶講話\n\n同志們:這次會議開得很好,總結了經驗,對做好今後的工作很有意義。各級工會要關心困難職工的生活,"
            + "把溫暖送到千家萬戶。\n";
    private final TextDecoder auto = new TextDecoder(DecodingOptions.AUTO);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void simplified_text_is_recognised_in_every_charset(String charset) {
        DecodedText text = auto.decode(SIMPLIFIED.getBytes(Charset.forName(charset)));

        assertEquals(SIMPLIFIED, text.text());
        assertEquals(charset.equals("GBK") ? "GB18030" : charset, text.charset().name());
        assertTrue(text.confidence() > 0.99, () -> "confidence " + text.confidence());
        assertEquals(List.of(), text.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
    void traditional_text_is_recognised_in_every_charset(String charset) {
        DecodedText text = auto.decode(TRADITIONAL.getBytes(Charset.forName(charset)));

        assertEquals(TRADITIONAL, text.text());
        assertEquals(charset, text.charset().name());
        assertTrue(text.confidence() > 0.99, () -> "confidence " + text.confidence());
    }

    @ParameterizedTest
    @CsvSource({"会议, GB18030", "第二版, GB18030", "（图片）, GB18030", "工會, Big5", "經濟, Big5", "標題, Big5"})
    void a_few_characters_are_enough_for_the_likelier_reading(String title, String charset) {
        DecodedText text = auto.decode(title.getBytes(Charset.forName(charset)));

        assertEquals(title, text.text());
        assertEquals(charset, text.charset().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
    void a_byte_order_mark_decides_and_is_no_part_of_the_text(String charset) {
        byte[] bytes = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset));

        DecodedText text = auto.decode(bytes);

        assertEquals(SIMPLIFIED, text.text());
        assertEquals(1, text.confidence());
        assertEquals(charset.equals("UTF-8") ? 3 : "\uFEFF".getBytes(Charset.forName(charset)).length,
                text.bomLength());
        assertEquals(text.bomLength(), text.byteOffset(0));
        assertEquals(bytes.length, text.byteOffset(text.length()));
    }

    @Test
    void ascii_and_nothing_are_utf8_for_certain() {
        assertEquals(1, auto.decode("{\"title\": \"a\"}\n".getBytes(StandardCharsets.US_ASCII)).confidence());
        assertEquals("UTF-8", auto.decode(new byte[0]).charset().name());
        assertFalse(auto.decode(new byte[0]).binary());
    }

    @Test
    void utf16_of_ascii_is_not_taken_for_ascii_with_nuls() {
        DecodedText text = auto.decode("{\"title\": \"a\", \"authors\": []}\n".getBytes(StandardCharsets.UTF_16LE));

        assertEquals("UTF-16LE", text.charset().name());
        assertFalse(text.binary());
    }

    @Test
    void random_bytes_and_pictures_are_binary() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);

        assertTrue(auto.decode(noise).binary());
        assertTrue(auto.decode("\u0089PNG\r\n\u001A\nIHDR".getBytes(StandardCharsets.ISO_8859_1)).binary());
        assertTrue(auto.decode("%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII)).binary());
        assertTrue(auto.decode(new byte[400]).binary());
    }

    @Test
    void western_text_is_left_to_icu() {
        String german = "Die Gewerkschaften überreichten den Familien während der Feiertage größere Beträge. "
                .repeat(5);

        DecodedText text = auto.decode(german.getBytes(Charset.forName("windows-1252")));

        assertEquals(german, text.text());
        assertFalse(text.binary());
    }

    @Test
    void a_few_stray_bytes_do_not_change_the_charset_and_are_reported_where_they_stand() {
        byte[] clean = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
        int at = "〖BT/标题〗市总".getBytes(StandardCharsets.UTF_8).length;
        byte[] broken = insert(clean, at, (byte) 0xFF, (byte) 0xC0);

        DecodedText text = auto.decode(broken);

        assertEquals("UTF-8", text.charset().name());
        assertEquals("〖BT/标题〗市总\uFFFD\uFFFD工会", text.text().substring(0, "〖BT/标题〗市总??工会".length()));
        Problem problem = text.problems().get(0);
        assertEquals(List.of(at, 1, 10L, "undecodable-bytes"),
                List.of((int) problem.byteOffset(), problem.line(), (long) problem.column(), problem.code()));
        assertEquals(1, text.problems().size());
        assertEquals(2, text.undecodableBytes());
    }

    @Test
    void a_lead_byte_without_its_rest_does_not_swallow_a_line_end_or_a_tag() {
        byte[] gbk = "会议结束".getBytes(Charsets.GB18030);
        byte[] broken = insert(("会议结束\n〖RQ/日期〗").getBytes(Charsets.GB18030), gbk.length, (byte) 0xB0);

        DecodedText text = new TextDecoder(DecodingOptions.of("GBK")).decode(broken);

        assertEquals("会议结束\uFFFD\n〖RQ/日期〗", text.text());
    }

    @Test
    void a_flood_of_undecodable_bytes_is_summed_up_not_listed_without_end() {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            latin.append("\u00FFa");
        }

        DecodedText text = new TextDecoder(DecodingOptions.of("UTF-8"))
                .decode(latin.toString().getBytes(StandardCharsets.ISO_8859_1));

        List<Problem> places = text.problems().stream().filter(p -> p.code().equals("undecodable-bytes")).toList();
        assertEquals(DecodedText.MAX_PROBLEMS + 1, places.size());
        assertEquals("4900 more bytes from here on are no UTF-8", places.get(DecodedText.MAX_PROBLEMS).message());
    }

    @Test
    void a_wrong_charset_is_obeyed_and_doubted() {
        DecodedText text = new TextDecoder(DecodingOptions.of("Big5"))
                .decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));

        assertEquals("Big5", text.charset().name());
        assertEquals("charset-mismatch", text.problems().get(0).code());
        assertTrue(text.problems().get(0).message().contains("UTF-8"));
    }

    @Test
    void an_unknown_charset_name_gives_one_clear_line() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> DecodingOptions.of("UTF-9"));

        assertEquals("no such charset: UTF-9 (try UTF-8, UTF-16, GB18030 or Big5)", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5", "EUC-KR", "windows-1252", "Shift_JIS"})
    void every_char_maps_to_the_bytes_it_was_made_from(String name) {
        Charset charset = Charset.forName(name);
        Random random = new Random(20020119);
        for (int round = 0; round < 200; round++) {
            StringBuilder expected = new StringBuilder();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long[] starts = new long[200];
            for (int i = 0; i < 60; i++) {
                String c = encodable(charset, random);
                for (int half = 0; half < c.length(); half++) {
                    starts[expected.length() + half] = bytes.size();
                }
                expected.append(c);
                bytes.writeBytes(c.getBytes(charset));
            }

            DecodedText text = new TextDecoder(new DecodingOptions(charset)).decode(bytes.toByteArray());

            assertEquals(expected.toString(), text.text());
            for (int i = 0; i < expected.length(); i++) {
                assertEquals(starts[i], text.byteOffset(i));
                assertEquals(starts[i], text.byteOffset(text.charIndex(starts[i])));
            }
            assertEquals(bytes.size(), text.byteOffset(text.length()));
        }
    }

    @Test
    void any_bytes_decode_to_chars_that_cover_them_without_gap() {
        Random random = new Random(19930713);
        for (String name : List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "EUC-JP", "ISO-2022-JP",
                "UTF-7x")) {
            TextDecoder decoder = new TextDecoder(
                    name.equals("UTF-7x") ? DecodingOptions.AUTO : DecodingOptions.of(name));
            for (int round = 0; round < 300; round++) {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);

                DecodedText text = decoder.decode(bytes);

                assertEquals(text.bomLength() < bytes.length ? text.bomLength() : bytes.length, text.byteOffset(0));
                for (int i = 1; i <= text.length(); i++) {
                    assertTrue(text.byteOffset(i - 1) <= text.byteOffset(i));
                }
                for (int b = 0; b <= bytes.length; b++) {
                    assertTrue(text.byteOffset(text.charIndex(b)) <= Math.max(b, text.bomLength()));
                }
            }
        }
    }

    @Test
    void utf8_is_replaced_as_the_jdk_replaces_it() {
        Random random = new Random(5);
        byte[] alphabet = {'a', (byte) 0xE4, (byte) 0xB8, (byte) 0xAD, (byte) 0xF0, (byte) 0x9F, (byte) 0x80,
                (byte) 0xE0, (byte) 0xC2,
                (byte) 0xA0, (byte) 0xF4, (byte) 0xC0, (byte) 0xFF};
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[12];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(alphabet.length)];
            }

            assertEquals(new String(bytes, StandardCharsets.UTF_8),
                    new TextDecoder(DecodingOptions.of("UTF-8")).decode(bytes).text());
        }
    }

    @Test
    void an_encoded_surrogate_is_three_undecodable_bytes() {
        DecodedText text = auto
                .decode(insert(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), 0, (byte) 0xED, (byte) 0xA0, (byte) 0x80));

        assertEquals("\uFFFD\uFFFD\uFFFD〖", text.text().substring(0, 4));
        assertEquals("3 bytes are no UTF-8; replaced by U+FFFD", text.problems().get(0).message());
    }

    @Test
    void a_piece_of_a_file_has_the_places_of_the_whole() {
        byte[] bytes = "第一行\n第二行\r\n第三行\r第四行".getBytes(StandardCharsets.UTF_8);
        int from = "第一行\n".getBytes(StandardCharsets.UTF_8).length;

        DecodedText text = auto.decode(bytes, from, bytes.length, new TextOrigin(1000 + from, 4, 2));

        assertEquals(List.of(2, 1), List.of(text.line(0), text.column(0)));
        assertEquals(List.of(3, 2), List.of(text.line(6), text.column(6)));
        assertEquals(List.of(4, 1), List.of(text.line(9), text.column(9)));
        assertEquals(1000 + from + 3, text.byteOffset(1));
        assertThrows(IndexOutOfBoundsException.class, () -> text.byteOffset(text.length() + 1));
    }

    @Test
    void every_code_of_gb18030_is_encoded_back_to_its_bytes() {
        Charset gb = Charset.forName("GB18030");
        TextDecoder decoder = new TextDecoder(DecodingOptions.of("GB18030"));
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            for (int trail = 0x40; trail < 0xFF; trail++) {
                if (trail != 0x7F) {
                    row.write(lead);
                    row.write(trail);
                }
            }
            DecodedText text = decoder.decode(row.toByteArray());

            assertEquals(0, text.undecodableBytes());
            assertEquals(hex(row.toByteArray()), hex(text.text().getBytes(gb)));
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static byte[] insert(byte[] bytes, int at, byte... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static String encodable(Charset charset, Random random) {
        while (true) {
            int codePoint = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(0x80);
                case 1 -> 0x80 + random.nextInt(0x700);
                case 2 -> 0x3000 + random.nextInt(0x7000);
                default -> 0x10000 + random.nextInt(0x20000);
            };
            String s = Character.toString(codePoint);
            if (charset.newEncoder().canEncode(s) && new String(s.getBytes(charset), charset).equals(s)) {
                return s;
            }
        }
    }
}
