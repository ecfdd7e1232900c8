package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.tag.TaggerWorker;

/** Words, chars and parts of speech of a text as numbers for features. Not thread-safe. */
final class WordView {
    private static final int NO_TAG = 99;
    private static final int BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private final CompactText text;
    private final AnalyzedText source;

    WordView(CompactText text) {
        this.text = text;
        this.source = text.source();
    }

    /** The token at a compact offset. */
    int tokenAt(int i) {
        return text.tokenAt(i);
    }

    /** The compact offset of a token's first char. */
    int start(int token) {
        return token >= source.tokenCount() ? text.length : text.compactOffset(source.tokenStart(token));
    }

    int tokens() {
        return source.tokenCount();
    }

    /** The hash of a token's chars, 0 outside of the text. */
    int word(int token) {
        if (token < 0 || token >= source.tokenCount()) {
            return 0;
        }
        int hash = BASIS;
        char[] folded = source.folded();
        int end = source.tokenEnd(token);
        for (int i = source.tokenStart(token); i < end; i++) {
            hash = (hash ^ folded[i]) * PRIME;
        }
        return hash;
    }

    int tag(int token) {
        return token < 0 || token >= source.tokenCount() ? NO_TAG : source.partOfSpeech(token).ordinal();
    }

    /** The char at a compact offset, a line break outside of the text. */
    char at(int i) {
        return i < 0 || i >= text.length ? '\n' : text.chars[i];
    }

    boolean isVerb(int token) {
        return token >= 0 && token < source.tokenCount()
                && source.partOfSpeech(token) == PartOfSpeech.V;
    }

    /** The parts of speech the word can have by itself, which costs less than {@link #tag}. */
    int parts(int token) {
        return token < 0 || token >= source.tokenCount() ? NO_TAG : Long.hashCode(source.possibleParts(token));
    }

    /** Whether the word is known as a verb, perhaps among others. */
    boolean mayBeVerb(int token) {
        if (token < 0 || token >= source.tokenCount()) {
            return false;
        }
        long parts = source.possibleParts(token);
        return parts != TaggerWorker.ANY && (parts >>> PartOfSpeech.V.ordinal() & 1) != 0;
    }

    int hash(int from, int to) {
        int hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.chars[i]) * PRIME;
        }
        return hash;
    }

    static int hash(String s) {
        return hash(s, 0, s.length());
    }

    static int hash(String s, int from, int to) {
        int hash = BASIS;
        for (int i = Math.max(0, from); i < to; i++) {
            hash = (hash ^ s.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Small numbers as they are, larger ones in steps. */
    static int step(int n) {
        if (n < 6) {
            return n < 0 ? -1 : n;
        }
        return n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : n < 50 ? 9 : n < 100 ? 10 : n < 300 ? 11 : 12;
    }
}
