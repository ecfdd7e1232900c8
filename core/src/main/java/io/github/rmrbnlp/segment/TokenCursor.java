package io.github.rmrbnlp.segment;

/**
 * Walks over the tokens of a text without an object for each. Keeps its buffer from text to text, so that after the longest
 * one nothing is allocated. Not thread-safe, as the worker it uses.
 *
 * <pre>{@code
 * TokenCursor cursor = new TokenCursor(Segmenter.standard().newWorker());
 * cursor.reset(chars, 0, chars.length);
 * while (cursor.next()) {
 *     use(chars, cursor.start(), cursor.end());
 * }
 * }</pre>
 */
public final class TokenCursor {
    private final SegmenterWorker worker;
    private int[] ends = new int[0];
    private int count;
    /** The token after the one the cursor stands on. */
    private int upcoming;
    private int start;
    private int end;

    /** A cursor on no text; {@code worker} must not be used elsewhere meanwhile by another thread. */
    public TokenCursor(SegmenterWorker worker) {
        this.worker = worker;
    }

    /**
     * Segments {@code text[from, to)} and stands before its first token.
     *
     * @param text the chars; not kept
     * @param from first char
     * @param to the char after the last
     * @throws IndexOutOfBoundsException if the range is not within {@code text}; the cursor then stands on no text
     */
    public void reset(char[] text, int from, int to) {
        count = 0;
        upcoming = 0;
        start = from;
        end = from;
        if (ends.length < to - from) {
            ends = new int[Math.max(to - from, (int) Math.min(Integer.MAX_VALUE / 2, 2L * ends.length))];
        }
        count = worker.segment(text, from, to, ends);
    }

    /** Goes on to the next token; false, and the cursor stays, if there is none. */
    public boolean next() {
        if (upcoming == count) {
            return false;
        }
        start = end;
        end = ends[upcoming++];
        return true;
    }

    /** The first char of the token, as an index into the text. */
    public int start() {
        return start;
    }

    /** The char after the last of the token, as an index into the text. */
    public int end() {
        return end;
    }
}
