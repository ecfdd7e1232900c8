package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * How often words occur in all bodies together, from the index's inverted lists: no article is read. Immutable and thread-safe
 * while its {@link CorpusIndex} is open.
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

    /** The number of articles. */
    public long articles() {
        return reader.numDocs();
    }

    /** One more than the greatest {@link ArticleView#number}. */
    public int numbers() {
        return reader.maxDoc();
    }

    /** Takes a word of one segment of the index; a word comes once from each segment that has it. */
    @FunctionalInterface
    public interface Receiver {
        /**
         * Takes a word.
         *
         * @param word the word, folded; its first {@code length} chars count, and only during the call
         * @param occurrences how often it occurs in the segment
         * @param articles in how many articles of the segment
         */
        void word(char[] word, int length, long occurrences, int articles) throws IOException;
    }

    /**
     * Passes on every word, segment by segment.
     *
     * @return whether every word was short enough to be told from every other
     */
    public boolean forEach(Receiver receiver, ScanLimits.Watch watch) throws IOException {
        char[] chars = new char[TermForm.MAX_CHARS * 3];
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(FIELD);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                int length = UnicodeUtil.UTF8toUTF16(term, chars);
                if (length >= TermForm.MAX_CHARS) {
                    return false;
                }
                receiver.word(chars, length, each.totalTermFreq(), each.docFreq());
            }
            watch.check();
        }
        return true;
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
