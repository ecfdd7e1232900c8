package io.github.rmrbnlp.index;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.text.CharFolding;

/** The tokens of short texts: titles, and words of a query, cut as bodies are. Not thread-safe. */
final class TitleTokens {
    private final SegmenterWorker worker;
    private int[] ends = new int[64];
    private int count;

    TitleTokens(Segmenter segmenter) {
        this.worker = segmenter.newWorker();
    }

    /** Cuts a text, or null as an empty one. */
    void cut(String text) {
        if (text == null || text.isEmpty()) {
            count = 0;
            return;
        }
        if (ends.length < text.length()) {
            ends = new int[text.length() * 2];
        }
        char[] folded = CharFolding.standard().fold(text);
        count = worker.segment(folded, 0, folded.length, ends);
    }

    int count() {
        return count;
    }

    /** The exclusive ends; valid until the next text. */
    int[] ends() {
        return ends;
    }
}
