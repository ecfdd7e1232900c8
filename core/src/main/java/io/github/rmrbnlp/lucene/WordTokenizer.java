package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Lucene tokens of a {@link Segmenter}. Terms are the words as they stand in the text (fold them with
 * {@link FoldingFilter}); offsets are UTF-16 indexes into the text, corrected through char filters. Texts of any length are
 * streamed. Not thread-safe, as any Lucene tokenizer.
 *
 * <p>Which tokens are indexed: every token with a letter, digit, ideograph, emoji or other symbol. Punctuation leaves a
 * hole in the positions, so that a phrase does not match across it, or is indexed too where {@link Punctuation#KEEP} asks
 * for it. White space and control chars neither make a token nor take a position. A token longer than the limit is cut into
 * pieces of at most that many chars, none of them ending inside a surrogate pair.
 *
 * <pre>{@code
 * Tokenizer tokenizer = new WordTokenizer(Segmenter.standard(), Punctuation.HOLE, WordTokenizer.MAX_TOKEN_LENGTH);
 * tokenizer.setReader(new StringReader("送温暖工程"));
 * }</pre>
 */
public final class WordTokenizer extends Tokenizer {
    /** The usual limit of a token's length in chars; Lucene itself refuses terms beyond 32,766 bytes. */
    public static final int MAX_TOKEN_LENGTH = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TokenWindow window;
    private final Punctuation punctuation;
    private final int maxLength;
    private int pieceStart;
    private int pieceLimit;
    private int holes;

    /**
     * @param segmenter cuts the text
     * @param punctuation what becomes of tokens of punctuation alone
     * @param maxLength the length in chars from which on a token is cut, 2 to 8,160
     * @throws IllegalArgumentException if {@code maxLength} is out of range
     */
    public WordTokenizer(Segmenter segmenter, Punctuation punctuation, int maxLength) {
        this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, segmenter, punctuation, maxLength);
    }

    WordTokenizer(AttributeFactory factory, Segmenter segmenter, Punctuation punctuation, int maxLength) {
        super(factory);
        this.window = new TokenWindow(segmenter.newWorker());
        this.punctuation = punctuation;
        this.maxLength = checkedLength(maxLength);
    }

    static int checkedLength(int maxLength) {
        if (maxLength < 2 || maxLength > 32 * MAX_TOKEN_LENGTH) {
            throw new IllegalArgumentException(
                    "maxTokenLength " + maxLength + " is not in 2.." + 32 * MAX_TOKEN_LENGTH);
        }
        return maxLength;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        window.reset();
        pieceStart = 0;
        pieceLimit = 0;
        holes = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (pieceStart == pieceLimit && !nextIndexedToken()) {
            return false;
        }
        emitPiece();
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(window.charsRead());
        offset.setOffset(last, last);
        increment.setPositionIncrement(increment.getPositionIncrement() + holes);
    }

    private boolean nextIndexedToken() throws IOException {
        while (window.advance(input)) {
            TokenKind kind = TokenKind.of(window.chars(), window.start(), window.end());
            if (kind == TokenKind.WORD || kind == TokenKind.PUNCTUATION && punctuation == Punctuation.KEEP) {
                pieceStart = window.start();
                pieceLimit = window.end();
                return true;
            }
            if (kind == TokenKind.PUNCTUATION) {
                holes++;
            }
        }
        return false;
    }

    private void emitPiece() {
        char[] chars = window.chars();
        int end = Math.min(pieceLimit, pieceStart + maxLength);
        if (end < pieceLimit && Character.isSurrogatePair(chars[end - 1], chars[end])) {
            end--;
        }
        term.copyBuffer(chars, pieceStart, end - pieceStart);
        int base = window.base();
        offset.setOffset(correctOffset(base + pieceStart), correctOffset(base + end));
        increment.setPositionIncrement(1 + holes);
        holes = 0;
        pieceStart = end;
    }

    /** What becomes of tokens that are punctuation alone. */
    public enum Punctuation {
        /** Not indexed, but takes a position. */
        HOLE,
        /** Indexed like a word. */
        KEEP
    }
}
