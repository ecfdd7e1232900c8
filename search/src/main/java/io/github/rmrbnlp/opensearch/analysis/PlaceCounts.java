package io.github.rmrbnlp.opensearch.analysis;

import io.github.rmrbnlp.lucene.ExactQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.opensearch.script.AggregationScript;
import org.opensearch.search.lookup.SearchLookup;

/**
 * How often strings stand in a field of a document, occurrences of one string not overlapping, as {@code rmrb} counts places. The
 * field is analysed by {@code rmrb_exact} and has offsets. One segment, one thread.
 */
final class PlaceCounts extends AggregationScript {
    /** Parameters: the name of the field, and the strings. */
    static final String FIELD = "field";
    static final String STRINGS = "strings";

    private final String field;
    private final LeafReaderContext segment;
    private final List<Weight> strings = new ArrayList<>();
    private int document;

    private PlaceCounts(Map<String, Object> parameters, SearchLookup lookup, LeafReaderContext segment)
            throws IOException {
        super(parameters, lookup, segment);
        field = parameters.get(FIELD).toString();
        IndexSearcher searcher = new IndexSearcher(segment.reader());
        this.segment = searcher.getIndexReader().leaves().getFirst();
        for (Object string : (List<?>) parameters.get(STRINGS)) {
            strings.add(searcher.rewrite(ExactQuery.of(field, string.toString())).createWeight(searcher,
                    ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /** @throws IllegalArgumentException if a parameter is missing */
    static AggregationScript.LeafFactory factory(Map<String, Object> parameters, SearchLookup lookup) {
        if (!(parameters.get(FIELD) instanceof String) || !(parameters.get(STRINGS) instanceof List<?>)) {
            throw new IllegalArgumentException("places are counted of " + STRINGS + " in a " + FIELD);
        }
        return new AggregationScript.LeafFactory() {
            @Override
            public AggregationScript newInstance(LeafReaderContext segment) throws IOException {
                return new PlaceCounts(parameters, lookup, segment);
            }

            @Override
            public boolean needs_score() {
                return false;
            }
        };
    }

    @Override
    public void setDocument(int number) {
        document = number; // nothing of the document is looked up but its postings
    }

    @Override
    public Object execute() {
        try {
            long places = 0;
            for (Weight string : strings) {
                places += count(string.matches(segment, document));
            }
            return places;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long count(Matches matches) throws IOException {
        MatchesIterator places = matches == null ? null : matches.getMatches(field);
        long count = 0;
        int end = 0;
        while (places != null && places.next()) {
            if (places.startOffset() >= end) {
                count++;
                end = places.endOffset();
            }
        }
        return count;
    }
}
