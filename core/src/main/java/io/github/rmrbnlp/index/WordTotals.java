package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How often words occur in all bodies together, from the index's term statistics: no article is read. Immutable and
 * thread-safe while its {@link CorpusIndex} is open.
 */
public final class WordTotals {
    private static final String FIELD = IndexFields.words(QueryField.BODY);

    private final IndexReader reader;

    WordTotals(IndexReader reader) {
        this.reader = reader;
    }

    /** The number of words of all bodies. */
    public long words() throws IOException {
        return reader.getSumTotalTermFreq(FIELD);
    }

    /** Whether the word is short enough for {@link #occurrences} to tell it from every other. */
    public boolean knows(String word) {
        return word.length() < TermCounts.MAX_CHARS;
    }

    /** How often the word, folded, occurs. */
    public long occurrences(String word) throws IOException {
        return reader.totalTermFreq(new Term(FIELD, TermCounts.Form.WORDS.term(word)));
    }
}
