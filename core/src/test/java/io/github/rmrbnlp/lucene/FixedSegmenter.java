package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;

/** A segmenter whose answer a test can foresee. */
record FixedSegmenter(SegmenterWorker worker) implements Segmenter {
    static Segmenter oneToken() {
        return new FixedSegmenter((text, start, end, ends) -> {
            if (end > start) {
                ends[0] = end;
            }
            return end > start ? 1 : 0;
        });
    }

    @Override
    public SegmenterWorker newWorker() {
        return worker;
    }

    @Override
    public String version() {
        return "fixed";
    }
}
