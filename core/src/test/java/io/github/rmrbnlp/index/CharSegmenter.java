package io.github.rmrbnlp.index;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;

/** Two chars are a word; needs no model. */
record CharSegmenter(String version) implements Segmenter {
    CharSegmenter() {
        this("two-chars/1");
    }

    @Override
    public SegmenterWorker newWorker() {
        return (text, start, end, ends) -> {
            int count = 0;
            for (int i = start; i < end; i = ends[count++]) {
                ends[count] = Math.min(end, i + 2);
            }
            return count;
        };
    }
}
