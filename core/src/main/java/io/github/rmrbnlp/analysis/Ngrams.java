package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import java.io.IOException;
import java.util.Arrays;

/** Walks the sequences of n words of a body. Not thread-safe. */
final class Ngrams {
    private final int n;
    private char[] buffer = new char[64];
    private int joined;

    Ngrams(int n) {
        this.n = n;
    }

    /** Takes a stretch of a text, valid during the call. */
    interface Receiver {
        void stretch(char[] text, int start, int end);
    }

    /**
     * Passes every sequence on, folded, with a blank between its words; returns their number.
     */
    int forEach(ArticleView article, Receiver receiver) throws IOException {
        char[] folded = article.folded();
        int tokens = article.tokenCount();
        int run = 0;
        int sequences = 0;
        for (int i = 0; i < tokens; i++) {
            run = article.isWord(i) ? run + 1 : 0;
            if (run >= n) {
                sequences++;
                if (n == 1) {
                    receiver.stretch(folded, article.tokenStart(i), article.tokenEnd(i));
                } else {
                    receiver.stretch(buffer(article, folded, i), 0, joined);
                }
            }
        }
        return sequences;
    }

    private char[] buffer(ArticleView article, char[] folded, int last) throws IOException {
        joined = 0;
        for (int i = last - n + 1; i <= last; i++) {
            int start = article.tokenStart(i);
            int length = article.tokenEnd(i) - start;
            if (joined + length + 1 > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, joined + length + 1));
            }
            if (joined > 0) {
                buffer[joined++] = ' ';
            }
            System.arraycopy(folded, start, buffer, joined, length);
            joined += length;
        }
        return buffer;
    }
}
