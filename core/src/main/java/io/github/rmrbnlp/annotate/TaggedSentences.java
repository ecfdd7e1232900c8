package io.github.rmrbnlp.annotate;

import io.github.rmrbnlp.tag.TaggerWorker;
import java.util.Arrays;
import java.util.BitSet;

/** The parts of speech of a text, found sentence by sentence, each at most once. Not thread-safe. */
final class TaggedSentences {
    private final char[] text;
    private final int[] ends;
    private final int count;
    private final TaggerWorker tagger;
    private final byte[] tags;
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

    /** Tags the sentence of token {@code i}, if it is not yet. */
    void tag(int i) {
        int place = Arrays.binarySearch(firsts, 0, sentences, i);
        tagSentence(place >= 0 ? place : -place - 2);
    }

    /** Tags every sentence that is not yet. */
    void tagAll() {
        for (int i = 0; i < sentences; i++) {
            tagSentence(i);
        }
    }

    private void tagSentence(int sentence) {
        if (!done.get(sentence)) {
            done.set(sentence);
            int first = firsts[sentence];
            tagger.tagSentence(text, start(first), ends, first, count, tags);
        }
    }

    /** An ordinal of {@code PartOfSpeech} for each token of a sentence that is tagged. */
    byte[] tags() {
        return tags;
    }
}
