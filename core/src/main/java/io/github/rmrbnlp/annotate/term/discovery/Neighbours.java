package io.github.rmrbnlp.annotate.term.discovery;

import java.util.Arrays;

/**
 * The chars beside the occurrences of a string. A mark or the end of a line leaves every choice open, so each one counts as a
 * neighbour of its own. Not thread-safe.
 */
final class Neighbours {
    /** More different neighbours than this add nothing to the decision, only to memory and time. */
    private static final int MOST = 64;

    private char[] chars = new char[4];
    private int[] counts = new int[4];
    private int size;
    private long open;
    private long all;

    void add(char c) {
        all++;
        if (!Character.isLetterOrDigit(c)) {
            open++;
            return;
        }
        for (int i = 0; i < size; i++) {
            if (chars[i] == c) {
                counts[i]++;
                return;
            }
        }
        if (size == MOST) {
            open++;
            return;
        }
        if (size == chars.length) {
            chars = Arrays.copyOf(chars, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        chars[size] = c;
        counts[size++] = 1;
    }

    /** In bits. */
    double entropy() {
        double sum = open == 0 ? 0 : open * log2(all);
        for (int i = 0; i < size; i++) {
            sum += counts[i] * log2((double) all / counts[i]);
        }
        return all == 0 ? 0 : sum / all;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
