package io.github.rmrbnlp.segment;

/**
 * How a score row is packed: seven signed lanes of nine bits in one long, lowest lane first. A row belongs to an anchor
 * {@code j}, the index of a char. Its lanes are added to the score of a boundary after char j-1, j, j+1, j+2, and to the score
 * of char j, j+1, j+2 being a word of its own kind (a boundary on both of its sides). One- to three-char n-grams use the same
 * layout: the row of a single char at {@code i} has its anchor at {@code i - 1}, the row of two or three chars at its first.
 */
public final class ScoreLayout {
    /** Lanes of a row. */
    public static final int LANES = 7;
    /** Lanes that score boundaries: after char j-1, j, j+1, j+2. */
    public static final int GAP_LANES = 4;
    /** The offset of the first gap lane from the anchor. */
    public static final int FIRST_GAP = -1;
    /** Bits of a lane. */
    public static final int BITS = 9;
    /** Mask of the lowest lane. */
    public static final int MASK = (1 << BITS) - 1;
    /** Added to every lane before rows are summed, so that no lane borrows from the next. */
    public static final int BIAS = 1 << BITS - 1;
    /** Three rows are summed at most: single char, two chars, three chars. */
    public static final int MAX_LANE = (BIAS - 1) / 3;
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

    private static final long ALL_LANES = (1L << BITS * LANES) - 1;

    private ScoreLayout() {
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
