package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.ScoreLayout;
import io.github.rmrbnlp.segment.SegmentAlphabet;

/**
 * Takes the features of a paragraph. Every feature scores either a gap (is there a boundary?) or a char (is it a word of its
 * own, beyond what its two gaps say?). An n-gram has one feature for each lane of its row, see
 * {@link io.github.rmrbnlp.segment.ScoreLayout}; a word of the lexicon has one for each {@link WordSlot}, shared by all words of
 * its class and length.
 */
final class Features {
    /** Receives the features. */
    interface Sink {
        void gap(int gap, long key);

        void character(int index, long key);
    }

    /** The places of a lexicon word that are scored, in the order of the compiled row. */
    enum WordSlot {
        BEFORE, FIRST_INNER, INNER, LAST_INNER, AFTER, FIRST_CHAR, LAST_CHAR
    }

    static final int KIND_NGRAM = 1;
    static final int KIND_GAP_PATTERN = 2;
    static final int KIND_CHAR_PATTERN = 3;
    static final int KIND_WORD = 4;

    private static final int KIND_SHIFT = 58;
    private static final int ORDER_SHIFT = 52;
    private static final int LANE_SHIFT = 48;
    private static final int VIEW_SHIFT = 40;
    /** Lanes in use, for one and two chars. Three chars as such brought .0002 F1 on February: left to the lexicon. */
    private static final int[] LANES_OF_ORDER = {0, (1 << ScoreLayout.LANES) - 1, (1 << ScoreLayout.BIGRAM_LANES) - 1};
    private static final int LENGTH_CLASSES = 6;

    private final Lexicon lexicon;

    Features(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Sends all features of {@code text} to {@code sink}; lexicon counts leave out {@code fold}. */
    void extract(char[] text, int fold, Sink sink) {
        for (int i = -1; i < text.length; i++) {
            ngram(text, 1, i, i + 1, sink);
            if (text.length > 1) {
                ngram(text, 2, i, i, sink);
            }
        }
        ngram(text, 1, -2, -1, sink);
        patterns(text, sink);
        words(text, fold, sink);
    }

    /** N-grams that hold two pads never occur inside a longer text, where a single space parts two lines. */
    private static void ngram(char[] text, int order, int anchor, int first, Sink sink) {
        if (first + order > text.length + 1) {
            return;
        }
        long key = ngramKey(text, first, order);
        int lanes = LANES_OF_ORDER[order];
        for (int lane = 0; lanes >>> lane != 0; lane++) {
            if ((lanes >>> lane & 1) != 0) {
                send(text.length, anchor, lane, key | (long) lane << LANE_SHIFT, sink);
            }
        }
    }

    private static void send(int length, int anchor, int lane, long key, Sink sink) {
        int place = anchor + ScoreLayout.offset(lane);
        if (ScoreLayout.isGapLane(lane)) {
            if (place >= 0 && place < length - 1) {
                sink.gap(place, key);
            }
        } else if (place >= 0 && place < length) {
            sink.character(place, key);
        }
    }

    private static long ngramKey(char[] text, int first, int order) {
        long key = (long) KIND_NGRAM << KIND_SHIFT | (long) order << ORDER_SHIFT;
        for (int i = 0; i < order; i++) {
            key |= (long) at(text, first + i) << 16 * i;
        }
        return key;
    }

    private static char at(char[] text, int index) {
        return index < 0 || index >= text.length ? SegmentAlphabet.PAD : text[index];
    }

    private static void patterns(char[] text, Sink sink) {
        for (int i = 0; i < text.length; i++) {
            long around = pattern(text, i - 1, 4);
            if (i < text.length - 1) {
                sink.gap(i, (long) KIND_GAP_PATTERN << KIND_SHIFT | around);
            }
            sink.character(i, (long) KIND_CHAR_PATTERN << KIND_SHIFT | around >>> 4);
        }
    }

    private static long pattern(char[] text, int first, int length) {
        long pattern = 0;
        for (int i = first; i < first + length; i++) {
            pattern = pattern << 4 | SegmentAlphabet.classOf(at(text, i));
        }
        return pattern;
    }

    private void words(char[] text, int fold, Sink sink) {
        for (int start = 0; start < text.length; start++) {
            long hash = Lexicon.emptyHash();
            int longest = Math.min(Lexicon.MAX_LENGTH, text.length - start);
            for (int length = 1; length <= longest; length++) {
                hash = Lexicon.extend(hash, text[start + length - 1]);
                int entry = lexicon.find(hash);
                if (entry >= 0) {
                    word(text.length, start, length, entry, fold, sink);
                }
            }
        }
    }

    private void word(int textLength, int start, int length, int entry, int fold, Sink sink) {
        for (int view = 0; view < lexicon.views(); view++) {
            int wordClass = lexicon.classOf(entry, view, fold);
            if (wordClass > 0) {
                int end = start + length;
                if (start > 0) {
                    sink.gap(start - 1, wordKey(view, wordClass, length, WordSlot.BEFORE));
                }
                if (end < textLength) {
                    sink.gap(end - 1, wordKey(view, wordClass, length, WordSlot.AFTER));
                }
                inside(start, end, view, wordClass, sink);
            }
        }
    }

    private static void inside(int start, int end, int view, int wordClass, Sink sink) {
        int length = end - start;
        sink.character(start, wordKey(view, wordClass, length, WordSlot.FIRST_CHAR));
        if (length == 1) {
            return;
        }
        sink.character(end - 1, wordKey(view, wordClass, length, WordSlot.LAST_CHAR));
        sink.gap(start, wordKey(view, wordClass, length, WordSlot.FIRST_INNER));
        for (int gap = start + 1; gap < end - 2; gap++) {
            sink.gap(gap, wordKey(view, wordClass, length, WordSlot.INNER));
        }
        if (length > 2) {
            sink.gap(end - 2, wordKey(view, wordClass, length, WordSlot.LAST_INNER));
        }
    }

    static long wordKey(int view, int wordClass, int length, WordSlot slot) {
        return (long) KIND_WORD << KIND_SHIFT | (long) view << VIEW_SHIFT | (long) wordClass << 8
                | (long) Math.min(length, LENGTH_CLASSES) << 4 | slot.ordinal();
    }

    /** Whether {@code key} is a word seen through a view of the training corpus. */
    static boolean isWordOfCorpus(long key) {
        return kind(key) == KIND_WORD && (key >>> VIEW_SHIFT & 0xFF) < Lexicon.FIRST_LIST_VIEW;
    }

    static int kind(long key) {
        return (int) (key >>> KIND_SHIFT);
    }

    static int order(long ngramKey) {
        return (int) (ngramKey >>> ORDER_SHIFT) & 3;
    }

    static int lane(long ngramKey) {
        return (int) (ngramKey >>> LANE_SHIFT) & 7;
    }

    static String ngram(long ngramKey) {
        StringBuilder ngram = new StringBuilder();
        for (int i = 0; i < order(ngramKey); i++) {
            ngram.append((char) (ngramKey >>> 16 * i));
        }
        return ngram.toString();
    }

    static int pattern(long patternKey) {
        return (int) patternKey & 0xFFFF;
    }
}
