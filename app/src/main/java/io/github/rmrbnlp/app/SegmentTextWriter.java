package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Words joined by one space. */
final class SegmentTextWriter extends SegmentWriter {
    SegmentTextWriter(Segmenter segmenter, OutputStream out) {
        super(segmenter, out);
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
                first = false;
            }
            from = ends[i];
        }
        out.write('\n');
    }
}
