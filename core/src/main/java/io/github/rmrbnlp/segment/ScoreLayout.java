package io.github.rmrbnlp.segment;

/**
 * How a score row is packed: seven signed lanes of nine bits in one long, lowest lane first. A row belongs to an anchor
 * {@code j}, the index of a char. Its lanes are added to the score of a boundary after char j-1, j, j+1, to the score of char
 * j, j+1 being a word of its own (a boundary on both of its sides), then to a boundary after j+2 and to char j+2 being a word.
 * One- to three-char n-grams use the same layout: the row of a single char at {@code i} has its anchor at {@code i - 1}, the row
 * of two or three chars at its first. Two chars use the first five lanes only, which leaves room to say whose row it is.
 */
public final class ScoreLayout {
    /** Lanes of a row. */
    public static final int LANES = 7;
    /** Bits of a lane. */
    public static final int BITS = 9;
    /** Mask of the lowest lane. */
    public static final int MASK = (1 << BITS) - 1;
    /** Added to every lane before rows are summed, so that no lane borrows from the next. */
    public static final int BIAS = 1 << BITS - 1;
    /** Three rows are summed at most: single char, two chars, three chars. */
    public static final int MAX_LANE = (BIAS - 1) / 3;
    /** Lanes of a two-char row. */
    public static final int BIGRAM_LANES = 5;
    /** The lanes of a two-char row. */
    public static final long BIGRAM_MASK = (1L << BITS * BIGRAM_LANES) - 1;
    /** Shifting a two-char row left and right by this much leaves its lanes, the sign carried through the upper ones. */
    static final int BIGRAM_SIGN = Long.SIZE - BITS * BIGRAM_LANES;
    /** Set in a two-char row when a longer n-gram starts with these two chars. */
    public static final int EXTENDED_BIT = BITS * BIGRAM_LANES;
    /** Above: the set a two-char row belongs to. */
    public static final int SET_SHIFT = 48;
    /** Belongs to no set: an empty place. */
    public static final int NO_SET = 0xFFFF;
    /** Set in a three-char row when a longer word starts with these three chars. */
    public static final long LONGER = 1L << 63;
    /** Scores of a longer word: boundary before, after its first char, inside, before its last char, after; first and last char. */
    public static final int WORD_SCORES = 7;
    /** A boundary that must be there, or with a minus, must not. */
    public static final int CERTAIN = 1 << 24;
    /** Chars in a gap pattern (two on each side of the gap) and in a char pattern. */
    public static final int GAP_PATTERN = 4;
    /** Chars in a char pattern: the char between its neighbours. */
    public static final int CHAR_PATTERN = 3;

    private static final int[] OFFSETS = {-1, 0, 1, 0, 1, 2, 2};
    private static final long ALL_LANES = (1L << BITS * LANES) - 1;

    private ScoreLayout() {
    }

    /** Whether the lane scores boundaries; else it scores chars as words. */
    public static boolean isGapLane(int lane) {
        return lane < 3 || lane == 5;
    }

    /** The gap or char the lane scores, counted from the anchor. */
    public static int offset(int lane) {
        return OFFSETS[lane];
    }

    /** The lane that scores the boundary after the char {@code offset} from the anchor, -1 to 2. */
    public static int gapLane(int offset) {
        return offset == 2 ? 5 : offset + 1;
    }

    /** The lane that scores the char {@code offset} from the anchor as a word, 0 to 2. */
    public static int charLane(int offset) {
        return offset == 2 ? 6 : offset + 3;
    }

    /** Packs {@code lanes}; each must be within ± {@link #MAX_LANE}. The sum of packed rows is exact in each lane. */
    public static long pack(int[] lanes) {
        long row = 0;
        for (int i = LANES - 1; i >= 0; i--) {
            if (Math.abs(lanes[i]) > MAX_LANE) {
                throw new IllegalArgumentException("lane " + i + ": " + lanes[i]);
            }
            row = (row << BITS) + lanes[i];
        }
        return row & ALL_LANES;
    }

    /** The row that holds {@link #BIAS} in every lane. */
    static long biasRow() {
        long row = 0;
        for (int i = 0; i < LANES; i++) {
            row = row << BITS | BIAS;
        }
        return row;
    }
}
