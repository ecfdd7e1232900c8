package io.github.rmrbnlp.annotate;

import io.github.rmrbnlp.tag.TaggerWorker;
import java.util.Arrays;
import java.util.BitSet;

/** The parts of speech of a text, found as they are asked for. Not thread-safe. */
final class TaggedSentences {
    private final char[] text;
    private final int[] ends;
    private final int count;
    private final TaggerWorker tagger;
    private final byte[] tags;
    /** For each token what {@link #possible} told, or 0. */
    private final long[] possible;
    /** The first token of each sentence. */
    private int[] firsts = new int[16];
    private int sentences;
    private final BitSet done = new BitSet();

    /**
     * @param text the chars
     * @param ends the exclusive ends of the tokens, the first of which starts with the text
     * @param count the number of tokens
     * @param tagger tags
     */
    TaggedSentences(char[] text, int[] ends, int count, TaggerWorker tagger) {
        this.text = text;
        this.ends = ends;
        this.count = count;
        this.tagger = tagger;
        this.tags = new byte[count];
        this.possible = new long[count];
        for (int token = 0; token < count; token = tagger.sentenceEnd(text, start(token), ends, token, count)) {
            if (sentences == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * sentences);
            }
            firsts[sentences++] = token;
        }
    }

    private int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    /**
     * Tags token {@code i}, if it is not yet, with the words around it up to the nearest that have one part of speech whatever stands
     * around them: beyond those nothing matters.
     */
    void tag(int i) {
        if (done.get(i)) {
            return;
        }
        long possible = possible(i);
        if (isOne(possible)) {
            tags[i] = (byte) Long.numberOfTrailingZeros(possible);
            done.set(i);
            return;
        }
        int place = Arrays.binarySearch(firsts, 0, sentences, i);
        int sentence = place >= 0 ? place : -place - 2;
        int from = i;
        while (from > firsts[sentence] && (from == i || !isOne(possible(from)))) {
            from--;
        }
        int last = end(sentence) - 1;
        int to = i;
        while (to < last && (to == i || !isOne(possible(to)))) {
            to++;
        }
        tag(from, to + 1);
    }

    /** Tags every token that is not yet. */
    void tagAll() {
        for (int i = 0; i < sentences; i++) {
            if (done.nextClearBit(firsts[i]) < end(i)) {
                tag(firsts[i], end(i));
            }
        }
    }

    private void tag(int from, int to) {
        tagger.tagSentence(text, start(from), ends, from, to, tags);
        done.set(from, to);
    }

    private int end(int sentence) {
        return sentence + 1 < sentences ? firsts[sentence + 1] : count;
    }

    /** The parts of speech a token can have by itself, found once. */
    long possible(int token) {
        if (possible[token] == 0) {
            possible[token] = tagger.possible(text, start(token), ends[token]);
        }
        return possible[token];
    }

    private static boolean isOne(long possible) {
        return (possible & possible - 1) == 0;
    }

    /** An ordinal of {@code PartOfSpeech} for each token that is tagged. */
    byte[] tags() {
        return tags;
    }
}
