package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.ScoreLayout;
import io.github.rmrbnlp.segment.SegmentAlphabet;
import io.github.rmrbnlp.segment.train.Features.WordSlot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The model as whole numbers: one row of lanes for each n-gram of up to three chars, into which the lexicon words of this length
 * are merged, one row for each longer word, and the two pattern tables. This is what the compiler packs and what the reference
 * decoder reads; both give the same segmentation.
 *
 * @param rows lanes of each n-gram, laid out as {@link ScoreLayout} says
 * @param words scores of each word of four chars or more, by {@link WordSlot}
 * @param gapPatterns score of a boundary between the second and third of four char classes
 * @param charPatterns score of the second of three char classes being a word of its own
 * @param frequentChars chars of the training corpus, the most frequent first: what is used together is to lie together
 */
record ScoreTable(Map<String, int[]> rows, Map<String, int[]> words, int[] gapPatterns, int[] charPatterns,
        List<Character> frequentChars) {
    private static final int LONGEST_ROW = 3;

    /** Rounds {@code weights} and packs them as {@code options} say. */
    static ScoreTable of(FeatureIndex index, Lexicon lexicon, float[] weights, TrainingOptions options,
            List<Character> frequentChars) {
        int scale = options.scale();
        Map<String, float[]> sums = new TreeMap<>();
        int[] gapPatterns = new int[1 << 4 * ScoreLayout.GAP_PATTERN];
        int[] charPatterns = new int[1 << 4 * ScoreLayout.CHAR_PATTERN];
        long[] keys = index.keys();
        for (int i = 0; i < keys.length; i++) {
            if (weights[i] != 0) {
                switch (Features.kind(keys[i])) {
                    case Features.KIND_NGRAM -> sums.computeIfAbsent(Features.ngram(keys[i]),
                            key -> new float[ScoreLayout.LANES])[Features.lane(keys[i])] += weights[i];
                    case Features.KIND_GAP_PATTERN ->
                        gapPatterns[Features.pattern(keys[i])] = Math.round(weights[i] * scale);
                    case Features.KIND_CHAR_PATTERN ->
                        charPatterns[Features.pattern(keys[i])] = Math.round(weights[i] * scale);
                    default -> {
                        // The weights of lexicon words reach the table with the words themselves.
                    }
                }
            }
        }
        Map<String, int[]> words = new TreeMap<>();
        for (int entry = 0; entry < lexicon.size(); entry++) {
            addWord(lexicon, entry, index, weights, scale, sums, words);
        }
        for (int pattern = 0; pattern < gapPatterns.length; pattern++) {
            gapPatterns[pattern] -= options.boundaryCost();
        }
        fixPads(gapPatterns);
        return new ScoreTable(rounded(sums, scale, options.pruning()), words, gapPatterns, charPatterns,
                frequentChars);
    }

    private static void addWord(Lexicon lexicon, int entry, FeatureIndex index, float[] weights, int scale,
            Map<String, float[]> sums, Map<String, int[]> words) {
        String word = lexicon.word(entry);
        float[] scores = new float[WordSlot.values().length];
        boolean any = false;
        for (WordSlot slot : WordSlot.values()) {
            for (int view = 0; view < lexicon.views(); view++) {
                int wordClass = lexicon.classOf(entry, view, Lexicon.WHOLE);
                int feature = wordClass == 0
                        ? -1
                        : index.number(Features.wordKey(view, wordClass, word.length(), slot));
                scores[slot.ordinal()] += feature < 0 ? 0 : weights[feature];
            }
            any |= Math.round(scores[slot.ordinal()] * scale) != 0;
        }
        if (!any) {
            return;
        }
        if (word.length() <= LONGEST_ROW) {
            addToRow(sums.computeIfAbsent(word, key -> new float[ScoreLayout.LANES]), word.length(), scores);
        } else {
            int[] rounded = new int[scores.length];
            for (int i = 0; i < scores.length; i++) {
                rounded[i] = Math.round(scores[i] * scale);
            }
            words.put(word, rounded);
        }
    }

    /** The first char of the word is the anchor, or one after it if it is the only one. */
    private static void addToRow(float[] row, int length, float[] scores) {
        int first = length == 1 ? 1 : 0;
        row[ScoreLayout.gapLane(first - 1)] += scores[WordSlot.BEFORE.ordinal()];
        row[ScoreLayout.gapLane(first + length - 1)] += scores[WordSlot.AFTER.ordinal()];
        row[ScoreLayout.charLane(first)] += scores[WordSlot.FIRST_CHAR.ordinal()];
        if (length > 1) {
            row[ScoreLayout.gapLane(0)] += scores[WordSlot.FIRST_INNER.ordinal()];
            row[ScoreLayout.charLane(length - 1)] += scores[WordSlot.LAST_CHAR.ordinal()];
        }
        if (length > 2) {
            row[ScoreLayout.gapLane(1)] += scores[WordSlot.LAST_INNER.ordinal()];
        }
    }

    private static Map<String, int[]> rounded(Map<String, float[]> sums, int scale, int pruning) {
        Map<String, int[]> rows = new TreeMap<>();
        sums.forEach((ngram, sum) -> {
            int[] lanes = new int[ScoreLayout.LANES];
            int largest = 0;
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] = Math.clamp(Math.round(sum[i] * scale), -ScoreLayout.MAX_LANE, ScoreLayout.MAX_LANE);
                largest = Math.max(largest, Math.abs(lanes[i]));
            }
            if (largest > (ngram.length() == 1 ? 0 : pruning)) {
                rows.put(ngram, lanes);
            }
        });
        return rows;
    }

    /** White space is parted from all other text and never cut itself. */
    private static void fixPads(int[] gapPatterns) {
        int pad = SegmentAlphabet.classOf(SegmentAlphabet.PAD);
        for (int pattern = 0; pattern < gapPatterns.length; pattern++) {
            boolean left = (pattern >>> 8 & 15) == pad;
            boolean right = (pattern >>> 4 & 15) == pad;
            if (left || right) {
                gapPatterns[pattern] = left && right ? -ScoreLayout.CERTAIN : ScoreLayout.CERTAIN;
            }
        }
    }
}
