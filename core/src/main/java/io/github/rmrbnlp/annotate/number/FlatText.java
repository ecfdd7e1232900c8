package io.github.rmrbnlp.annotate.number;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.lexicon.WordTrie;

/**
 * The folded chars of a text without its white space, with the place each came from. Newspaper columns break lines inside a
 * figure ({@code 200⏎　　余万人次}), so the grammars of figures and dates run over this. A 0 or O among Chinese digits
 * ({@code 二OO三}) is 〇 here. Read only; one text.
 */
public final class FlatText {
    /** What {@link #at} returns beyond both ends. */
    public static final char NONE = '\0';

    private final CharSequence printed;
    private final char[] chars;
    private final int[] sources;
    private final int length;

    /** The flat form of {@code text}, the same for all who ask. */
    public static FlatText of(AnalyzedText text) {
        return text.view(FlatText.class, source -> new FlatText(source.text(), source.folded()));
    }

    /** Flattens {@code folded}, the folded chars of {@code text}. */
    public FlatText(CharSequence text, char[] folded) {
        printed = text;
        char[] kept = new char[folded.length];
        int[] places = new int[folded.length];
        int n = 0;
        boolean mixed = false;
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            kept[n] = c;
            places[n] = i;
            n += isBlank(c) ? 0 : 1;
            mixed |= n > 1 && MixedZeros.isMark(c) && MixedZeros.mayFollow(kept[n - 2]);
        }
        chars = kept;
        sources = places;
        length = n;
        if (mixed) {
            MixedZeros.fold(chars, length);
        }
    }

    private static boolean isBlank(char c) {
        if (c > '　') { // nearly every char
            return c == '\ufeff';
        }
        return c <= ' ' || c == '　' || c >= '\u2000' && c <= '\u200f' || c == '\u00a0';
    }

    /** The number of chars that are no white space. */
    public int length() {
        return length;
    }

    /** Char {@code i}, or {@link #NONE} beyond the ends. */
    public char at(int i) {
        return i >= 0 && i < length ? chars[i] : NONE;
    }

    /** Char {@code i} as printed, neither script nor width folded; {@link #NONE} beyond the ends. */
    public char printed(int i) {
        return i >= 0 && i < length ? printed.charAt(sources[i]) : NONE;
    }

    /** Whether white space stood before char {@code i}. */
    public boolean gapBefore(int i) {
        return i > 0 && i < length && sources[i] != sources[i - 1] + 1;
    }

    /** Whether one blank stood before char {@code i}, and no end of a line. */
    public boolean blankBefore(int i) {
        return i > 0 && i < length && sources[i] == sources[i - 1] + 2 && printed.charAt(sources[i] - 1) >= ' ';
    }

    /** The stretch of the source that chars {@code start} to {@code end} came from. */
    public Span source(int start, int end) {
        return new Span(sources[start], sources[end - 1] + 1);
    }

    /** The first char that came from source place {@code place} or behind it. */
    public int flat(int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sources[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether {@code word} stands at {@code i}. */
    public boolean startsWith(String word, int i) {
        if (i < 0 || i + word.length() > length) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (chars[i + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code word} ends before {@code i}. */
    public boolean endsWith(String word, int i) {
        return startsWith(word, i - word.length());
    }

    /** Whether one of {@code words} ends before {@code i}. */
    public boolean endsWithAny(String[] words, int i) {
        for (String word : words) {
            if (endsWith(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of {@code words} stands at {@code i}. */
    public boolean startsWithAny(String[] words, int i) {
        for (String word : words) {
            if (startsWith(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** The longest of {@code words} that stands at {@code i}, as a match of the trie, or {@link WordTrie#NONE}. */
    public int longest(WordTrie words, int i) {
        return i < 0 ? WordTrie.NONE : words.longest(chars, i, length);
    }

    /** The end of the longest of {@code words} that stands at {@code i}, or -1. */
    public int longestEnd(WordTrie words, int i) {
        int match = longest(words, i);
        return match == WordTrie.NONE ? -1 : i + WordTrie.length(match);
    }

    /** The folded chars from {@code start} to {@code end}. */
    public String text(int start, int end) {
        return new String(chars, start, end - start);
    }
}
