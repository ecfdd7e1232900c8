package io.github.rmrbnlp.segment;

import static io.github.rmrbnlp.segment.CharEntry.CLASS_MASK;
import static io.github.rmrbnlp.segment.CharEntry.CLASS_SHIFT;
import static io.github.rmrbnlp.segment.CharEntry.ID_SHIFT;
import static io.github.rmrbnlp.segment.CharEntry.TIERS;
import static io.github.rmrbnlp.segment.CharEntry.TIER_SHIFT;
import static io.github.rmrbnlp.segment.ScoreLayout.BITS;
import static io.github.rmrbnlp.segment.ScoreLayout.CERTAIN;
import static io.github.rmrbnlp.segment.ScoreLayout.CHAR_BIAS;
import static io.github.rmrbnlp.segment.ScoreLayout.CHAR_LANES;
import static io.github.rmrbnlp.segment.ScoreLayout.GAP_LANES;
import static io.github.rmrbnlp.segment.ScoreLayout.STEP;
import static io.github.rmrbnlp.segment.ScoreLayout.SUM_MASK;
import static io.github.rmrbnlp.segment.SegmentationModel.BASES;
import static io.github.rmrbnlp.segment.SegmentationModel.FIRST_SHIFT;
import static io.github.rmrbnlp.segment.SegmentationModel.GROUP_BITS;
import static io.github.rmrbnlp.segment.SegmentationModel.GROUP_SHIFT;
import static io.github.rmrbnlp.segment.SegmentationModel.NODE_BITS;
import static io.github.rmrbnlp.segment.SegmentationModel.NODE_MASK;
import static io.github.rmrbnlp.segment.SegmentationModel.PATTERN_BIAS;
import static io.github.rmrbnlp.segment.SegmentationModel.ROW_MASK;

import java.util.Arrays;
import java.util.Objects;

/**
 * Segments block by block, in phases without branches that depend on the text: chars to slots, slots to score rows, longer
 * words, Viterbi, boundaries. A block sees {@link #CONTEXT} chars on both sides, and its last {@link #LOOKAHEAD} chars are
 * decided again with the next block, so where the blocks lie does not show in the result.
 *
 * <p>Few arrays, long elements: each array a loop touches costs it a register, and what does not fit is moved at every char.
 */
final class LinearWorker implements SegmenterWorker {
    /** Chars decided at a time: buffers of this size stay in the cache. */
    static final int BLOCK = 1024;
    /** Far enough for the longest word of a lexicon and the widest n-gram. */
    static final int CONTEXT = 16;
    /** The best paths to the two states of a char have met long before. */
    static final int LOOKAHEAD = 64;

    private static final int SIZE = BLOCK + 2 * CONTEXT + 4;
    /** How far before a block an anchor can be whose row reaches into it. */
    private static final int ROW_REACH = 2;
    private static final int PATTERN_MASK = (1 << 4 * ScoreLayout.GAP_PATTERN) - 1;
    private static final long LOWER = (1L << Integer.SIZE) - 1;

    private final SegmentationModel model;
    /** For the pair of a char and the next: in the upper half the slot of its row, in the lower the {@link CharEntry} of the next. */
    private final long[] pairs = new long[SIZE];
    private final long[] rows = new long[SIZE];
    /**
     * Scores of class patterns, longer words and what must or must not be a boundary: gap in the upper half, char in the lower.
     * Viterbi then leaves its choices here.
     */
    private final long[] scores = new long[SIZE];
    /** Anchors (lower half) whose row goes on to longer n-grams (upper half). */
    private final long[] pending = new long[SIZE];
    /** Ends of words, from the back. */
    private final int[] found = new int[BLOCK];
    /** Words that stay whole, or null. */
    private final UserLexicon userLexicon;
    /** The last user word that starts in the chars decided so far. */
    private int userWordStart;
    private int userWordEnd;

    LinearWorker(SegmentationModel model, UserLexicon userLexicon) {
        this.model = model;
        this.userLexicon = userLexicon;
    }

