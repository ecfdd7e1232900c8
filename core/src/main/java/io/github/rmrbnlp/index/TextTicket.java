package io.github.rmrbnlp.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * What Lucene keeps in memory of a text: one term, the number under which {@link WaitingTexts} has it, as often as the text has
 * terms. Reusable; not thread-safe.
 */
final class TextTicket extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRef bytes = new BytesRef(Long.BYTES);
    private final WaitingTexts waiting;
    private CountedText text;

    TextTicket(WaitingTexts waiting) {
        this.waiting = waiting;
        bytes.length = Long.BYTES;
    }

    /** Stands for {@code counted} from now on, which has a term at least. */
    TextTicket of(CountedText counted) {
        text = counted;
        return this;
    }

    /** The text is handed over when Lucene takes its number, and not before: no number of a document that fails is left behind. */
    @Override
    public boolean incrementToken() {
        if (text == null) {
            return false;
        }
        clearAttributes();
        NumericUtils.longToSortableBytes(waiting.add(text), bytes.bytes, 0);
        term.setBytesRef(bytes);
        frequency.setTermFrequency(text.terms());
        text = null;
        return true;
    }
}
