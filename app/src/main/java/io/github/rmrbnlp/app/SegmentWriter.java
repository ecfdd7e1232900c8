package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Segments one line after the other and prints it. Owns the buffers; not thread-safe. Does not close the stream below. */
abstract class SegmentWriter implements Closeable {
    private final SegmenterWorker worker;
    private final Writer out;
    private int[] ends = new int[1024];

    SegmentWriter(Segmenter segmenter, OutputStream out) {
        this.worker = segmenter.newWorker();
        this.out = Texts.writer(out);
    }

    /** Segments and prints {@code text[start, end)}. */
    final void write(char[] text, int start, int end) throws IOException {
        if (ends.length < end - start) {
            ends = new int[Math.max(end - start, ends.length * 2)];
        }
        int count = worker.segment(text, start, end, ends);
        print(text, start, end, ends, count, out);
    }

    /** Prints one line of input whose words end at {@code ends[0, count)}. */
    abstract void print(char[] text, int start, int end, int[] ends, int count, Writer out) throws IOException;

    @Override
    public void close() throws IOException {
        out.flush();
    }

    /** Whether {@code text[start, end)} is white space only, which no format prints as a word. */
    static boolean isBlank(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c != ' ' && c != '\u3000' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }
}
