package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.text.CharFolding;

/** What single chars tell about a word: their class, and whether foreign names are written with them. Immutable. */
final class CharProfile {
    static final int HAN = 1;
    static final int HAN_NUMERAL = 2;
    static final int DIGIT = 4;
    static final int LATIN = 8;
    static final int PUNCTUATION = 16;
    static final int DOT = 32;
    static final int BLANK = 64;
    static final int OTHER = 128;
    private static final String HAN_NUMERALS = "零〇一二三四五六七八九十百千万亿两几数";

    private final byte[] classes = new byte[Character.MAX_VALUE + 1];
    private final boolean[] transliteration = new boolean[Character.MAX_VALUE + 1];
    private final char[] folded = new char[Character.MAX_VALUE + 1];

    private CharProfile() {
        CharFolding folding = CharFolding.standard();
        for (int c = 0; c < classes.length; c++) {
            folded[c] = folding.fold((char) c);
            classes[c] = (byte) classOf(folded[c]);
        }
        for (String[] row : LexiconFile.rows(CharProfile.class, "transliteration-characters.tsv", "character")) {
            transliteration[row[0].charAt(0)] = true;
        }
    }

    static CharProfile standard() {
        return Standard.INSTANCE;
    }

    /** The char in simplified script and half width. */
    char fold(char c) {
        return folded[c];
    }

    /** One of the constants above. */
    int charClass(char c) {
        return classes[c] & 0xFF;
    }

    /** Whether transliterated names of persons are commonly written with {@code c}. */
    boolean isTransliteration(char c) {
        return transliteration[c];
    }

    private static int classOf(char c) {
        if (HAN_NUMERALS.indexOf(c) >= 0) {
            return HAN_NUMERAL;
        }
        if (c == '·' || c == '•' || c == '・' || c == '‧') {
            return DOT;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (Character.isIdeographic(c)) {
            return HAN;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return BLANK;
        }
        if (Character.isLetter(c)) {
            return LATIN;
        }
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> OTHER;
            default -> PUNCTUATION;
        };
    }

    private static final class Standard {
        static final CharProfile INSTANCE = new CharProfile();
    }
}
