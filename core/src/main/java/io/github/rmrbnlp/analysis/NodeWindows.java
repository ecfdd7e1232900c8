package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Places;
import java.io.IOException;
import java.util.Arrays;

/**
 * Tells for each token of a body whether it is part of a hit, in the window of one or neither. A token is one of these once,
 * however many windows it lies in; one that a hit covers, even in part, is in no window. Not thread-safe.
 */
final class NodeWindows {
    static final byte OUTSIDE = 0;
    static final byte IN_WINDOW = 1;
    static final byte NODE = 2;

    private final Window window;
    private byte[] marks = new byte[1 << 10];

    NodeWindows(Window window) {
        this.window = window;
    }

    /** The mark of each token; valid until the next call. */
    byte[] of(ArticleView article, Places places) throws IOException {
        int tokens = article.tokenCount();
        if (marks.length < tokens) {
            marks = new byte[tokens * 2];
        }
        Arrays.fill(marks, 0, tokens, OUTSIDE);
        for (int i = 0; i < places.count(); i++) {
            int first = article.tokenAt(places.start(i));
            int last = article.tokenAt(Math.max(places.start(i), places.end(i) - 1));
            markLeft(article, places.start(i), first);
            markRight(article, Math.max(places.start(i), places.end(i) - 1), last);
        }
        for (int i = 0; i < places.count(); i++) {
            int last = article.tokenAt(Math.max(places.start(i), places.end(i) - 1));
            Arrays.fill(marks, article.tokenAt(places.start(i)), Math.min(last + 1, tokens), NODE);
        }
        return marks;
    }

    private void markLeft(ArticleView article, int start, int token) throws IOException {
        int sentence = article.sentenceAt(start);
        int bound = sentence < 0 ? start : article.sentenceStart(sentence);
        int words = 0;
        for (int i = token - 1; i >= 0 && article.tokenStart(i) >= bound && words < window.left(); i--) {
            words += mark(article, i);
        }
    }

    private void markRight(ArticleView article, int last, int token) throws IOException {
        int sentence = article.sentenceAt(last);
        int bound = sentence < 0 ? last : article.sentenceEnd(sentence);
        int words = 0;
        for (int i = token + 1; i < article.tokenCount() && article.tokenStart(i) < bound
                && words < window.right(); i++) {
            words += mark(article, i);
        }
    }

    private int mark(ArticleView article, int token) throws IOException {
        if (!article.isWord(token)) {
            return 0;
        }
        marks[token] = IN_WINDOW;
        return 1;
    }
}
