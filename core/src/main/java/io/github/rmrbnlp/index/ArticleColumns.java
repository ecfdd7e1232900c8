package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * The columns of one segment, for one thread. Lucene reads a column forwards only; going back opens it again, which is cheap.
 */
final class ArticleColumns {
    private static final Set<String> STORED = Set.of(IndexFields.ARTICLE);

    private final LeafReader leaf;
    private final Map<String, BinaryDocValues> binary = new HashMap<>();
    private final Map<String, SortedNumericDocValues> numbers = new HashMap<>();
    private final Map<QueryField, SortedSetDocValues> names = new HashMap<>();
    private SortedDocValues ids;
    private StoredFields stored;

    ArticleColumns(LeafReader leaf) {
        this.leaf = leaf;
    }

    /** Valid until the next call for this column. */
    BytesRef bytes(String column, int document) throws IOException {
        BinaryDocValues values = binary.get(column);
        if (values == null || values.docID() > document) {
            values = DocValues.getBinary(leaf, column);
            binary.put(column, values);
        }
        if (!values.advanceExact(document)) {
            throw missing(column, document);
        }
        return values.binaryValue();
    }

    int number(String field, int document) throws IOException {
        SortedNumericDocValues values = numbers.get(field);
        if (values == null || values.docID() > document) {
            values = DocValues.getSortedNumeric(leaf, field);
            numbers.put(field, values);
        }
        return values.advanceExact(document) ? (int) values.nextValue() : ArticleView.NONE;
    }

    List<String> names(QueryField field, int document) throws IOException {
        if (field.kind() != QueryField.Kind.NAME || field == QueryField.ID) {
            throw new IllegalArgumentException(field.queryName() + " is no field of names");
        }
        SortedSetDocValues values = names.get(field);
        if (values == null || values.docID() > document) {
            values = DocValues.getSortedSet(leaf, IndexFields.facet(field));
            names.put(field, values);
        }
        List<String> found = new ArrayList<>();
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return found;
    }

    String id(int document) throws IOException {
        if (ids == null || ids.docID() > document) {
            ids = DocValues.getSorted(leaf, IndexFields.ID);
        }
        if (!ids.advanceExact(document)) {
            throw missing(IndexFields.ID, document);
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    Origins origins(int document) throws IOException {
        return Origins.decode(bytes(IndexFields.ORIGINS, document), names(QueryField.FILE, document).getFirst());
    }

    BytesRef stored(int document) throws IOException {
        if (stored == null) {
            stored = leaf.storedFields();
        }
        return stored.document(document, STORED).getBinaryValue(IndexFields.ARTICLE);
    }

    private static CorruptIndexException missing(String column, int document) {
        return new CorruptIndexException("document " + document + " has no " + column, "index");
    }
}
