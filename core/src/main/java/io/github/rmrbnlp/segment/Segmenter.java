package io.github.rmrbnlp.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words. Immutable and shared by all threads; each thread takes its own {@link SegmenterWorker}.
 *
 * <pre>{@code
 * Segmenter segmenter = Segmenter.standard();
 * segmenter.segment("送温暖工程"); // [送温暖, 工程]
 * }</pre>
 */
public interface Segmenter {
    /** The segmenter used everywhere unless another is asked for. */
    static Segmenter standard() {
        return LinearSegmenter.standard();
    }

    /** A worker for one thread. */
    SegmenterWorker newWorker();

    /** Names the engine, its model and its lexicons; an index built with one version is not searched with another. */
    String version();

    /**
     * Cuts {@code text} into tokens that cover it without gap or overlap.
     *
     * @param text any string, also empty, of any length, with unpaired surrogates
     * @return the tokens in order
     */
    default List<Token> segment(String text) {
        char[] chars = text.toCharArray();
        int[] ends = new int[chars.length];
        int count = newWorker().segment(chars, 0, chars.length, ends);
        List<Token> tokens = new ArrayList<>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            tokens.add(new Token(text.substring(start, ends[i]), start, ends[i]));
            start = ends[i];
        }
        return tokens;
    }
}
