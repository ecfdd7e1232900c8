package io.github.rmrbnlp.index;

import org.apache.lucene.document.IntField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** Orders of search results; articles that are equal follow in the order of their ids. */
public enum SortOrder {
    /** Best match first (BM25). */
    RELEVANCE,
    /** Oldest first, undated last. */
    DATE,
    /** Newest first, undated last. */
    NEWEST;

    Sort toLucene() {
        SortField id = new SortField(IndexFields.ID, SortField.Type.STRING);
        return switch (this) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
            case DATE -> new Sort(date(false), id);
            case NEWEST -> new Sort(date(true), id);
        };
    }

    private static SortField date(boolean reverse) {
        SortField date = IntField.newSortField(IndexFields.DATE, reverse, SortedNumericSelector.Type.MIN);
        date.setMissingValue(reverse ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        return date;
    }
}
