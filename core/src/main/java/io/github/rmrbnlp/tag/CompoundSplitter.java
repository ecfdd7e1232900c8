package io.github.rmrbnlp.tag;

import java.util.HashSet;
import java.util.Set;

/**
 * Takes compounds apart into words of the lexicon, each of two chars or more, as many as there can be. Words of up to three
 * chars, idioms and set phrases, names of persons and words written with the chars of foreign names stay. Immutable.
 */
final class CompoundSplitter {
    private static final int SHORTEST_COMPOUND = 4;
    /** Longer words are left as they are: a made-up one of thousands of chars would take the square of its length. */
    private static final int LONGEST_COMPOUND = 32;
    private static final int SHORTEST_PART = 2;

    private final HashTable words;
    private final CharProfile chars = CharProfile.standard();
    private final Set<String> unsplit = new HashSet<>();

    CompoundSplitter(HashTable words, Set<String> unsplit) {
        this.words = words;
        unsplit.forEach(word -> this.unsplit.add(new String(folded(word.toCharArray(), 0, word.length()))));
    }

    /**
     * Writes the inner ends of {@code text[start, end)} behind the first {@code count} of {@code ends}; its own end is left
     * to the caller.
     *
     * @return the number of ends written so far
     */
    int split(char[] text, int start, int end, PartOfSpeech tag, int[] ends, int count) {
        int length = end - start;
        if (length < SHORTEST_COMPOUND || length > LONGEST_COMPOUND || staysWhole(tag)) {
            return count;
        }
        char[] word = folded(text, start, end);
        if (!isHan(word) || isForeign(word) || unsplit.contains(new String(word))) {
            return count;
        }
        int[] previous = bestParts(word);
        return write(previous, previous[length], start, ends, count);
    }

    private static boolean staysWhole(PartOfSpeech tag) {
        return switch (tag) {
            case I, L, M, NR, T -> true;
            default -> false;
        };
    }

    /** Where the last part of the best way to make up each beginning of the word starts; -1 where there is none. */
    private int[] bestParts(char[] word) {
        int[] previous = new int[word.length + 1];
        int[] parts = new int[word.length + 1];
        for (int end = 1; end <= word.length; end++) {
            previous[end] = -1;
            for (int start = end - SHORTEST_PART; start >= 0; start--) {
                boolean reached = start == 0 || previous[start] >= 0;
                boolean part = end - start < word.length && words.get(Hash.word(word, start, end)) >= 0;
                if (reached && part && (previous[end] < 0 || parts[start] + 1 > parts[end])) {
                    previous[end] = start;
                    parts[end] = parts[start] + 1;
                }
            }
        }
        return previous;
    }

    private static int write(int[] previous, int last, int offset, int[] ends, int count) {
        if (last <= 0) {
            return count;
        }
        int written = write(previous, previous[last], offset, ends, count);
        ends[written] = offset + last;
        return written + 1;
    }

    private char[] folded(char[] text, int start, int end) {
        char[] folded = new char[end - start];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = chars.fold(text[start + i]);
        }
        return folded;
    }

    private boolean isHan(char[] word) {
        for (char c : word) {
            if ((chars.charClass(c) & (CharProfile.HAN | CharProfile.HAN_NUMERAL)) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isForeign(char[] word) {
        for (char c : word) {
            if (!chars.isTransliteration(c)) {
                return false;
            }
        }
        return true;
    }
}
