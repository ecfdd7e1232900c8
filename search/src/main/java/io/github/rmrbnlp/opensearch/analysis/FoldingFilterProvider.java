package io.github.rmrbnlp.opensearch.analysis;

import io.github.rmrbnlp.lucene.FoldingFilter;
import io.github.rmrbnlp.text.CharFolding;
import org.apache.lucene.analysis.TokenStream;
import org.opensearch.index.analysis.NormalizingTokenFilterFactory;

/** {@link FoldingFilter} by name. */
record FoldingFilterProvider(String name) implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
        return new FoldingFilter(tokens, CharFolding.standard());
    }
}
