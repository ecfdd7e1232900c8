package io.github.rmrbnlp.index;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one field of one segment in the order of their bytes, from its texts, once. The short ones are sorted a range of
 * first chars at a time, so that memory is bounded. What only a reader asks for is not answered. Not thread-safe.
 */
final class CountedTermsEnum extends BaseTermsEnum {
    private static final int CHARS = Character.MAX_VALUE + 1;

    private final CountedText[] texts;
    private final TermForm form;
    private final int maxEntries;
    private final int[] byFirstChar = new int[CHARS];
    private final TermEntries shortTerms;
    private final LongTerms longTerms = new LongTerms();
    private final TermEntries longEntries;
    private final BytesRef shortTerm = new BytesRef(TermForm.MAX_BYTES);
    private final BytesRef longTerm = new BytesRef();
    private final char[] chars = new char[2];
    private boolean hasShort;
    private boolean hasLong;
    private boolean atShort;
    private boolean started;
    private int nextChar;

    /**
     * @param texts by the number of the document in the segment; null where one has none
     * @param maxEntries how many occurrences are sorted at once, more only where one char begins more
     * @param buffer used until the last term was read
     */
    CountedTermsEnum(CountedText[] texts, TermForm form, int maxEntries, TermEntries buffer) {
        this.texts = texts;
        this.form = form;
        this.maxEntries = maxEntries;
        this.shortTerms = buffer;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                texts[i].countShort(byFirstChar);
                longTerms.in(i);
                texts[i].addLong(longTerms);
            }
        }
        longEntries = longTerms.sort();
        shortTerms.clear(0);
    }

    @Override
    public BytesRef next() {
        if (!started || atShort) {
            advanceShort();
        }
        if (!started || !atShort) {
            advanceLong();
        }
        started = true;
        if (!hasShort && !hasLong) {
            return null;
        }
        atShort = !hasLong || hasShort && shortTerm.compareTo(longTerm) < 0;
        return term();
    }

    private void advanceShort() {
        hasShort = shortTerms.nextTerm();
        while (!hasShort && nextChar < CHARS) {
            sortRange();
            hasShort = shortTerms.nextTerm();
        }
        if (hasShort) {
            int term = shortTerms.term();
            chars[0] = (char) (term >>> Character.SIZE);
            chars[1] = (char) term;
            shortTerm.length = form.encode(chars, 0, chars[1] == 0 ? 1 : 2, shortTerm.bytes);
        }
    }

    /** The next range of first chars. */
    private void sortRange() {
        int from = nextChar;
        long entries = byFirstChar[nextChar++];
        while (nextChar < CHARS && entries + byFirstChar[nextChar] <= maxEntries) {
            entries += byFirstChar[nextChar++];
        }
        shortTerms.clear(Math.toIntExact(entries));
        if (entries > 0) {
            for (int i = 0; i < texts.length; i++) {
                if (texts[i] != null) {
                    shortTerms.in(i);
                    texts[i].addShort(from, nextChar, shortTerms);
                }
            }
            shortTerms.sort();
        }
    }

    private void advanceLong() {
        hasLong = longEntries.nextTerm();
        if (hasLong) {
            longTerms.term(longEntries.term(), longTerm);
        }
    }

    @Override
    public BytesRef term() {
        return atShort ? shortTerm : longTerm;
    }

    @Override
    public PostingsEnum postings(PostingsEnum reuse, int flags) {
        CountedPostings postings = reuse instanceof CountedPostings counted ? counted : new CountedPostings();
        TermEntries entries = atShort ? shortTerms : longEntries;
        return postings.of(entries);
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
        throw new UnsupportedOperationException();
    }
}
