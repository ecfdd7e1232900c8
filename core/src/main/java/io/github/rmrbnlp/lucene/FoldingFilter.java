package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Folds every term to simplified script, half width and lower case, char by char: its length does not change, and offsets
 * stay those of the text. Terms marked as keywords are left alone.
 */
public final class FoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final TermFolding folding;

    /**
     * @param input the tokens
     * @param folding folds script and width
     */
    public FoldingFilter(TokenStream input, CharFolding folding) {
        super(input);
        this.folding = new TermFolding(folding);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            folding.fold(term.buffer(), 0, term.length());
        }
        return true;
    }
}
