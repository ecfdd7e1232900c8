package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The byte order marks of the Unicode charsets and of GB18030. */
final class ByteOrderMark {
    private record Mark(Charset charset, int... bytes) {
    }

    /** The mark of UTF-32LE starts with that of UTF-16LE and comes before it. */
    private static final List<Mark> MARKS = List.of(new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE), new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
            new Mark(Charsets.GB18030, 0x84, 0x31, 0x95, 0x33));

    private ByteOrderMark() {
    }

    /** The charset a mark at {@code from} declares, or null. */
    static Detection detect(byte[] bytes, int from, int to) {
        for (Mark mark : MARKS) {
            if (matches(mark, bytes, from, to)) {
                return new Detection(mark.charset, mark.bytes.length, 1, false);
            }
        }
        return null;
    }

    private static boolean matches(Mark mark, byte[] bytes, int from, int to) {
        if (to - from < mark.bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.bytes.length; i++) {
            if ((bytes[from + i] & 0xFF) != mark.bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
