package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How often words occur in each part of the corpus, from the index's inverted lists: no article is read. Immutable and thread-safe
 * while its {@link CorpusIndex} is open.
 */
public final class WordTotals {
    private static final String FIELD = IndexFields.words(QueryField.BODY);

    private final IndexReader reader;

    WordTotals(IndexReader reader) {
        this.reader = reader;
    }

    /** One more than the greatest {@link ArticleView#number}. */
    public int numbers() {
        return reader.maxDoc();
    }

    /**
     * How often a word occurs in each part of the corpus.
     *
     * @param word the word, folded
     * @param partOf the number of each article's part, by {@link ArticleView#number}
     * @param parts how many parts there are
     */
    public int[] occurrences(String word, int[] partOf, int parts) throws IOException {
        int[] found = new int[parts];
        Term term = new Term(FIELD, TermForm.WORDS.term(word));
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
            for (int i = next(postings); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
                found[partOf[leaf.docBase + i]] += postings.freq();
            }
        }
        return found;
    }

    private static int next(PostingsEnum postings) throws IOException {
        return postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
    }
}
