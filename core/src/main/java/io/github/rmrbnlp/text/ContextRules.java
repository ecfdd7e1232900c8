package io.github.rmrbnlp.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How the chars fold that depend on the word around them. The longest word that fits wins; if none does, the char gets its
 * most frequent form. Immutable.
 */
final class ContextRules {
    /** Stands in the folding table for "ask the rules". A non-character, so no text needs it. */
    static final char DECIDED_BY_WORD = '\uFFFF';

    private final Map<Character, Flagged> flagged;

    /** @param flagged the chars in question with their words */
    ContextRules(Map<Character, Flagged> flagged) {
        this.flagged = Map.copyOf(flagged);
    }

    /** The form {@code c} takes where no word decides. */
    char mostFrequent(char c) {
        Flagged found = flagged.get(c);
        return found == null ? c : found.mostFrequent;
    }

    /** The form of {@code source[i]}, from the chars around it within [from, to). */
    char decide(CharFolding folding, char[] source, int from, int to, int i) {
        Flagged found = flagged.get(source[i]);
        if (found == null) {
            return source[i]; // U+FFFF itself
        }
        for (Word word : found.words) {
            if (word.fits(folding, source, from, to, i)) {
                return word.folded;
            }
        }
        return found.mostFrequent;
    }

    /** A char that folds by its word; the longest words come first. */
    record Flagged(char mostFrequent, List<Word> words) {
        Flagged {
            Word[] sorted = words.toArray(Word[]::new);
            Arrays.sort(sorted, Comparator.comparingInt((Word w) -> -w.chars.length()).thenComparing(Word::chars));
            words = List.of(sorted);
        }
    }

    /**
     * A word that decides.
     *
     * @param chars the word; all but the char in question in folded form
     * @param at the index of the char in question
     * @param folded the form it takes in this word
     */
    record Word(String chars, int at, char folded) {
        Word {
            if (at > CharFolding.CONTEXT || chars.length() - at - 1 > CharFolding.CONTEXT) {
                throw new IllegalArgumentException("looks further than " + CharFolding.CONTEXT + " chars: " + chars);
            }
        }

        boolean fits(CharFolding folding, char[] source, int from, int to, int i) {
            int start = i - at;
            if (start < from || start + chars.length() > to) {
                return false;
            }
            for (int k = 0; k < chars.length(); k++) {
                if (k != at && folding.fold(source[start + k]) != chars.charAt(k)) {
                    return false;
                }
            }
            return true;
        }
    }
}
