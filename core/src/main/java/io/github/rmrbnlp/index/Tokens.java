package io.github.rmrbnlp.index;

import java.util.Arrays;

/** Sentences and tokens of one text, decoded. Reusable; not thread-safe. */
final class Tokens {
    int sentenceCount;
    int[] sentenceStarts = new int[16];
    int[] sentenceEnds = new int[16];
    int count;
    int[] ends = new int[256];
    byte[] tags = new byte[256];

    void startSentences(int number) {
        sentenceCount = number;
        if (sentenceStarts.length < number) {
            sentenceStarts = new int[number * 2];
            sentenceEnds = new int[number * 2];
        }
    }

    void sentence(int i, int start, int end) {
        sentenceStarts[i] = start;
        sentenceEnds[i] = end;
    }

    void startTokens(int number) {
        count = number;
        if (ends.length < number) {
            ends = new int[number * 2];
            tags = new byte[number * 2];
        }
    }

    int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /** The token the char at {@code offset} belongs to; {@code count} behind the last. */
    int tokenAt(int offset) {
        int found = Arrays.binarySearch(ends, 0, count, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The sentence the char at {@code offset} belongs to, or -1 between sentences. */
    int sentenceAt(int offset) {
        int found = Arrays.binarySearch(sentenceStarts, 0, sentenceCount, offset);
        int sentence = found >= 0 ? found : -found - 2;
        return sentence >= 0 && offset < sentenceEnds[sentence] ? sentence : -1;
    }
}
