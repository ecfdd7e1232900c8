package io.github.rmrbnlp.segment.hanlp;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.text.CharFolding;
import java.util.List;
import java.util.Objects;

/**
 * Feeds HanLP one stretch of text after the other, because its word graph takes some hundred bytes a char: a stretch ends
 * behind a line break or a sentence end, at the latest after {@link #MAX_STRETCH} chars.
 */
final class HanLpWorker implements SegmenterWorker {
    static final int MAX_STRETCH = 1024;

    private final Segment segment;
    private final CharFolding folding;

    HanLpWorker(Segment segment, CharFolding folding) {
        this.segment = segment;
        this.folding = folding;
    }

    @Override
    public int segment(char[] text, int start, int end, int[] ends) {
        Objects.checkFromToIndex(start, end, text.length);
        Objects.checkFromToIndex(0, end - start, ends.length);
        int count = 0;
        for (int from = start; from < end;) {
            int to = stretchEnd(text, from, end);
            count = segmentStretch(text, from, to, ends, count);
            from = to;
        }
        return count;
    }

    private int segmentStretch(char[] text, int from, int to, int[] ends, int count) {
        char[] folded = new char[to - from];
        folding.fold(text, from, to, folded, 0);
        List<Term> terms = segment.seg(folded);
        int position = from;
        for (Term term : terms) {
            position += term.word.length();
            if (!splitsPair(text, position, to)) {
                ends[count++] = position;
            }
        }
        if (position != to) {
            throw new IllegalStateException("HanLP answered " + (position - from) + " chars for " + folded.length);
        }
        return count;
    }

    private static int stretchEnd(char[] text, int from, int end) {
        int limit = Math.min(end, from + MAX_STRETCH);
        for (int i = from; i < limit; i++) {
            if (endsStretch(text[i])) {
                return i + 1;
            }
        }
        return splitsPair(text, limit, end) ? limit - 1 : limit;
    }

    private static boolean splitsPair(char[] text, int position, int end) {
        return position < end && Character.isSurrogatePair(text[position - 1], text[position]);
    }

    private static boolean endsStretch(char c) {
        return c == '\n' || c == '。' || c == '！' || c == '？';
    }
}
