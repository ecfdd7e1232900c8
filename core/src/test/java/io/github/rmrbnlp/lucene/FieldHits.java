package io.github.rmrbnlp.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** What a field of one document comes to in a real index. */
final class FieldHits {
    private static final String FIELD = "body";

    private FieldHits() {
    }

    /** Every posting of a document whose field has {@code values}, in term order. */
    static List<Hit> of(Analyzer analyzer, String... values) throws IOException {
        try (Directory directory = index(analyzer, values); DirectoryReader reader = DirectoryReader.open(directory)) {
            List<Hit> hits = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(reader, FIELD);
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                PostingsEnum postings = each.postings(null, PostingsEnum.OFFSETS);
                postings.nextDoc();
                for (int i = postings.freq(); i > 0; i--) {
                    int position = postings.nextPosition();
                    hits.add(new Hit(each.term().utf8ToString(), position, postings.startOffset(),
                            postings.endOffset()));
                }
            }
            return hits;
        } finally {
            analyzer.close();
        }
    }

    /** Whether a document whose field has {@code values} matches. */
    static boolean matches(Analyzer analyzer, Query query, String... values) throws IOException {
        try (Directory directory = index(analyzer, values); DirectoryReader reader = DirectoryReader.open(directory)) {
            return new IndexSearcher(reader).count(query) == 1;
        }
    }

    private static Directory index(Analyzer analyzer, String... values) throws IOException {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            Document document = new Document();
            for (String value : values) {
                document.add(new Field(FIELD, value, type));
            }
            writer.addDocument(document);
        }
        return directory;
    }

    /** One posting. */
    record Hit(String term, int position, int start, int end) {
    }
}
