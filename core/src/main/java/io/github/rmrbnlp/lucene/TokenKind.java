package io.github.rmrbnlp.lucene;

/** What a token is to the index. */
public enum TokenKind {
    /** Has a letter, digit, ideograph, private-use char, emoji or the like. */
    WORD,
    /** Punctuation, currency and mathematical signs, unpaired surrogates. */
    PUNCTUATION,
    /** White space, control and format chars only. */
    BLANK;

    /** The kind of the token {@code text[start, end)}. */
    public static TokenKind of(char[] text, int start, int end) {
        TokenKind kind = BLANK;
        for (int i = start; i < end;) {
            if (Chars.IS_WORD[text[i]]) {
                return WORD;
            }
            int codePoint = Character.codePointAt(text, i, end);
            TokenKind one = of(codePoint);
            if (one == WORD) {
                return WORD;
            }
            if (one == PUNCTUATION) {
                kind = PUNCTUATION;
            }
            i += Character.charCount(codePoint);
        }
        return kind;
    }

    /** Whether every token with this char, which is no surrogate, is a word. */
    public static boolean isWord(char c) {
        return Chars.IS_WORD[c];
    }

    private static TokenKind of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT ->
                BLANK;
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL, Character.SURROGATE ->
                PUNCTUATION;
            default -> WORD;
        };
    }

    /** What can be said of a char alone; nearly every token is a word by its first. */
    private static final class Chars {
        static final boolean[] IS_WORD = new boolean[Character.MAX_VALUE + 1];

        static {
            for (int c = 0; c < IS_WORD.length; c++) {
                IS_WORD[c] = !Character.isSurrogate((char) c) && of(c) == WORD;
            }
        }
    }
}
