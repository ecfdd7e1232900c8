package io.github.rmrbnlp.corpusio.container;

import io.github.rmrbnlp.corpusio.encoding.DecodedText;
import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import io.github.rmrbnlp.corpusio.encoding.TextDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The names of archive entries: their charset, and whether they stay inside the archive. */
final class EntryNames {
    private static final TextDecoder AS_GBK = new TextDecoder(DecodingOptions.of("GBK"));
    private static final TextDecoder DETECTED = new TextDecoder(DecodingOptions.AUTO);

    private static final Pattern PAIRS = Pattern.compile("(?:[\\x00-\\x7F]|[\\x80-\\xFF]{2,})+");

    private EntryNames() {
    }

    /** A name whose charset the archive does not say: UTF-8 if it can be, otherwise Big5 if that is likelier, otherwise GBK. */
    static String decode(byte[] raw) {
        try {
            return clean(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException notUtf8) {
            DecodedText detected = DETECTED.decode(raw);
            boolean big5 = detected.charset().name().equals("Big5") && detected.confidence() > 0.9;
            return clean(big5 ? detected.text() : AS_GBK.decode(raw).text());
        }
    }

    /** A name whose bytes were taken for Latin-1 on purpose; one with other chars was stated in Unicode. */
    static String fromLatin(String name) {
        return name.chars().allMatch(c -> c < 0x100) ? decode(name.getBytes(StandardCharsets.ISO_8859_1)) : clean(name);
    }

    /**
     * A name the archive states in Unicode; whoever made it may have taken the bytes of a Chinese name for Latin-1. Bytes of
     * Chinese characters come in pairs, accented letters mostly alone.
     */
    static String repair(String name) {
        if (!name.chars().allMatch(c -> c < 0x100) || !PAIRS.matcher(name).matches()) {
            return clean(name);
        }
        String decoded = fromLatin(name);
        return decoded.indexOf('\uFFFD') >= 0 ? clean(name) : decoded;
    }

    /** Whether the name is a relative path that stays inside. */
    static boolean isSafe(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return !name.isEmpty() && !name.startsWith("/") && !drive && !Arrays.asList(name.split("/")).contains("..");
    }

    /** What file managers leave behind beside the documents. */
    static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || last.equals("Thumbs.db") || last.equals("desktop.ini")
                || name.startsWith("__MACOSX/") || name.contains("/__MACOSX/");
    }

    /** Separators as {@code /}; control characters, which would break a line of output, as U+FFFD. */
    private static String clean(String name) {
        StringBuilder cleaned = new StringBuilder(name.length());
        name.chars().forEach(c -> cleaned.append(Character.isISOControl(c) ? '\uFFFD' : c == '\\' ? '/' : (char) c));
        while (cleaned.length() > 2 && cleaned.charAt(0) == '.' && cleaned.charAt(1) == '/') {
            cleaned.delete(0, 2);
        }
        return cleaned.toString();
    }
}
