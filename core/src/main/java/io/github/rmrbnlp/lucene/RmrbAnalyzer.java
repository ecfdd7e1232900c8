package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.text.CharFolding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/**
 * Words, folded to simplified script, half width and lower case; punctuation leaves holes. The same for index and queries.
 * Between the values of a field lie {@value #VALUE_GAP} positions and one offset. Thread-safe.
 *
 * <pre>{@code
 * Analyzer analyzer = new RmrbAnalyzer(Segmenter.standard());
 * }</pre>
 */
public final class RmrbAnalyzer extends Analyzer {
    /** Positions between two values of a field, so that no phrase matches across them. */
    public static final int VALUE_GAP = 100;

    private final Segmenter segmenter;

    /** @param segmenter cuts the texts into words */
    public RmrbAnalyzer(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new WordTokenizer(segmenter, WordTokenizer.Punctuation.HOLE, WordTokenizer.MAX_TOKEN_LENGTH);
        return new TokenStreamComponents(words, new FoldingFilter(words, CharFolding.standard()));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new FoldingFilter(in, CharFolding.standard());
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return VALUE_GAP;
    }
}
