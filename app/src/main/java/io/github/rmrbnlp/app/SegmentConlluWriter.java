package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.tag.Tagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** CoNLL-U: ten columns a word, one sentence a line of input; a word with white space behind it has no SpaceAfter mark. */
final class SegmentConlluWriter extends SegmentWriter {
    private long sentence;

    SegmentConlluWriter(Segmenter segmenter, Tagger tagger, OutputStream out) {
        super(segmenter, tagger, out);
    }

    @Override
    void print(char[] text, int start, int end, int[] ends, int count, Writer out) throws IOException {
        if (isBlank(text, start, end)) {
            return;
        }
        out.write("# sent_id = " + ++sentence + "\n# text = ");
        out.write(text, start, end - start);
        out.write('\n');
        int from = start;
        int word = 0;
        for (int i = 0; i < count; i++) {
            if (!isBlank(text, from, ends[i])) {
                boolean spaceAfter = i + 1 < count && isBlank(text, ends[i], ends[i + 1]);
                printWord(++word, new String(text, from, ends[i] - from), tags() ? tag(i) : null,
                        spaceAfter || i + 1 == count, out);
            }
            from = ends[i];
        }
        out.write('\n');
    }

    private static void printWord(int number, String form, PartOfSpeech tag, boolean spaceAfter, Writer out)
            throws IOException {
        String tags = tag == null ? "_\t_" : tag.universal() + "\t" + tag.code();
        out.write(
                number + "\t" + form + "\t_\t" + tags + "\t_\t_\t_\t_\t" + (spaceAfter ? "_" : "SpaceAfter=No") + "\n");
    }
}
