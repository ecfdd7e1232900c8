package io.github.rmrbnlp.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms that are known with their frequencies, each told once. Reusable; not thread-safe. */
final class CountedTerms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRef bytes = new BytesRef();
    private TermCounts counts;
    private int at;

    /** Tells the terms of {@code counted} from now on. */
    CountedTerms of(TermCounts counted) {
        counts = counted;
        return this;
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at == counts.size()) {
            return false;
        }
        clearAttributes();
        counts.term(at, bytes);
        term.setBytesRef(bytes);
        frequency.setTermFrequency(counts.count(at++));
        return true;
    }
}
