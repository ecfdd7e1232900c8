package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.Tagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** One object a line: {@code {"text": …, "tokens": [{"text": …, "start": 0, "end": 2}]}}; offsets in UTF-16 units. */
final class SegmentJsonWriter extends SegmentWriter {
    SegmentJsonWriter(Segmenter segmenter, Tagger tagger, OutputStream out) {
        super(segmenter, tagger, out);
    }

    @Override
    void print(char[] text, int start, int end, int[] ends, int count, Writer out) throws IOException {
        out.write("{\"text\":\"");
        escape(text, start, end, out);
        out.write("\",\"tokens\":[");
        int from = start;
        String separator = "";
        for (int i = 0; i < count; i++) {
            if (!isBlank(text, from, ends[i])) {
                out.write(separator);
                out.write("{\"text\":\"");
                escape(text, from, ends[i], out);
                out.write("\",\"start\":" + (from - start) + ",\"end\":" + (ends[i] - start));
                out.write(tags() ? ",\"pos\":\"" + tag(i).code() + "\"}" : "}");
                separator = ",";
            }
            from = ends[i];
        }
        out.write("]}\n");
    }

    private static void escape(char[] text, int start, int end, Writer out) throws IOException {
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i, start, end)) {
                out.write(String.format("\\u%04x", (int) c));
            } else {
                out.write(c);
            }
        }
    }

    private static boolean isPaired(char[] text, int i, int start, int end) {
        return Character.isHighSurrogate(text[i])
                ? i + 1 < end && Character.isLowSurrogate(text[i + 1])
                : i > start && Character.isHighSurrogate(text[i - 1]);
    }
}
