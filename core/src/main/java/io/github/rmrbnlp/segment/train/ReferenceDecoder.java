package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.ScoreLayout;
import io.github.rmrbnlp.segment.SegmentAlphabet;

/**
 * Segments straight from the score table, the plain way: every n-gram and word looked up in a map, Viterbi with both scores.
 * What the compiled engine is held to.
 */
record ReferenceDecoder(ScoreTable table) {
    /** Whether a word ends with each char. */
    boolean[] wordEnds(String text) {
        String folded = new String(SegmentAlphabet.fold(text));
        int[] gaps = new int[text.length()];
        int[] chars = new int[text.length()];
        for (int anchor = -2; anchor < text.length(); anchor++) {
            addRow(folded, anchor, anchor + 1, 1, gaps, chars);
            addRow(folded, anchor, anchor, 2, gaps, chars);
            addRow(folded, anchor, anchor, 3, gaps, chars);
        }
        for (int i = 0; i < text.length(); i++) {
            gaps[i] += table.gapPatterns()[pattern(folded, i - 1, ScoreLayout.GAP_PATTERN)];
            chars[i] += table.charPatterns()[pattern(folded, i - 1, ScoreLayout.CHAR_PATTERN)];
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                gaps[i] -= ScoreLayout.CERTAIN;
            }
            addLongerWords(folded, i, gaps, chars);
        }
        return best(gaps, chars);
    }

    private void addRow(String text, int anchor, int first, int order, int[] gaps, int[] chars) {
        StringBuilder ngram = new StringBuilder();
        for (int i = first; i < first + order; i++) {
            ngram.append(at(text, i));
        }
        int[] row = table.rows().get(ngram.toString());
        if (row == null) {
            return;
        }
        for (int lane = 0; lane < ScoreLayout.LANES; lane++) {
            add(ScoreLayout.isGapLane(lane) ? gaps : chars, anchor + ScoreLayout.offset(lane), row[lane]);
        }
    }

    private void addLongerWords(String text, int start, int[] gaps, int[] chars) {
        for (int end = start + 4; end <= Math.min(text.length(), start + Lexicon.MAX_LENGTH); end++) {
            int[] scores = table.words().get(text.substring(start, end));
            if (scores != null) {
                add(gaps, start - 1, scores[0]);
                add(gaps, start, scores[1]);
                for (int gap = start + 1; gap < end - 2; gap++) {
                    add(gaps, gap, scores[2]);
                }
                add(gaps, end - 2, scores[3]);
                add(gaps, end - 1, scores[4]);
                add(chars, start, scores[5]);
                add(chars, end - 1, scores[6]);
            }
        }
    }

    private static void add(int[] scores, int place, int score) {
        if (place >= 0 && place < scores.length) {
            scores[place] += score;
        }
    }

    private static char at(String text, int index) {
        return index < 0 || index >= text.length() ? SegmentAlphabet.PAD : text.charAt(index);
    }

    private static int pattern(String text, int first, int length) {
        int pattern = 0;
        for (int i = first; i < first + length; i++) {
            pattern = pattern << 4 | SegmentAlphabet.classOf(at(text, i));
        }
        return pattern;
    }

    private static boolean[] best(int[] gaps, int[] chars) {
        int length = gaps.length;
        boolean[] boundaryFromBoundary = new boolean[length];
        boolean[] insideFromBoundary = new boolean[length];
        long boundary = 0;
        long inside = -ScoreLayout.CERTAIN;
        for (int i = 0; i < length; i++) {
            boundaryFromBoundary[i] = boundary + chars[i] > inside;
            insideFromBoundary[i] = boundary > inside;
            long nextBoundary = gaps[i] + Math.max(boundary + chars[i], inside);
            inside = Math.max(boundary, inside);
            boundary = nextBoundary;
        }
        boolean[] wordEnds = new boolean[length];
        boolean state = true;
        for (int i = length - 1; i >= 0; i--) {
            wordEnds[i] = state;
            state = state ? boundaryFromBoundary[i] : insideFromBoundary[i];
        }
        return wordEnds;
    }
}
