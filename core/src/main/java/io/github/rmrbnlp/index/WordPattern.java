package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;
import io.github.rmrbnlp.query.TextPattern;
import io.github.rmrbnlp.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that follow one another, white space between them not counted, or one word that matches a pattern. Immutable.
 */
final class WordPattern {
    private final List<char[]> words;
    private final FoldedPattern pattern;

    /** Literal text is cut as bodies are. */
    WordPattern(TextPattern text, Segmenter segmenter) {
        this.pattern = text.isLiteral() ? null : FoldedPattern.ofName(text);
        this.words = text.isLiteral() ? words(text.text(), segmenter) : List.of();
    }

    private static List<char[]> words(String text, Segmenter segmenter) {
        TitleTokens tokens = new TitleTokens(segmenter);
        tokens.cut(text);
        String folded = ExactText.fold(text);
        List<char[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.count(); i++) {
            char[] word = folded.substring(start, tokens.ends()[i]).toCharArray();
            if (TokenKind.of(word, 0, word.length) != TokenKind.BLANK) {
                words.add(word);
            }
            start = tokens.ends()[i];
        }
        return words;
    }

    /** The words the index knows: those that are not punctuation. */
    List<String> indexed() {
        return words.stream().filter(word -> TokenKind.of(word, 0, word.length) == TokenKind.WORD).map(String::new)
                .toList();
    }

    /** Whether a term of the index is all that is asked for, and tells how often it stands. */
    boolean isOneTerm() {
        return words.size() == 1 && indexed().size() == 1 && words.getFirst().length < TermForm.MAX_CHARS;
    }

    /** Adds the places in a text cut at {@code ends}; stops at the first if {@code one}. */
    void find(char[] folded, int[] ends, int count, boolean one, PlaceList found) {
        int start = 0;
        for (int i = 0; i < count && !(one && found.size() > 0); i++) {
            int end = pattern == null ? phraseEnd(folded, ends, count, i, start) : patternEnd(folded, start, ends[i]);
            if (end >= 0) {
                found.add(start, end);
            }
            start = ends[i];
        }
    }

    private int patternEnd(char[] folded, int start, int end) {
        boolean matches = TokenKind.of(folded, start, end) == TokenKind.WORD
                && pattern.isWhole(new String(folded, start, end - start));
        return matches ? end : -1;
    }

    /** The end of the words if they begin with token {@code i}, else -1. */
    private int phraseEnd(char[] folded, int[] ends, int count, int i, int from) {
        int start = from;
        int word = 0;
        for (int token = i; token < count && word < words.size(); token++) {
            char[] expected = words.get(word);
            if (ends[token] - start == expected.length && same(folded, start, expected)) {
                word++;
            } else if (word == 0 || TokenKind.of(folded, start, ends[token]) != TokenKind.BLANK) {
                return -1;
            }
            start = ends[token];
        }
        return !words.isEmpty() && word == words.size() ? start : -1;
    }

    private static boolean same(char[] folded, int start, char[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (folded[start + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
