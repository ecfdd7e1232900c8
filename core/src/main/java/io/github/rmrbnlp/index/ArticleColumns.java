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
    private final BinaryDocValues[] bytes = new BinaryDocValues[Bytes.values().length];
    private final SortedNumericDocValues[] numbers = new SortedNumericDocValues[Number.values().length];
    private final Map<QueryField, NameColumn> names = new HashMap<>();
    private SortedDocValues ids;
    private StoredFields stored;

    ArticleColumns(LeafReader leaf) {
        this.leaf = leaf;
    }

    /** The columns of bytes. */
    enum Bytes {
        TEXT(IndexFields.TEXT), TOKENS(IndexFields.TOKENS), ANNOTATIONS(IndexFields.ANNOTATIONS), HEAD(
                IndexFields.HEAD), ORIGINS(IndexFields.ORIGINS);

        private final String field;

        Bytes(String field) {
            this.field = field;
        }
    }

    /** The columns of numbers. */
    enum Number {
        DAY(IndexFields.DATE), YEAR(IndexFields.of(QueryField.YEAR)), PAGE(IndexFields.of(QueryField.PAGE)), BATCH(
                IndexFields.of(QueryField.BATCH)), LENGTH(IndexFields.LENGTH), WORDS(IndexFields.WORDS);

        private final String field;

        Number(String field) {
            this.field = field;
        }
    }

    /** Valid until the next call for this column. */
    BytesRef bytes(Bytes column, int document) throws IOException {
        BinaryDocValues values = bytes[column.ordinal()];
        if (values == null || values.docID() > document) {
            values = DocValues.getBinary(leaf, column.field);
            bytes[column.ordinal()] = values;
        }
        if (!values.advanceExact(document)) {
            throw missing(column.field, document);
        }
        return values.binaryValue();
    }

    int number(Number column, int document) throws IOException {
        SortedNumericDocValues values = numbers[column.ordinal()];
        if (values == null || values.docID() > document) {
            values = DocValues.getSortedNumeric(leaf, column.field);
            numbers[column.ordinal()] = values;
        }
        return values.advanceExact(document) ? (int) values.nextValue() : ArticleView.NONE;
    }

    List<String> names(QueryField field, int document) throws IOException {
        if (field.kind() != QueryField.Kind.NAME || field == QueryField.ID) {
            throw new IllegalArgumentException(field.queryName() + " is no field of names");
        }
        NameColumn column = names.get(field);
        if (column == null || column.values.docID() > document) {
            column = new NameColumn(DocValues.getSortedSet(leaf, IndexFields.facet(field)));
            names.put(field, column);
        }
        List<String> found = new ArrayList<>();
        if (column.values.advanceExact(document)) {
            for (int i = column.values.docValueCount(); i > 0; i--) {
                found.add(column.name(column.values.nextOrd()));
            }
        }
        return found;
    }

    /** The names of one field; where there are few, each is read once. */
    private static final class NameColumn {
        private static final int FEW = 1 << 10;

        private final SortedSetDocValues values;
        private final String[] known;

        NameColumn(SortedSetDocValues values) {
            this.values = values;
            known = new String[(int) Math.min(values.getValueCount(), FEW)];
        }

        String name(long number) throws IOException {
            if (number >= known.length) {
                return values.lookupOrd(number).utf8ToString();
            }
            if (known[(int) number] == null) {
                known[(int) number] = values.lookupOrd(number).utf8ToString();
            }
            return known[(int) number];
        }
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
        return Origins.decode(bytes(Bytes.ORIGINS, document), names(QueryField.FILE, document).getFirst());
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