    @Override
    public int segment(char[] text, int start, int end, int[] ends) {
        Objects.checkFromToIndex(start, end, text.length);
        Objects.checkFromIndexSize(0, end - start, ends.length);
        int count = 0;
        int position = start;
        userWordStart = start;
        userWordEnd = start;
        boolean atBoundary = true;
        while (position < end) {
            int blockEnd = Math.min(end, position + BLOCK);
            boolean last = blockEnd == end;
            int length = blockEnd - position;
            int decided = last ? length : length - LOOKAHEAD;
            score(text, start, end, position, length);
            if (userLexicon != null) {
                keepUserWords(text, position, length, decided, end);
            }
            boolean endsWord = viterbi(length, atBoundary) || last;
            boolean endsDecided = trace(CONTEXT + length, CONTEXT + decided, endsWord);
            int words = trace(decided, endsDecided, position + 1 - CONTEXT);
            System.arraycopy(found, BLOCK - words, ends, count, words);
            count += words;
            atBoundary = endsDecided;
            position += decided;
        }
        return count;
    }

    private void score(char[] text, int start, int end, int position, int length) {
        int before = Math.min(CONTEXT - 2, position - start);
        int after = Math.min(CONTEXT, end - position - length);
        int first = CONTEXT - Math.max(1, before - ROW_REACH);
        long padded = (long) model.chars[BASES] << Integer.SIZE | model.pad & LOWER;
        pairs[CONTEXT - ROW_REACH] = padded;
        rows[CONTEXT - ROW_REACH] = model.rows[model.singles];
        boolean surrogates = mapChars(text, position - before, position + length + after, CONTEXT - before, padded);
        int longer = addTrigrams(sumShortRows(first, CONTEXT + length + 1));
        addLongerWords(longer);
        if (surrogates) {
            keepPairs(text, position, length, end);
        }
    }

    /**
     * Finds the entry of each char and the slot of the pair that ends with it, up to the pads after the last. Table reads of the
     * next phases are apart so that many overlap. Returns whether there is a surrogate among the chars.
     */
    private boolean mapChars(char[] text, int from, int to, int target, long padded) {
        int[] chars = model.chars;
        long[] patterns = model.patterns;
        long[] mapped = pairs;
        long[] known = scores;
        int seen = 0;
        int pattern = 0;
        int bases = BASES;
        int shift = target - 1 - from;
        for (int i = from; i < to; i++) {
            int entry = chars[text[i]];
            int tiered = entry >>> TIER_SHIFT;
            int tier = tiered & TIERS - 1;
            mapped[i + shift] = (long) (chars[bases + tier] + (entry >>> ID_SHIFT)) << Integer.SIZE | entry & LOWER;
            bases = BASES + tiered - tier;
            pattern = pattern << 4 & PATTERN_MASK | entry >>> CLASS_SHIFT & CLASS_MASK;
            known[i + shift - 1] = patterns[pattern];
            seen |= entry;
        }
        int last = to + shift;
        known[last - 1] = patterns[pattern << 4 & PATTERN_MASK];
        known[last] = patterns[pattern << 8 & PATTERN_MASK];
        mapped[last] = (long) chars[bases] << Integer.SIZE | padded & LOWER;
        mapped[last + 1] = padded;
        mapped[last + 2] = padded;
        mapped[last + 3] = padded;
        return (seen & CharEntry.SURROGATE) != 0;
    }

