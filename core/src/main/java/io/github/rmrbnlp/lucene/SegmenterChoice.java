package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;

/** The segmenters a schema can name. */
enum SegmenterChoice {
    STANDARD {
        @Override
        Segmenter open() {
            return Segmenter.standard();
        }
    },
    HANLP {
        @Override
        Segmenter open() {
            return HanLpSegmenter.create();
        }
    };

    abstract Segmenter open();
}
