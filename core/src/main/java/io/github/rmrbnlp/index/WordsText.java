package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;

/**
 * The words of a text: its tokens that are neither punctuation nor white space. Immutable.
 *
 * @param folded the text as {@code ExactText} folds it
 * @param ends the exclusive ends of the tokens; the first begins at 0
 * @param terms the number of words
 */
record WordsText(char[] folded, int[] ends, int terms) implements CountedText {
    static WordsText of(char[] folded, int[] ends) {
        int words = 0;
        int start = 0;
        for (int end : ends) {
            if (TokenKind.of(folded, start, end) == TokenKind.WORD) {
                words++;
            }
            start = end;
        }
        return new WordsText(folded, ends, words);
    }

    @Override
    public TermForm form() {
        return TermForm.WORDS;
    }

    @Override
    public void countShort(int[] byFirstChar) {
        int start = 0;
        for (int end : ends) {
            if (isShort(start, end) && isWord(start, end)) {
                byFirstChar[folded[start]]++;
            }
            start = end;
        }
    }

    @Override
    public void addShort(int from, int to, TermEntries into) {
        int start = 0;
        for (int end : ends) {
            char c = folded[start];
            if (c >= from && c < to && isShort(start, end) && isWord(start, end)) {
                into.add(end - start == 1 ? c << 16 : c << 16 | folded[start + 1]);
            }
            start = end;
        }
    }

    @Override
    public void addLong(LongTerms into) {
        int start = 0;
        for (int end : ends) {
            if (!isShort(start, end) && isWord(start, end)) {
                into.add(TermForm.WORDS, folded, start, Math.min(end - start, TermForm.MAX_CHARS));
            }
            start = end;
        }
    }

    private boolean isWord(int start, int end) {
        return TokenKind.of(folded, start, end) == TokenKind.WORD;
    }

    /**
     * A NUL behind another char would be taken for no char. A word cut inside a surrogate pair becomes the bytes of one with
     * U+FFFD, so that both are told apart by their bytes.
     */
    private boolean isShort(int start, int end) {
        return switch (end - start) {
            case 1 -> isPlain(folded[start]);
            case 2 -> isPlain(folded[start]) && isPlain(folded[start + 1]) && folded[start + 1] != 0;
            default -> false;
        };
    }

    private static boolean isPlain(char c) {
        return !Character.isSurrogate(c) && c != ExactText.UNPAIRED;
    }
}
