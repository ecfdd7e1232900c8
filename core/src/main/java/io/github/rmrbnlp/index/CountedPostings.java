package io.github.rmrbnlp.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/** The documents of one term, from its sorted occurrences. Reusable; not thread-safe. */
final class CountedPostings extends PostingsEnum {
    private TermEntries entries;
    private int next;
    private int end;
    private int document;
    private int frequency;

    /** The documents of the term the entries are at. */
    CountedPostings of(TermEntries sorted) {
        entries = sorted;
        next = sorted.start();
        end = sorted.end();
        document = -1;
        return this;
    }

    @Override
    public int nextDoc() {
        if (next == end) {
            document = NO_MORE_DOCS;
            return document;
        }
        document = entries.document(next);
        int first = next++;
        while (next < end && entries.document(next) == document) {
            next++;
        }
        frequency = next - first;
        return document;
    }

    @Override
    public int freq() {
        return frequency;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int advance(int target) {
        int found = nextDoc();
        while (found < target) {
            found = nextDoc();
        }
        return found;
    }

    @Override
    public long cost() {
        return end - next;
    }

    @Override
    public int nextPosition() {
        return -1;
    }

    @Override
    public int startOffset() {
        return -1;
    }

    @Override
    public int endOffset() {
        return -1;
    }

    @Override
    public BytesRef getPayload() {
        return null;
    }
}
