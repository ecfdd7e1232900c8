package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Lucene's own codec, which writes the terms of {@link WaitingTexts} where a document has the number of a text. Lucene would
 * look up every term of every document in a hash table of the whole segment; that was a third of all indexing. What is written
 * is what Lucene would have written: every reader of this version of Lucene reads it. Thread-safe.
 */
final class CountedTermsCodec extends FilterCodec {
    /** Occurrences sorted at once: twice 32 MB for each thread that writes a segment. */
    private static final int MAX_ENTRIES = 1 << 22;

    private final PostingsFormat format;

    /** @param counted the fields whose documents have numbers of texts */
    CountedTermsCodec(Set<String> counted, WaitingTexts waiting) {
        this(Codec.getDefault(), counted, waiting);
    }

    private CountedTermsCodec(Codec standard, Set<String> counted, WaitingTexts waiting) {
        super(standard.getName(), standard);
        format = new Format(standard.postingsFormat(), counted, waiting);
    }

    @Override
    public PostingsFormat postingsFormat() {
        return format;
    }

    private static final class Format extends PostingsFormat {
        private final PostingsFormat standard;
        private final Set<String> counted;
        private final WaitingTexts waiting;

        Format(PostingsFormat standard, Set<String> counted, WaitingTexts waiting) {
            super(standard.getName());
            this.standard = standard;
            this.counted = counted;
            this.waiting = waiting;
        }

        @Override
        public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
            FieldsConsumer consumer = standard.fieldsConsumer(state);
            return new FieldsConsumer() {
                @Override
                public void write(Fields fields, NormsProducer norms) throws IOException {
                    consumer.write(new SegmentFields(fields, state.segmentInfo.maxDoc()), norms);
                }

                @Override
                public void merge(MergeState merge, NormsProducer norms) throws IOException {
                    consumer.merge(merge, norms);
                }

                @Override
                public void close() throws IOException {
                    consumer.close();
                }
            };
        }

        @Override
        public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
            return standard.fieldsProducer(state);
        }

        /** The fields of a segment that is written, with the terms of its texts. */
        private final class SegmentFields extends FilterFields {
            private final int documents;
            private final TermEntries buffer = new TermEntries();

            SegmentFields(Fields fields, int documents) {
                super(fields);
                this.documents = documents;
            }

            @Override
            public Terms terms(String field) throws IOException {
                Terms terms = super.terms(field);
                return terms == null || !counted.contains(field)
                        ? terms
                        : new CountedTerms(waiting.take(terms, documents), buffer);
            }
        }
    }

    /** The terms of one field, to be read once. */
    private static final class CountedTerms extends Terms {
        private final CountedText[] texts;
        private final TermEntries buffer;

        CountedTerms(CountedText[] texts, TermEntries buffer) {
            this.texts = texts;
            this.buffer = buffer;
        }

        @Override
        public TermsEnum iterator() {
            for (CountedText text : texts) {
                if (text != null) {
                    return new CountedTermsEnum(texts, text.form(), MAX_ENTRIES, buffer);
                }
            }
            return TermsEnum.EMPTY;
        }

        @Override
        public boolean hasFreqs() {
            return true;
        }

        @Override
        public boolean hasOffsets() {
            return false;
        }

        @Override
        public boolean hasPositions() {
            return false;
        }

        @Override
        public boolean hasPayloads() {
            return false;
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public long getSumTotalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long getSumDocFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getDocCount() {
            throw new UnsupportedOperationException();
        }
    }
}
