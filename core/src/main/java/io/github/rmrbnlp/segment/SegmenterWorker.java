package io.github.rmrbnlp.segment;

/** Segments for one thread; owns the reusable buffers. Not thread-safe. */
public interface SegmenterWorker {
    /**
     * Writes the end of every token of {@code text[start, end)} into {@code ends}. Tokens cover the range without gap or
     * overlap: the first starts at {@code start}, each next one where the one before ended, the last ends at {@code end}.
     *
     * @param text the chars
     * @param start first char to segment
     * @param end the char after the last
     * @param ends receives the exclusive ends, as indexes into {@code text}; must have room for {@code end - start} values
     * @return the number of tokens; 0 for an empty range
     * @throws IndexOutOfBoundsException if the range is not within {@code text} or {@code ends} is too short
     */
    int segment(char[] text, int start, int end, int[] ends);
}
