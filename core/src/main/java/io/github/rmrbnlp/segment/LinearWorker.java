package io.github.rmrbnlp.segment;

import static io.github.rmrbnlp.segment.ScoreLayout.BIAS;
import static io.github.rmrbnlp.segment.ScoreLayout.BIGRAM_SIGN;
import static io.github.rmrbnlp.segment.ScoreLayout.BITS;
import static io.github.rmrbnlp.segment.ScoreLayout.CERTAIN;
import static io.github.rmrbnlp.segment.ScoreLayout.EXTENDED_BIT;
import static io.github.rmrbnlp.segment.ScoreLayout.MASK;
import static io.github.rmrbnlp.segment.ScoreLayout.SET_SHIFT;
import static io.github.rmrbnlp.segment.SegmentationModel.BASE_MASK;
import static io.github.rmrbnlp.segment.SegmentationModel.CLASS_SHIFT;
import static io.github.rmrbnlp.segment.SegmentationModel.FILTER_SHIFT;
import static io.github.rmrbnlp.segment.SegmentationModel.ID_MASK;
import static io.github.rmrbnlp.segment.SegmentationModel.NODE_BITS;
import static io.github.rmrbnlp.segment.SegmentationModel.NODE_MASK;
import static io.github.rmrbnlp.segment.SegmentationModel.TIERS;
import static io.github.rmrbnlp.segment.SegmentationModel.TIER_SHIFT;

import java.util.Arrays;
import java.util.Objects;

/**
 * Segments block by block, in phases without branches that depend on the text: chars to ids, ids to score rows, longer words,
 * Viterbi, boundaries. A block sees {@link #CONTEXT} chars on both sides, and its last {@link #LOOKAHEAD} chars are decided again
 * with the next block, so where the blocks lie does not show in the result.
 */
final class LinearWorker implements SegmenterWorker {
    /** Chars decided at a time: buffers of this size stay in the cache. */
    static final int BLOCK = 2048;
    /** Far enough for the longest word of a lexicon and the widest n-gram. */
    static final int CONTEXT = 16;
    /** The best paths to the two states of a char have met long before. */
    static final int LOOKAHEAD = 64;

    private static final int SIZE = BLOCK + 2 * CONTEXT + 4;
    private static final long BIAS_ROW = ScoreLayout.biasRow();
    /** How far before a block an anchor can be whose row reaches into it. */
    private static final int ROW_REACH = 2;

