package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.SegmenterWorker;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts of words, as the {@code score} script of the SIGHAN bake-offs makes them: a word is right if it has the same place in
 * both segmentations; recall is also given apart for words that are in the training word list and words that are not.
 *
 * @param gold words of the reference
 * @param found words of the segmenter
 * @param correct words at the same place in both
 * @param goldUnknown words of the reference that are not in the training word list
 * @param correctUnknown those of them that were found
 */
public record SegmentationScore(long gold, long found, long correct, long goldUnknown, long correctUnknown) {
    /** Correct words out of all found. */
    public double precision() {
        return ratio(correct, found);
    }

    /** Correct words out of all of the reference. */
    public double recall() {
        return ratio(correct, gold);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return ratio(2 * correct, gold + found);
    }

    /** Recall of the words that are not in the training word list. */
    public double unknownRecall() {
        return ratio(correctUnknown, goldUnknown);
    }

    /** Recall of the words that are in the training word list. */
    public double knownRecall() {
        return ratio(correct - correctUnknown, gold - goldUnknown);
    }

    /** The share of the reference's words that are not in the training word list. */
    public double unknownRate() {
        return ratio(goldUnknown, gold);
    }

    /** One line with all ratios. */
    public String summary() {
        return String.format(Locale.ROOT,
                "words %d  P %.4f  R %.4f  F1 %.4f  OOV rate %.4f  OOV recall %.4f  IV recall %.4f",
                gold, precision(), recall(), f1(), unknownRate(), unknownRecall(), knownRecall());
    }

    /**
     * Segments the text of {@code gold} and counts.
     *
     * @param trainWords the training word list; empty: every word counts as unknown
     */
    public static SegmentationScore of(SegmenterWorker worker, SegmentedCorpus gold, Set<String> trainWords) {
        Tally tally = new Tally(trainWords);
        for (SegmentedCorpus.Paragraph paragraph : gold.paragraphs()) {
            char[] chars = paragraph.text().toCharArray();
            int[] ends = new int[chars.length];
            int count = worker.segment(chars, 0, chars.length, ends);
            boolean[] wordEnds = new boolean[chars.length];
            for (int i = 0; i < count; i++) {
                wordEnds[ends[i] - 1] = true;
            }
            tally.add(paragraph, wordEnds);
        }
        return tally.score();
    }

    /** Compares two segmented texts line by line. */
    static SegmentationScore of(List<SegmentedCorpus.Paragraph> gold, List<boolean[]> found, Set<String> trainWords) {
        Tally tally = new Tally(trainWords);
        for (int i = 0; i < gold.size(); i++) {
            tally.add(gold.get(i), found.get(i));
        }
        return tally.score();
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static final class Tally {
        private final Set<String> trainWords;
        private long gold;
        private long found;
        private long correct;
        private long goldUnknown;
        private long correctUnknown;

        Tally(Set<String> trainWords) {
            this.trainWords = trainWords;
        }

        void add(SegmentedCorpus.Paragraph paragraph, boolean[] ends) {
            int start = 0;
            boolean[] goldEnds = paragraph.wordEnds();
            for (int i = 0; i < goldEnds.length; i++) {
                found += ends[i] ? 1 : 0;
                if (goldEnds[i]) {
                    addWord(paragraph.text().substring(start, i + 1), isWord(ends, start, i + 1));
                    start = i + 1;
                }
            }
        }

        private void addWord(String word, boolean right) {
            boolean unknown = !trainWords.contains(word);
            gold++;
            correct += right ? 1 : 0;
            goldUnknown += unknown ? 1 : 0;
            correctUnknown += unknown && right ? 1 : 0;
        }

        private static boolean isWord(boolean[] ends, int start, int end) {
            boolean whole = ends[end - 1] && (start == 0 || ends[start - 1]);
            for (int i = start; i < end - 1; i++) {
                whole &= !ends[i];
            }
            return whole;
        }

        SegmentationScore score() {
            return new SegmentationScore(gold, found, correct, goldUnknown, correctUnknown);
        }
    }
}
