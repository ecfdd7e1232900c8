package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.TextPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** A literal is found in the column, in the printed and in the folded text at the same places: those of a search char by char. */
class RawTextTest {
    /** 发 has three forms, 国 two, 展 one; Ａ and a are one letter; a surrogate stands in pairs and alone. */
    private static final String[] ALPHABET = {"发", "發", "髮", "国", "國", "展", "Ａ", "a", " ", "\u3000", "𠀀", "\uD840",
            "，", "\u4E01", "\uCE01"};

    @Test
    void aLiteralIsFoundWhereItsFoldedCharsStand() {
        Random random = new Random(20);
        for (int run = 0; run < 20_000; run++) {
            String text = text(random, random.nextInt(40));
            String literal = text(random, 1 + random.nextInt(4));
            FoldedPattern pattern = FoldedPattern.ofStretch(TextPattern.literal(literal));
            int from = random.nextInt(text.length() + 1);
            int limit = from + random.nextInt(text.length() - from + 1);
            String folded = ExactText.fold(text);
            List<Integer> expected = places(folded, ExactText.fold(literal), from, limit);
            String shown = literal + " in " + text + " from " + from + " to " + limit;
            assertEquals(expected, places(pattern, folded.toCharArray(), from, limit), shown);
            if (pattern.findsInPrinted()) {
                assertEquals(expected, places(pattern, text.toCharArray(), from, limit), shown);
            }
            if (pattern.isFoundInRaw()) {
                assertEquals(expected, rawPlaces(pattern, text, from, limit), shown);
            }
        }
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    private static List<Integer> places(String folded, String literal, int from, int limit) {
        List<Integer> places = new ArrayList<>();
        for (int i = from; i + literal.length() <= limit; i++) {
            if (folded.startsWith(literal, i)) {
                places.add(i);
                i += literal.length() - 1;
            }
        }
        return places;
    }

    private static List<Integer> places(FoldedPattern pattern, char[] text, int from, int limit) {
        List<Integer> places = new ArrayList<>();
        for (long place = pattern.next(text, from, limit); place >= 0; place = pattern.next(text, (int) place, limit)) {
            places.add((int) (place >>> 32));
        }
        return places;
    }

    /** The column's bytes in the middle of others, as Lucene gives them. */
    private static List<Integer> rawPlaces(FoldedPattern pattern, String text, int from, int limit) {
        byte[] bytes = ("发展" + text + "国国国国").getBytes(StandardCharsets.UTF_16LE);
        byte[] own = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            own[i * 2] = (byte) text.charAt(i);
            own[i * 2 + 1] = (byte) (text.charAt(i) >> 8);
        }
        System.arraycopy(own, 0, bytes, 4, own.length);
        RawText raw = new RawText().of(new BytesRef(bytes, 4, own.length));
        List<Integer> places = new ArrayList<>();
        for (long place = pattern.next(raw, from, limit); place >= 0; place = pattern.next(raw, (int) place, limit)) {
            places.add((int) (place >>> 32));
        }
        return places;
    }
}
