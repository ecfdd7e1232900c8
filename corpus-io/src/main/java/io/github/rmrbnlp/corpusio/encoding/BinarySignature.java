package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first bytes of common files that are no text, also where much of the rest would pass for it. */
final class BinarySignature {
    private static final List<byte[]> SIGNATURES = List.of(latin("%PDF-"), latin("\u0089PNG\r\n"), latin("GIF8"),
            latin("\u00FF\u00D8\u00FF"), latin("PK\u0003\u0004"), latin("\u001F\u008B\b"),
            latin("7z\u00BC\u00AF\u0027\u001C"),
            latin("\u00CA\u00FE\u00BA\u00BE"), latin("\u007FELF"), latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1"),
            latin("Rar!\u001A\u0007"), latin("SQLite format 3\u0000"), latin("BZh91AY"), latin("\u00FD7zXZ\u0000"));

    private BinarySignature() {
    }

    static boolean matches(byte[] bytes, int from, int to) {
        for (byte[] signature : SIGNATURES) {
            int end = from + signature.length;
            if (end <= to && java.util.Arrays.equals(bytes, from, end, signature, 0, signature.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] latin(String s) {
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }
}
