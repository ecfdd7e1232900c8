package io.github.rmrbnlp.annotate.statement;

import java.util.Arrays;

/**
 * The places of each char of a text, so that a word is looked for only where its first char stands. Chars whose codes end alike
 * share a chain. Immutable.
 */
final class CharChains {
    private static final int CHAINS = 1 << 10;

    private final int[] first = new int[CHAINS];
    private final int[] next;

    CharChains(char[] chars, int length) {
        next = new int[length];
        Arrays.fill(first, -1);
        for (int i = length - 1; i >= 0; i--) {
            int chain = chars[i] & CHAINS - 1;
            next[i] = first[chain];
            first[chain] = i;
        }
    }

    /** The first place that may hold {@code c}, or -1. */
    int first(char c) {
        return first[c & CHAINS - 1];
    }

    /** The place behind {@code i} that may hold the char that stands at {@code i}, or -1. */
    int next(int i) {
        return next[i];
    }
}
