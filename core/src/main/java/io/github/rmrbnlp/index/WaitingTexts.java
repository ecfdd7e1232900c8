package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** The texts of all documents that Lucene has not yet written, by the number that stands for them. Thread-safe. */
final class WaitingTexts {
    private final Map<Long, CountedText> texts = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    /** Keeps a text; returns its number. */
    long add(CountedText text) {
        long number = last.incrementAndGet();
        texts.put(number, text);
        return number;
    }

    /** Hands out the texts of a segment's field for good, by document; null where a document has none. */
    CountedText[] take(Terms numbers, int documents) throws IOException {
        CountedText[] taken = new CountedText[documents];
        TermsEnum each = numbers.iterator();
        PostingsEnum postings = null;
        for (BytesRef number = each.next(); number != null; number = each.next()) {
            CountedText text = texts.remove(NumericUtils.sortableBytesToLong(number.bytes, number.offset));
            if (text == null) {
                throw new IllegalStateException("no text for a number of a document");
            }
            postings = each.postings(postings, PostingsEnum.NONE);
            taken[postings.nextDoc()] = text;
        }
        return taken;
    }
}
