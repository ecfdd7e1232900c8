package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactAnalyzer;
import io.github.rmrbnlp.lucene.RmrbAnalyzer;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.segment.Segmenter;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Chars and pairs for the text fields, words for the word fields. Thread-safe. */
final class IndexAnalysis extends DelegatingAnalyzerWrapper {
    private static final Set<String> WORD_FIELDS = Set.of(IndexFields.words(QueryField.TITLE),
            IndexFields.words(QueryField.BODY));

    private final Analyzer exact = ExactAnalyzer.forIndex();
    private final Analyzer words;

    IndexAnalysis(Segmenter segmenter) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.words = new RmrbAnalyzer(segmenter);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
        return WORD_FIELDS.contains(fieldName) ? words : exact;
    }
}
