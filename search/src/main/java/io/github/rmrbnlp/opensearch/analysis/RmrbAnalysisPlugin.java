package io.github.rmrbnlp.opensearch.analysis;

import io.github.rmrbnlp.lucene.ExactAnalyzer;
import io.github.rmrbnlp.lucene.ExactTokenizer;
import io.github.rmrbnlp.lucene.RmrbAnalyzer;
import io.github.rmrbnlp.lucene.WordTokenizer;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.text.CharFolding;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.TokenFilterFactory;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.ScriptPlugin;
import org.opensearch.script.ScriptContext;
import org.opensearch.script.ScriptEngine;

/**
 * The analysis of this library by name, in any index of the cluster. Thread-safe.
 *
 * <table>
 * <caption>Names</caption>
 * <tr><td>analyzer {@code rmrb}, tokenizer {@code rmrb_word}</td><td>words; punctuation takes a position</td></tr>
 * <tr><td>analyzers {@code rmrb_exact} and {@code rmrb_exact_query}, tokenizers of the same names</td><td>chars and pairs of chars,
 * for the index and for queries</td></tr>
 * <tr><td>token filter {@code rmrb_folding}</td><td>simplified script, half width, lower case; also in normalizers of keyword
 * fields</td></tr>
 * <tr><td>script {@code places} of the language {@code rmrb}</td><td>how often strings stand in a field, for aggregations</td></tr>
 * </table>
 */
public final class RmrbAnalysisPlugin extends Plugin implements AnalysisPlugin, ScriptPlugin {
    static final String WORDS = "rmrb";
    static final String WORD = "rmrb_word";
    static final String EXACT = "rmrb_exact";
    static final String EXACT_QUERY = "rmrb_exact_query";
    static final String FOLDING = "rmrb_folding";

    private final Segmenter segmenter = Segmenter.standard();

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(WORD,
                tokenizer(() -> new WordTokenizer(segmenter, WordTokenizer.Punctuation.HOLE,
                        WordTokenizer.MAX_TOKEN_LENGTH)),
                EXACT, tokenizer(() -> new ExactTokenizer(ExactTokenizer.Mode.INDEX, CharFolding.standard())),
                EXACT_QUERY, tokenizer(() -> new ExactTokenizer(ExactTokenizer.Mode.QUERY, CharFolding.standard())));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(FOLDING, (index, environment, name, settings) -> new FoldingFilterProvider(name));
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of(WORDS, analyzer(new RmrbAnalyzer(segmenter)), EXACT, analyzer(ExactAnalyzer.forIndex()),
                EXACT_QUERY, analyzer(ExactAnalyzer.forQueries()));
    }

    @Override
    public ScriptEngine getScriptEngine(Settings settings, Collection<ScriptContext<?>> contexts) {
        return new PlaceScripts();
    }

    private static AnalysisProvider<TokenizerFactory> tokenizer(Supplier<Tokenizer> tokenizers) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, tokenizers);
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> analyzer(Analyzer analyzer) {
        return (index, environment, name, settings) -> new SharedAnalyzer(name, analyzer);
    }
}