    /**
     * Sums the rows of one and two chars. A look-up that misses is masked to zero: branches would be mispredicted at every other
     * char. Returns the number of anchors that may start longer n-grams, kept in {@link #pending}.
     */
    private int sumShortRows(int first, int end) {
        long[] mapped = pairs;
        long[] sums = rows;
        long[] table = model.rows;
        int singles = model.singles;
        int[] bigrams = model.bigrams;
        long[] kept = pending;
        int count = 0;
        int id = (int) mapped[first - 1] >>> ID_SHIFT;
        long pair = mapped[first];
        for (int k = first; k < end; k++) {
            long next = mapped[k + 1];
            int bigram = bigrams[(int) (pair >>> Integer.SIZE)];
            bigram &= (bigram >>> FIRST_SHIFT ^ id) - 1 >> Integer.SIZE - 1;
            id = (int) pair >>> ID_SHIFT;
            sums[k] = table[singles + id] + table[bigram & ROW_MASK];
            kept[count] = k;
            // Shifts by the lowest five bits of the entry: its filter bit.
            count += bigram >>> (int) next & 1;
            pair = next;
        }
        return count;
    }

    /** Adds the rows of three chars. Returns the number of anchors at which longer words may start, kept in {@link #pending}. */
    private int addTrigrams(int count) {
        long[] mapped = pairs;
        long[] kept = pending;
        int[] bases = model.trigramBases;
        int[] trigrams = model.trigrams;
        long[] trigramRows = model.trigramRows;
        int longer = 0;
        for (int i = 0; i < count; i++) {
            int k = (int) kept[i];
            int slot = (int) (mapped[k] >>> Integer.SIZE);
            int group = slot >>> GROUP_BITS;
            int third = (int) mapped[k + 1] >>> ID_SHIFT;
            int child = bases[group] + (third << GROUP_BITS) + (slot & (1 << GROUP_BITS) - 1);
            int trigram = trigrams[child];
            trigram &= (trigram >>> GROUP_SHIFT ^ group) - 1 >> Integer.SIZE - 1;
            rows[k] += trigramRows[(trigram & ROW_MASK) >>> 1];
            kept[longer] = (long) child << Integer.SIZE | k;
            longer += trigram & 1;
        }
        return longer;
    }

    /** Few of the anchors that may start a word of four chars and more do: those that don't are left without a branch. */
    private void addLongerWords(int count) {
        long[] trie = model.trie;
        int words = 0;
        for (int i = 0; i < count; i++) {
            int k = (int) pending[i];
            int base = model.trieBases[(int) (pending[i] >>> Integer.SIZE)];
            pending[words] = (long) base << Integer.SIZE | k;
            words += ((int) trie[base + idAt(k + 3)] & NODE_MASK ^ base) - 1 >>> Integer.SIZE - 1;
        }
        for (int i = 0; i < words; i++) {
            addLongerWords((int) pending[i], (int) (pending[i] >>> Integer.SIZE));
        }
    }

    /** Walks the trie from the base of the first three chars; it knows no pad, so the walk ends with the text. */
    private void addLongerWords(int anchor, int start) {
        long[] trie = model.trie;
        int base = start;
        for (int k = anchor + 3;; k++) {
            long entry = trie[base + idAt(k)];
            if (((int) entry & NODE_MASK) != base) {
                return;
            }
            base = (int) (entry >>> NODE_BITS) & NODE_MASK;
            int word = (int) (entry >>> 2 * NODE_BITS);
            if (word != 0) {
                addWord(anchor, k, word);
            }
        }
    }

    private int idAt(int k) {
        return (int) pairs[k - 1] >>> ID_SHIFT;
    }

    private void addWord(int first, int last, int word) {
        int[] added = model.wordScores;
        int s = word * ScoreLayout.WORD_SCORES;
        addGap(first - 1, added[s]);
        addGap(first, added[s + 1]);
        for (int gap = first + 1; gap < last - 1; gap++) {
            addGap(gap, added[s + 2]);
        }
        addGap(last - 1, added[s + 3]);
        addGap(last, added[s + 4]);
        scores[first] += added[s + 5];
        scores[last] += added[s + 6];
    }

    private void addGap(int gap, int score) {
        scores[gap] += (long) score << Integer.SIZE;
    }

