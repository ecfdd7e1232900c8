package io.github.rmrbnlp.opensearch.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;

/** One analyzer for all indexes: it has no settings and is thread-safe. */
record SharedAnalyzer(String name, Analyzer get) implements AnalyzerProvider<Analyzer> {
    @Override
    public AnalyzerScope scope() {
        return AnalyzerScope.GLOBAL;
    }
}
