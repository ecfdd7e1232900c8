package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.Tagger;
import java.io.OutputStream;

/** How {@code rmrb segment} prints; constants are lower case because users type them. */
enum SegmentFormat {
    /** Words joined by one space, one line for each line of input. */
    text,
    /** One object a line with the text and its words, offsets in UTF-16 units. */
    jsonl,
    /** One sentence for each line of input that has words. */
    conllu;

    /** The writer of this format; it tags words where {@code tagger} is not null. */
    SegmentWriter writer(Segmenter segmenter, Tagger tagger, OutputStream out) {
        return switch (this) {
            case text -> new SegmentTextWriter(segmenter, tagger, out);
            case jsonl -> new SegmentJsonWriter(segmenter, tagger, out);
            case conllu -> new SegmentConlluWriter(segmenter, tagger, out);
        };
    }
}
