package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.OutputStream;

/** How {@code rmrb segment} prints; constants are lower case because users type them. */
enum SegmentFormat {
    /** Words joined by one space, one line for each line of input. */
    text,
    /** One object a line with the text and its words, offsets in UTF-16 units. */
    jsonl,
    /** One sentence for each line of input that has words. */
    conllu;

    SegmentWriter writer(Segmenter segmenter, OutputStream out) {
        return switch (this) {
            case text -> new SegmentTextWriter(segmenter, out);
            case jsonl -> new SegmentJsonWriter(segmenter, out);
            case conllu -> new SegmentConlluWriter(segmenter, out);
        };
    }
}
