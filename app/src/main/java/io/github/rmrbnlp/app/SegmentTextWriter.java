package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.Tagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Words joined by one space; with tags, {@code word/tag}. */
final class SegmentTextWriter extends SegmentWriter {
    SegmentTextWriter(Segmenter segmenter, Tagger tagger, OutputStream out) {
        super(segmenter, tagger, out);
    }

    @Override
    void print(char[] text, int start, int end, int[] ends, int count, Writer out) throws IOException {
        boolean first = true;
        int from = start;
        for (int i = 0; i < count; i++) {
            if (!isBlank(text, from, ends[i])) {
                if (!first) {
                    out.write(' ');
                }
                out.write(text, from, ends[i] - from);
                if (tags()) {
                    out.write('/' + tag(i).code());
                }
                first = false;
            }
            from = ends[i];
        }
        out.write('\n');
    }
}
