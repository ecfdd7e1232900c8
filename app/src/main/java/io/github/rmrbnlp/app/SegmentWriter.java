package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerWorker;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Segments one line after the other and prints it. Owns the buffers; not thread-safe. Does not close the stream below. */
abstract class SegmentWriter implements Closeable {
    private final SegmenterWorker worker;
    private final Writer out;
    private final TaggerWorker tagger;
    private int[] ends = new int[1024];
    private byte[] tags = new byte[1024];

    /** @param tagger tells the part of speech of each word, or null */
    SegmentWriter(Segmenter segmenter, Tagger tagger, OutputStream out) {
        this.worker = segmenter.newWorker();
        this.tagger = tagger == null ? null : tagger.newWorker();
        this.out = Texts.writer(out);
    }

    /** Segments and prints {@code text[start, end)}. */
    final void write(char[] text, int start, int end) throws IOException {
        if (ends.length < end - start) {
            ends = new int[Math.max(end - start, ends.length * 2)];
        }
        int count = worker.segment(text, start, end, ends);
        if (tagger != null) {
            if (tags.length < count) {
                tags = new byte[ends.length];
            }
            tagger.tag(text, start, ends, count, tags);
        }
        print(text, start, end, ends, count, out);
    }

    /** Prints one line of input whose words end at {@code ends[0, count)}. */
    abstract void print(char[] text, int start, int end, int[] ends, int count, Writer out) throws IOException;

    /** Whether parts of speech were asked for. */
    final boolean tags() {
        return tagger != null;
    }

    /** The part of speech of word {@code i} of the line that is being printed. */
    final PartOfSpeech tag(int i) {
        return PartOfSpeech.of(tags[i]);
    }

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
