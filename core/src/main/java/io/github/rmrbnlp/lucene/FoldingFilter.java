package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Folds every term to simplified script, half width and lower case. Its length does not change, and offsets stay those of
 * the text. A char that folds by its word (著) is decided within the term, so that a term folds alike in texts and queries.
 * Terms marked as keywords are left alone.
 */
public final class FoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final CharFolding folding;
    private char[] folded = new char[32];

    /**
     * @param input the tokens
     * @param folding folds script and width
     */
    public FoldingFilter(TokenStream input, CharFolding folding) {
        super(input);
        this.folding = folding;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            fold();
        }
        return true;
    }

    private void fold() {
        int length = term.length();
        if (folded.length < length) {
            folded = new char[length * 2];
        }
        folding.fold(term.buffer(), 0, length, folded, 0);
        for (int i = 0; i < length; i++) {
            folded[i] = Character.toLowerCase(folded[i]);
        }
        term.copyBuffer(folded, 0, length);
    }
}
