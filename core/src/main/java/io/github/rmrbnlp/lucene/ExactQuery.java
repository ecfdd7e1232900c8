package io.github.rmrbnlp.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Exact string search in a field indexed with {@link ExactAnalyzer#forIndex}. Thread-safe.
 *
 * <pre>{@code
 * Query query = ExactQuery.of("body", "發展"); // matches 发展 too
 * }</pre>
 */
public final class ExactQuery {
    private static final Analyzer ANALYZER = ExactAnalyzer.forQueries();

    private ExactQuery() {
    }

    /**
     * The values that contain {@code string}, in either script, width and case.
     *
     * @param field a field indexed with {@link ExactAnalyzer#forIndex}
     * @param string the string, blanks and punctuation included; the empty one matches nothing
     * @return a term or phrase query
     */
    public static Query of(String field, String string) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        try (TokenStream terms = ANALYZER.tokenStream(field, string)) {
            CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = terms.addAttribute(PositionIncrementAttribute.class);
            terms.reset();
            int position = -1;
            while (terms.incrementToken()) {
                position += increment.getPositionIncrement();
                phrase.add(new Term(field, term.toString()), position);
            }
            terms.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return simplest(phrase.build());
    }

    private static Query simplest(PhraseQuery phrase) {
        Term[] terms = phrase.getTerms();
        return switch (terms.length) {
            case 0 -> new MatchNoDocsQuery("empty string");
            case 1 -> new TermQuery(terms[0]);
            default -> phrase;
        };
    }
}