    /** Leftmost words first; those that start after the decided chars are looked for again in the next block. */
    private void keepUserWords(char[] text, int position, int length, int decided, int end) {
        keepWord(userWordStart, userWordEnd, position, length);
        int start = Math.max(position, userWordEnd);
        while (start < position + length) {
            int match = userLexicon.longestMatch(text, start, end);
            if (match > 0) {
                keepWord(start, start + match, position, length);
                if (start < position + decided) {
                    userWordStart = start;
                    userWordEnd = start + match;
                }
            }
            start += Math.max(1, match);
        }
    }

    private void keepWord(int wordStart, int wordEnd, int position, int length) {
        if (wordStart > position && wordEnd > wordStart) {
            addGap(CONTEXT + wordStart - 1 - position, CERTAIN);
        }
        for (int i = Math.max(wordStart, position); i < Math.min(wordEnd, position + length); i++) {
            addGap(CONTEXT + i - position, i == wordEnd - 1 ? CERTAIN : -CERTAIN);
        }
    }

    private void keepPairs(char[] text, int position, int length, int end) {
        for (int i = position; i < Math.min(position + length, end - 1); i++) {
            if (Character.isSurrogatePair(text[i], text[i + 1])) {
                addGap(CONTEXT + i - position, -CERTAIN);
            }
        }
    }

    /**
     * Two states after each char, boundary and inside a word, so the difference of their scores is all there is to carry. Bit 0
     * of a choice: the best way to a boundary comes from inside a word; bit 1: the best way inside does (no word starts here).
     * The lanes of the rows that reach the same place meet in a running sum that moves on by a lane with each char. Returns
     * whether the last char ends a word.
     */
    private boolean viterbi(int length, boolean atBoundary) {
        long[] sums = rows;
        long[] known = scores;
        int inside = atBoundary ? -CERTAIN : CERTAIN;
        long row = sums[CONTEXT];
        long gaps = (((sums[CONTEXT - 2] & GAP_LANES) >>> STEP) + (sums[CONTEXT - 1] & GAP_LANES) >>> STEP)
                + (row & GAP_LANES);
        long chars = ((sums[CONTEXT - 2] >>> BITS & CHAR_LANES) >>> STEP) + (sums[CONTEXT - 1] >>> BITS & CHAR_LANES);
        for (int k = CONTEXT; k < CONTEXT + length; k++) {
            chars = (chars >>> STEP) + (row >>> BITS & CHAR_LANES);
            row = sums[k + 1];
            gaps = (gaps >>> STEP) + (row & GAP_LANES);
            long both = known[k];
            int single = (int) both + ((int) chars & SUM_MASK) - (PATTERN_BIAS + CHAR_BIAS);
            int gap = (int) (both >> Integer.SIZE) + ((int) gaps & SUM_MASK);
            // Few steps from one difference to the next: nothing else of a char waits for the char before.
            int viaInside = inside - single;
            int alone = viaInside >> Integer.SIZE - 1;
            int starts = inside >> Integer.SIZE - 1;
            known[k] = 3 + alone + 2 * starts;
            inside = (viaInside & alone) - ((inside & starts) + gap);
        }
        return inside < 0;
    }

    /** Follows the choices back from {@code end} to {@code start}; returns whether the char before {@code start} ends a word. */
    private boolean trace(int end, int start, boolean endsWord) {
        int inside = endsWord ? 0 : 1;
        for (int k = end - 1; k >= start; k--) {
            inside = (int) scores[k] >>> inside & 1;
        }
        return inside == 0;
    }

    /** Follows the choices back from the last decided char and leaves the ends of words at the back of {@link #found}. */
    private int trace(int decided, boolean endsWord, int shift) {
        long[] choices = scores;
        int[] ends = found;
        int free = BLOCK - 1;
        int inside = endsWord ? 0 : 1;
        for (int k = CONTEXT + decided - 1; k >= CONTEXT; k--) {
            ends[free] = k + shift;
            free += inside - 1;
            inside = (int) choices[k] >>> inside & 1;
        }
        return BLOCK - 1 - free;
    }
}
