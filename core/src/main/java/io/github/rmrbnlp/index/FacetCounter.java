package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of one field over all hits. Not thread-safe. */
final class FacetCounter extends SimpleCollector {
    private final QueryField field;
    private final Map<String, Long> counts = new HashMap<>();
    private long missing;
    private LeafCounts leaf;

    FacetCounter(QueryField field) {
        if (!field.kind().isCounted() || field == QueryField.ID) {
            throw new IllegalArgumentException("the values of " + field.queryName() + " cannot be counted");
        }
        this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishLeaf();
        leaf = field.kind() == QueryField.Kind.NAME
                ? new NameCounts(context.reader().getSortedSetDocValues(IndexFields.facet(field)))
                : new NumberCounts(context.reader().getSortedNumericDocValues(numberField()));
    }

    private String numberField() {
        return field == QueryField.DATE ? IndexFields.of(QueryField.YEAR) : IndexFields.of(field);
    }

    @Override
    public void setScorer(Scorable scorer) {
        // counts do not depend on scores
    }

    @Override
    public void collect(int document) throws IOException {
        if (!leaf.count(document)) {
            missing++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Adds what another one counted. */
    void add(FacetCounter other) throws IOException {
        other.finishLeaf();
        other.counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
        missing += other.missing;
    }

    /** The most frequent values; numbers in their own order among equals. */
    Facet result(int limit) throws IOException {
        finishLeaf();
        Comparator<Facet.Count> byValue = field.kind() == QueryField.Kind.NAME
                ? Comparator.comparing(Facet.Count::value)
                : Comparator.comparingInt(c -> Integer.parseInt(c.value()));
        List<Facet.Count> values = counts.entrySet().stream().map(e -> new Facet.Count(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Facet.Count::articles).reversed().thenComparing(byValue)).limit(limit)
                .toList();
        return new Facet(field, values, counts.size(), missing);
    }

    private void finishLeaf() throws IOException {
        if (leaf != null) {
            leaf.addTo(counts);
            leaf = null;
        }
    }

    /** Counts within one segment. */
    private interface LeafCounts {
        /** Whether the document has a value. */
        boolean count(int document) throws IOException;

        void addTo(Map<String, Long> counts) throws IOException;
    }

    private record NumberCounts(SortedNumericDocValues values, Map<Long, Long> found) implements LeafCounts {
        NumberCounts(SortedNumericDocValues values) {
            this(values, new HashMap<>());
        }

        @Override
        public boolean count(int document) throws IOException {
            if (values == null || !values.advanceExact(document)) {
                return false;
            }
            found.merge(values.nextValue(), 1L, Long::sum);
            return true;
        }

        @Override
        public void addTo(Map<String, Long> counts) {
            found.forEach((value, count) -> counts.merge(value.toString(), count, Long::sum));
        }
    }

    private record NameCounts(SortedSetDocValues values, int[] found) implements LeafCounts {
        NameCounts(SortedSetDocValues values) {
            this(values, new int[values == null ? 0 : Math.toIntExact(values.getValueCount())]);
        }

        @Override
        public boolean count(int document) throws IOException {
            if (values == null || !values.advanceExact(document)) {
                return false;
            }
            for (int i = values.docValueCount(); i > 0; i--) {
                found[(int) values.nextOrd()]++;
            }
            return true;
        }

        @Override
        public void addTo(Map<String, Long> counts) throws IOException {
            for (int ord = 0; ord < found.length; ord++) {
                if (found[ord] > 0) {
                    counts.merge(values.lookupOrd(ord).utf8ToString(), (long) found[ord], Long::sum);
                }
            }
        }
    }
}
