package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * Analysis for exact string search; see {@link ExactTokenizer}. Index with {@link #forIndex}, analyse query strings with
 * {@link #forQueries} and match them as phrases, or let {@link ExactQuery} do so. Thread-safe.
 *
 * <pre>{@code
 * Analyzer index = ExactAnalyzer.forIndex();
 * Analyzer queries = ExactAnalyzer.forQueries();
 * }</pre>
 */
public final class ExactAnalyzer extends Analyzer {
    private final ExactTokenizer.Mode mode;

    private ExactAnalyzer(ExactTokenizer.Mode mode) {
        this.mode = mode;
    }

    /** Every code point and every pair: for the index, for highlighting. */
    public static ExactAnalyzer forIndex() {
        return new ExactAnalyzer(ExactTokenizer.Mode.INDEX);
    }

    /** As few terms as cover the string: for phrases against a field indexed with {@link #forIndex}. */
    public static ExactAnalyzer forQueries() {
        return new ExactAnalyzer(ExactTokenizer.Mode.QUERY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new ExactTokenizer(mode, CharFolding.standard()));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new FoldingFilter(in, CharFolding.standard());
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return RmrbAnalyzer.VALUE_GAP;
    }
}
