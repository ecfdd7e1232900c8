package io.github.rmrbnlp.annotate;

import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.text.CharFolding;
import java.time.LocalDate;

/**
 * A text as the extractors see it: the chars as printed, the same chars folded (simplified script, half width, same length,
 * so that an offset means the same in both), the reference day, and the tokens. Not thread-safe: made for one text by one
 * thread.
 */
public final class AnalyzedText {
    private final String text;
    private final char[] chars;
    private final char[] folded;
    private final LocalDate referenceDate;
    private final SegmenterWorker segmenter;
    private int[] tokenEnds;
    private int tokenCount = -1;

    /**
     * @param text the text as printed
     * @param referenceDate the day relative dates are resolved with (usually the publication date), or null
     * @param folding folds the chars for matching
     * @param segmenter cuts the folded text into tokens, when an extractor first asks for them
     */
    public AnalyzedText(String text, LocalDate referenceDate, CharFolding folding, SegmenterWorker segmenter) {
        this.text = text;
        this.chars = text.toCharArray();
        this.folded = new char[chars.length];
        folding.fold(chars, 0, chars.length, folded, 0);
        this.referenceDate = referenceDate;
        this.segmenter = segmenter;
    }

    /** The text as printed. */
    public String text() {
        return text;
    }

    /** The text as printed. The array is shared: read only. */
    public char[] chars() {
        return chars;
    }

    /** The text in simplified script and half width; same length. The array is shared: read only. */
    public char[] folded() {
        return folded;
    }

    /** The number of chars. */
    public int length() {
        return folded.length;
    }

    /** The reference day, or null. */
    public LocalDate referenceDate() {
        return referenceDate;
    }

    /** The number of tokens. */
    public int tokenCount() {
        if (tokenCount < 0) {
            tokenEnds = new int[folded.length];
            tokenCount = segmenter.segment(folded, 0, folded.length, tokenEnds);
        }
        return tokenCount;
    }

    /** The exclusive ends of the tokens; those from {@link #tokenCount} on mean nothing. The array is shared: read only. */
    public int[] tokenEnds() {
        tokenCount();
        return tokenEnds;
    }

    /** The start of token {@code i}. */
    public int tokenStart(int i) {
        return i == 0 ? 0 : tokenEnd(i - 1);
    }

    /** The exclusive end of token {@code i}. */
    public int tokenEnd(int i) {
        if (i < 0 || i >= tokenCount()) {
            throw new IndexOutOfBoundsException(i);
        }
        return tokenEnds[i];
    }
}
