package io.github.rmrbnlp.segment;

/**
 * How a score row is packed: seven signed lanes of nine bits in one long. A row belongs to an anchor {@code j}, the index of a
 * char. Its lanes are added to the score of a boundary after char j-1, j, j+1, to the score of char j, j+1 being a word of its
 * own (a boundary on both of its sides), then to a boundary after j+2 and to char j+2 being a word. One- to three-char n-grams
 * use the same layout: the row of a single char at {@code i} has its anchor at {@code i - 1}, the row of two or three chars at
 * its first.
 *
 * <p>In the long, lanes of boundaries and of chars alternate, so that two masks part them and leave each lane room to be summed
 * over the anchors that reach the same place.
 */
public final class ScoreLayout {
    /** Lanes of a row. */
    public static final int LANES = 7;
    /** Bits of a lane. */
    public static final int BITS = 9;
    /** Added to every lane before rows are summed, so that no lane borrows from the next. */
    public static final int BIAS = 1 << BITS - 1;
    /** Three rows are summed at most: single char, two chars, three chars. */
    public static final int MAX_LANE = (BIAS - 1) / 3;
    /** Lanes that are trained for two chars; the others brought nothing. */
    public static final int BIGRAM_LANES = 5;
    /** Scores of a longer word: boundary before, after its first char, inside, before its last char, after; first and last char. */
    public static final int WORD_SCORES = 7;
    /** A boundary that must be there, or with a minus, must not. */
    public static final int CERTAIN = 1 << 24;
    /** Chars in a gap pattern (two on each side of the gap) and in a char pattern. */
    public static final int GAP_PATTERN = 4;
    /** Chars in a char pattern: the char between its neighbours. */
    public static final int CHAR_PATTERN = 3;

    /** From a lane to the next of its kind in the packed row, and from the sums of one place to those of the next. */
    static final int STEP = 2 * BITS;
    /** The lanes of boundaries. */
    static final long GAP_LANES = repeat((1L << BITS) - 1, 4);
    /** The lanes of chars, in a row shifted right by {@link #BITS}. */
    static final long CHAR_LANES = repeat((1L << BITS) - 1, 3);
    /** A sum over anchors. */
    static final int SUM_MASK = (1 << STEP) - 1;
    /** Anchors whose lanes reach the same boundary, each with its bias. */
    static final int GAP_BIAS = 4 * BIAS;
    /** Anchors whose lanes reach the same char, each with its bias. */
    static final int CHAR_BIAS = 3 * BIAS;

    private static final int[] OFFSETS = {-1, 0, 1, 0, 1, 2, 2};
    private static final int[] SHIFTS = {0, STEP, 2 * STEP, BITS, STEP + BITS, 3 * STEP, 2 * STEP + BITS};
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
        for (int i = 0; i < LANES; i++) {
            if (Math.abs(lanes[i]) > MAX_LANE) {
                throw new IllegalArgumentException("lane " + i + ": " + lanes[i]);
            }
            row += (long) lanes[i] << SHIFTS[i];
        }
        return row & ALL_LANES;
    }

    /** Packs the lanes of a single char, each with {@link #BIAS}: every sum of rows holds one of these. */
    public static long packBiased(int[] lanes) {
        return pack(lanes) + biasRow() & ALL_LANES;
    }

    /** The lanes of a {@linkplain #packBiased biased} row. */
    public static int[] unpackBiased(long row) {
        int[] lanes = new int[LANES];
        for (int i = 0; i < LANES; i++) {
            lanes[i] = (int) (row >>> SHIFTS[i] & (1 << BITS) - 1) - BIAS;
        }
        return lanes;
    }

    private static long biasRow() {
        return repeat(BIAS, 4) + (repeat(BIAS, 3) << BITS);
    }

    private static long repeat(long lane, int count) {
        long row = 0;
        for (int i = 0; i < count; i++) {
            row |= lane << i * STEP;
        }
        return row;
    }
}
