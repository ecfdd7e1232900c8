package io.github.rmrbnlp.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * How many articles a query has to look at in each stretch of the index, so that a scan can be cut where the work is: a decade
 * lies in one place, and a third of the index may hold nothing. Immutable once counted.
 */
final class CandidateCounts {
    /** The bits of an article's number that tell its place within a stretch. */
    private static final int SHIFT = 8;
    /** The clock is asked once for so many candidates. */
    private static final int CHECK_EVERY = 1 << 16;

    private final int articles;
    private final int[] counts;
    private int all;

    private CandidateCounts(int articles) {
        this.articles = articles;
        counts = new int[(articles >> SHIFT) + 1];
    }

    static CandidateCounts of(IndexReader reader, Weight weight, ScanLimits.Watch watch) throws IOException {
        CandidateCounts found = new CandidateCounts(reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            if (supplier != null) {
                found.count(leaf, candidates(supplier.get(Long.MAX_VALUE)), watch);
            }
        }
        return found;
    }

    private static DocIdSetIterator candidates(Scorer scorer) {
        TwoPhaseIterator proof = scorer.twoPhaseIterator();
        return proof == null ? scorer.iterator() : proof.approximation();
    }

    private void count(LeafReaderContext leaf, DocIdSetIterator candidates, ScanLimits.Watch watch)
            throws IOException {
        for (int i = candidates.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = candidates.nextDoc()) {
            counts[leaf.docBase + i >> SHIFT]++;
            if (++all % CHECK_EVERY == 0) {
                watch.check();
            }
        }
    }

    /** All candidates. */
    int all() {
        return all;
    }

    /** The bounds of so many slices, from 0 to the number of articles, with about as many candidates in each. */
    int[] cut(int slices) {
        int[] bounds = new int[slices + 1];
        long seen = 0;
        int slice = 1;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            while (slice < slices && seen * slices >= (long) slice * all) {
                bounds[slice++] = Math.min(articles, i + 1 << SHIFT);
            }
        }
        bounds[slices] = articles;
        return bounds;
    }
}
