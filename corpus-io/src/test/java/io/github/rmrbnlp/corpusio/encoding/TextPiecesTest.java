package io.github.rmrbnlp.corpusio.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPiecesTest {
    private static final TextDecoder AUTO = new TextDecoder(DecodingOptions.AUTO);

    /** Gives one to three bytes a read. */
    private static InputStream hostile(byte[] bytes) {
        Random random = new Random(3);
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1 + random.nextInt(3)));
            }
        };
    }

    private static String news(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("第").append(i).append("条　全市各级工会走访慰问困难职工").append(i * 37).append("户。\r\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 64", "UTF-8, 200", "GB18030, 64", "GB18030, 333", "UTF-16LE, 100", "UTF-16BE, 77", "Big5, 90"})
    void pieces_cut_at_line_starts_join_to_the_whole_with_the_same_places(String charset, int size) throws IOException {
        String text = charset.equals("Big5")
                ? news(80).replace("条", "條").replace("级", "級").replace("访", "訪").replace("问", "問")
                        .replace("难", "難").replace("职", "職").replace("户", "戶").replace("会", "會")
                : news(80);
        byte[] bytes = text.getBytes(Charset.forName(charset));
        DecodedText whole = new TextDecoder(DecodingOptions.of(charset)).decode(bytes);
        TextPieces pieces = new TextPieces(new TextDecoder(DecodingOptions.of(charset)), new PieceOptions(size, 4096));
        pieces.open(hostile(bytes));

        StringBuilder joined = new StringBuilder();
        int count = 0;
        for (DecodedText piece = pieces.next(); piece != null; piece = pieces.next()) {
            int used = pieces.isLast() ? piece.length() : piece.text().lastIndexOf('\n') + 1;
            for (int i = 0; i <= used; i++) {
                int at = joined.length() + i;
                assertEquals(whole.byteOffset(at), piece.byteOffset(i));
                assertEquals(whole.line(at), piece.line(i));
                assertEquals(whole.column(at), piece.column(i));
            }
            assertEquals(joined.length(), piece.origin().charOffset());
            joined.append(piece.text(), 0, used);
            pieces.consume(used);
            count++;
        }

        assertEquals(text, joined.toString());
        assertTrue(count > 5);
    }

    @Test
    void a_piece_nothing_was_used_of_comes_again_longer_until_it_is_full() throws IOException {
        TextPieces pieces = new TextPieces(AUTO, new PieceOptions(16, 100));
        pieces.open(new ByteArrayInputStream("x".repeat(500).getBytes(StandardCharsets.US_ASCII)));
        int last = 0;
        while (!pieces.isFull()) {
            DecodedText piece = pieces.next();
            assertTrue(piece.length() > last);
            last = piece.length();
            if (!pieces.isFull()) {
                pieces.consume(0);
            }
        }

        assertThrows(IllegalArgumentException.class, () -> pieces.consume(0));
        pieces.consume(last);
        assertEquals(last, pieces.next().origin().byteOffset());
    }

    @Test
    void an_empty_source_is_one_empty_piece() throws IOException {
        TextPieces pieces = new TextPieces(AUTO, PieceOptions.DEFAULT);
        pieces.open(InputStream.nullInputStream());

        assertEquals("", pieces.next().text());
        assertTrue(pieces.isLast());
        pieces.consume(0);
        assertNull(pieces.next());
    }

    @Test
    void a_later_piece_in_another_charset_is_detected_anew() throws IOException {
        byte[] first = news(40).getBytes(StandardCharsets.UTF_8);
        byte[] second = news(40).getBytes(Charsets.GB18030);
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        TextPieces pieces = new TextPieces(AUTO, new PieceOptions(first.length - 1, 1 << 20));
        pieces.open(new ByteArrayInputStream(both));

        pieces.next();
        pieces.consume(news(40).length());
        DecodedText later = pieces.next();

        assertEquals("GB18030", later.charset().name());
        assertEquals(news(40), later.text());
    }
}
