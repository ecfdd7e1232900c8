package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Collects the best hits and the facets of all hits, slice by slice. */
final class SearchCollectors implements CollectorManager<SearchCollectors.Slice, SearchCollectors.Found> {
    private final TopFieldCollectorManager top;
    private final List<QueryField> fields;

    SearchCollectors(TopFieldCollectorManager top, List<QueryField> fields) {
        this.top = top;
        this.fields = fields;
    }

    /**
     * @param top the best hits with the total
     * @param facets in the order asked for
     */
    record Found(TopFieldDocs top, List<FacetCounter> facets) {
    }

    @Override
    public Slice newCollector() {
        return new Slice(top.newCollector(), fields.stream().map(FacetCounter::new).toList());
    }

    @Override
    public Found reduce(Collection<Slice> slices) throws IOException {
        List<FacetCounter> facets = fields.stream().map(FacetCounter::new).toList();
        List<TopFieldCollector> tops = new ArrayList<>();
        for (Slice slice : slices) {
            tops.add(slice.top);
            for (int i = 0; i < facets.size(); i++) {
                facets.get(i).add(slice.facets.get(i));
            }
        }
        return new Found(top.reduce(tops), facets);
    }

    /** The collectors of one slice. */
    static final class Slice implements Collector {
        private final TopFieldCollector top;
        private final List<FacetCounter> facets;
        private final Collector all;

        Slice(TopFieldCollector top, List<FacetCounter> facets) {
            this.top = top;
            this.facets = facets;
            List<Collector> each = new ArrayList<>(facets);
            each.add(top);
            this.all = MultiCollector.wrap(each);
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return all.getLeafCollector(leaf);
        }

        @Override
        public ScoreMode scoreMode() {
            return all.scoreMode();
        }
    }
}
