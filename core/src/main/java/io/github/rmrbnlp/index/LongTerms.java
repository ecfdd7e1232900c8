package io.github.rmrbnlp.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Occurrences of the terms that are no numbers. For one field of one segment; not thread-safe. */
final class LongTerms {
    private final BytesRefHash terms = new BytesRefHash();
    private final TermEntries entries = new TermEntries();
    private final BytesRef bytes = new BytesRef(TermForm.MAX_BYTES);
    private int[] sorted;

    /** What is added from now on is in that document. */
    void in(int document) {
        entries.in(document);
    }

    void add(TermForm form, char[] chars, int start, int length) {
        bytes.length = form.encode(chars, start, length, bytes.bytes);
        int known = terms.add(bytes);
        entries.add(known < 0 ? -known - 1 : known);
    }

    /** Sorts the terms by their bytes; nothing can be added any more. */
    TermEntries sort() {
        sorted = terms.sort();
        int[] places = new int[terms.size()];
        for (int i = 0; i < places.length; i++) {
            places[sorted[i]] = i;
        }
        entries.renumber(places);
        entries.sort();
        return entries;
    }

    /** Sets {@code into} to a term of the sorted entries. */
    void term(int number, BytesRef into) {
        terms.get(sorted[number], into);
    }
}
