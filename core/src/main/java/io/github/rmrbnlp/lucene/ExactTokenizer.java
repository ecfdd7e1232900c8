package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Characters and pairs of neighbouring characters, for exact string search that depends on no segmentation. A phrase of
 * these terms matches exactly where the string stands, in either script, width and case.
 *
 * <p>Every code point is indexed, punctuation and white space too (all white space is one and the same blank), and a term's
 * position is the UTF-16 offset of its first char in the value: position and offset are interchangeable, also behind
 * emoji. Unpaired surrogates become U+FFFD. Terms are folded to simplified script, half width and lower case; offsets are
 * those of the text, corrected through char filters. Texts of any length are streamed. Not thread-safe, as any Lucene
 * tokenizer.
 *
 * <table>
 * <caption>Terms of 送温暖</caption>
 * <tr><td>{@link Mode#INDEX}</td><td>送 送温 温 温暖 暖, at positions 0 0 1 1 2</td></tr>
 * <tr><td>{@link Mode#QUERY}</td><td>送温 温暖, at positions 0 1; as few pairs as cover the string</td></tr>
 * </table>
 */
public final class ExactTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final CodePointWindow window;
    private final Mode mode;
    private boolean pairDue;
    private boolean covered;
    private int position;

    /**
     * @param mode all terms for the index, or the fewest that cover a query string
     * @param folding folds script and width
     */
    public ExactTokenizer(Mode mode, CharFolding folding) {
        this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, mode, folding);
    }

    ExactTokenizer(AttributeFactory factory, Mode mode, CharFolding folding) {
        super(factory);
        this.mode = mode;
        this.window = new CodePointWindow(new TermFolding(folding));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        window.reset();
        pairDue = false;
        covered = false;
        position = -1;
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        return mode == Mode.INDEX ? nextOfAll() : nextOfCover();
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(window.offset());
        offset.setOffset(last, last);
    }

    private boolean nextOfAll() throws IOException {
        if (pairDue) {
            pairDue = false;
            emit(window.pairLength());
            length.setPositionLength(window.pairLength());
            return true;
        }
        if (!window.advance(input)) {
            return false;
        }
        emit(window.firstLength());
        length.setPositionLength(window.firstLength());
        pairDue = window.hasPair();
        return true;
    }

    /** Pairs 0, 2, 4 … and, of an odd number of code points, the last pair; a single code point alone. */
    private boolean nextOfCover() throws IOException {
        while (window.advance(input)) {
            if (!window.hasPair()) {
                if (position >= 0) {
                    continue;
                }
                emit(window.firstLength());
                return true;
            }
            if (covered && !window.pairIsLast()) {
                covered = false;
                continue;
            }
            emit(window.pairLength());
            covered = true;
            return true;
        }
        return false;
    }

    private void emit(int chars) {
        int start = window.offset();
        term.copyBuffer(window.folded(), window.index(), chars);
        offset.setOffset(correctOffset(start), correctOffset(start + chars));
        increment.setPositionIncrement(position < 0 ? start + 1 : start - position);
        position = start;
    }

    /** Which terms are made. */
    public enum Mode {
        /** Every code point and every pair. */
        INDEX,
        /** The fewest terms that cover the string without a hole. */
        QUERY
    }
}
