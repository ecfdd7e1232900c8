package io.github.rmrbnlp.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** How often a term stands in the articles of a segment, from its inverted list; articles are asked for in order. Not thread-safe. */
final class Occurrences {
    private final PostingsEnum postings;

    /** Those in a segment, from its first article on. */
    Occurrences(LeafReaderContext leaf, Term term) throws IOException {
        postings = leaf.reader().postings(term, PostingsEnum.FREQS);
    }

    int in(int document) throws IOException {
        if (postings == null) {
            return 0;
        }
        if (postings.docID() < document) {
            postings.advance(document);
        }
        return postings.docID() == document ? postings.freq() : 0;
    }
}