    private final SegmentationModel model;
    private final int[] ids = new int[SIZE];
    private final long[] rows = new long[SIZE];
    private final int[] gapExtra = new int[SIZE];
    private final int[] charExtra = new int[SIZE];
    private final int[] slots = new int[SIZE];
    private final int[] pending = new int[SIZE];
    private final int[] children = new int[SIZE];
    private final byte[] choices = new byte[SIZE];
    /** Words that stay whole, or null. */
    private final UserLexicon userLexicon;
    /** The last user word that starts in the chars decided so far. */
    private int userWordStart;
    private int userWordEnd;
    private boolean extras;

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
            clearExtras(length);
            atBoundary = backtrack(length, decided, endsWord);
            count = emit(decided, position + 1, ends, count);
            position += decided;
        }
        return count;
    }

    private void score(char[] text, int start, int end, int position, int length) {
        int before = Math.min(CONTEXT - 1, position - start);
        int after = Math.min(CONTEXT, end - position - length);
        Arrays.fill(ids, CONTEXT - ROW_REACH, CONTEXT, 0);
        slots[CONTEXT - ROW_REACH] = model.bigramBases[0];
        boolean surrogates = mapChars(text, position - before, position + length + after, CONTEXT - before);
        Arrays.fill(ids, CONTEXT + length + after, CONTEXT + length + after + ROW_REACH + 2, 0);
        int first = CONTEXT - Math.max(ROW_REACH, before - ROW_REACH);
        int extended = sumShortRows(first, CONTEXT + length + 1);
        int longer = addTrigrams(findTrigrams(extended));
        for (int i = 0; i < longer; i++) {
            addLongerWords(pending[i], children[i], CONTEXT + length + after);
        }
        if (surrogates) {
            keepPairs(text, position, length, end);
        }
    }

    /**
     * Maps chars to ids and finds the slot of the bigram that ends with each, up to the pad after the last. Table reads of the
     * next phases are apart so that many overlap. Returns whether there is a surrogate among the chars.
     */
    private boolean mapChars(char[] text, int from, int to, int target) {
        int[] table = model.ids;
        int[] bases = model.bigramBases;
        int[] mapped = ids;
        int[] found = slots;
        int surrogates = 0;
        int set = 0;
        for (int i = from, k = target; i < to; i++, k++) {
            char c = text[i];
            int id = table[c];
            mapped[k] = id;
            found[k - 1] = bases[set + (id >>> TIER_SHIFT & TIERS - 1)] + (id & ID_MASK);
            set = (id & ID_MASK) * TIERS;
            surrogates |= (c & 0xF800 ^ 0xD800) - 1;
        }
        int end = target + to - from;
        found[end - 1] = bases[set];
        found[end] = bases[0];
        return surrogates < 0;
    }

    /**
     * Sums the rows of one and two chars. A look-up that misses is masked to zero: branches would be mispredicted at every other
     * char. Returns the number of anchors whose bigram starts longer n-grams, kept in {@link #pending} with their slots.
     */
    private int sumShortRows(int first, int end) {
        int[] mapped = ids;
        int[] found = slots;
        long[] sums = rows;
        long[] singles = model.singles;
        long[] bigrams = model.bigrams;
        int count = 0;
        int set = (mapped[first] & ID_MASK) * TIERS;
        for (int k = first; k < end; k++) {
            int second = mapped[k + 1];
            int next = second & ID_MASK;
            int slot = found[k];
            long row = bigrams[slot];
            int hit = ((int) (row >>> SET_SHIFT) ^ set + (second >>> TIER_SHIFT & TIERS - 1)) - 1 >> 31;
            sums[k] = BIAS_ROW + singles[next] + (row << BIGRAM_SIGN >> BIGRAM_SIGN & hit);
            pending[count] = k;
            count += (int) (row >>> EXTENDED_BIT) & hit & 1;
            set = next * TIERS;
        }
        return count;
    }

    /** Keeps the anchors whose third char the filter lets through, and finds their slots; returns their number. */
    private int findTrigrams(int count) {
        int[] extensions = model.extensions;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int k = pending[i];
            int third = ids[k + 2];
            int extension = extensions[slots[k]];
            pending[kept] = k;
            children[kept] = (extension & BASE_MASK) + (third & ID_MASK);
            kept += extension >>> (third >>> FILTER_SHIFT) & 1;
        }
        return kept;
    }

    /** Adds the rows of three chars. Returns the number of anchors at which longer words start, kept in {@link #pending}. */
    private int addTrigrams(int count) {
        long[] trigrams = model.trigrams;
        int longer = 0;
        for (int i = 0; i < count; i++) {
            int k = pending[i];
            int child = 2 * children[i];
            long node = trigrams[child + 1];
            int hit = ((int) (node >>> 32) ^ slots[k]) - 1 >> 31;
            long row = trigrams[child] & hit;
            rows[k] += row;
            pending[longer] = k;
            children[longer] = (int) node;
            longer += (int) (row >>> 63);
        }
        return longer;
    }

    /** Walks the trie of words of four chars and more, from the node of the first three; few anchors come here. */
    private void addLongerWords(int anchor, int start, int end) {
        long[] trie = model.trie;
        int node = start;
        int base = (int) (trie[node] >>> NODE_BITS) & NODE_MASK;
        for (int k = anchor + 3; k < end; k++) {
            int child = base + (ids[k] & ID_MASK);
            long entry = trie[child];
            if ((entry & NODE_MASK) != node) {
                return;
            }
            node = child;
            base = (int) (entry >>> NODE_BITS) & NODE_MASK;
            int word = (int) (entry >>> 2 * NODE_BITS);
            if (word != 0) {
                addWord(anchor, k, word);
            }
        }
    }

    private void addWord(int first, int last, int word) {
        int[] scores = model.wordScores;
        int s = word * ScoreLayout.WORD_SCORES;
        gapExtra[first - 1] += scores[s];
        gapExtra[first] += scores[s + 1];
        for (int gap = first + 1; gap < last - 1; gap++) {
            gapExtra[gap] += scores[s + 2];
        }
        gapExtra[last - 1] += scores[s + 3];
        gapExtra[last] += scores[s + 4];
        charExtra[first] += scores[s + 5];
        charExtra[last] += scores[s + 6];
        extras = true;
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
        extras = true;
        if (wordStart > position && wordEnd > wordStart) {
            gapExtra[CONTEXT + wordStart - 1 - position] += CERTAIN;
        }
        for (int i = Math.max(wordStart, position); i < Math.min(wordEnd, position + length); i++) {
            gapExtra[CONTEXT + i - position] += i == wordEnd - 1 ? CERTAIN : -CERTAIN;
        }
    }

    private void clearExtras(int length) {
        if (extras) {
            Arrays.fill(gapExtra, 0, length + 2 * CONTEXT, 0);
            Arrays.fill(charExtra, 0, length + 2 * CONTEXT, 0);
            extras = false;
        }
    }

    private void keepPairs(char[] text, int position, int length, int end) {
        for (int i = position; i < Math.min(position + length, end - 1); i++) {
            if (Character.isSurrogatePair(text[i], text[i + 1])) {
                gapExtra[CONTEXT + i - position] -= CERTAIN;
                extras = true;
            }
        }
    }

    /**
     * Two states after each char, boundary and inside a word, so the difference of their scores is all there is to carry. Bit 0
     * of a choice: the best way to a boundary comes from a boundary (a one-char word); bit 1: the best way inside does (a word
     * starts). Returns whether the last char ends a word.
     */
    private boolean viterbi(int length, boolean atBoundary) {
        int[] mapped = ids;
        long[] sums = rows;
        int[] gapPatterns = model.gapPatterns;
        int[] charPatterns = model.charPatterns;
        int lead = atBoundary ? CERTAIN : -CERTAIN;
        int pattern = mapped[CONTEXT - 1] >>> CLASS_SHIFT << 8 | mapped[CONTEXT] >>> CLASS_SHIFT << 4
                | mapped[CONTEXT + 1] >>> CLASS_SHIFT;
        long row2 = sums[CONTEXT - 2];
        long row1 = sums[CONTEXT - 1];
        long row0 = sums[CONTEXT];
        for (int k = CONTEXT; k < CONTEXT + length; k++) {
            long ahead = sums[k + 1];
            pattern = pattern << 4 & 0xFFFF | mapped[k + 2] >>> CLASS_SHIFT;
            int gap = (int) (ahead & MASK) + (int) (row0 >>> BITS & MASK) + (int) (row1 >>> 2 * BITS & MASK)
                    + (int) (row2 >>> 5 * BITS & MASK) + gapPatterns[pattern] + gapExtra[k] - 4 * BIAS;
            int single = (int) (row0 >>> 3 * BITS & MASK) + (int) (row1 >>> 4 * BITS & MASK)
                    + (int) (row2 >>> 6 * BITS & MASK) + charPatterns[pattern >>> 4] + charExtra[k] - 3 * BIAS;
            int viaSingle = lead + single;
            choices[k] = (byte) (-viaSingle >>> 31 | -lead >>> 31 << 1);
            lead = gap + Math.max(viaSingle, 0) - Math.max(lead, 0);
            row2 = row1;
            row1 = row0;
            row0 = ahead;
        }
        return lead > 0;
    }

    /** Turns choices into boundary bits; returns whether the last decided char ends a word. */
    private boolean backtrack(int length, int decided, boolean endsWord) {
        byte[] bits = choices;
        int boundary = endsWord ? 1 : 0;
        boolean endsDecided = endsWord;
        for (int k = CONTEXT + length - 1; k >= CONTEXT; k--) {
            if (k == CONTEXT + decided - 1) {
                endsDecided = boundary != 0;
            }
            int choice = bits[k] >>> 1 - boundary & 1;
            bits[k] = (byte) boundary;
            boundary = choice;
        }
        return endsDecided;
    }

    private int emit(int decided, int firstEnd, int[] ends, int count) {
        int written = count;
        for (int i = 0; i < decided; i++) {
            ends[written] = firstEnd + i;
            written += choices[CONTEXT + i];
        }
        return written;
    }
}
