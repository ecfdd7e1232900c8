package io.github.rmrbnlp.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which articles a query has to look at, and how many in each stretch of the index, so that a scan can be cut where the work is:
 * a decade lies in one place, and a third of the index may hold nothing. A bit an article. Immutable once counted.
 */
final class CandidateCounts {
    /** The bits of an article's number that tell its place within a stretch. */
    private static final int SHIFT = 8;
    /** The clock is asked once for so many articles. */
    private static final int CHECK_EVERY = 1 << 18;

    private final int articles;
    private final int[] counts;
    /** By the number of the segment; null where nothing is looked at, or each candidate has to be proved by its scorer. */
    private final FixedBitSet[] found;
    private int all;

    private CandidateCounts(IndexReader reader) {
        articles = reader.maxDoc();
        counts = new int[(articles >> SHIFT) + 1];
        found = new FixedBitSet[reader.leaves().size()];
    }

    static CandidateCounts of(IndexReader reader, Weight weight, ScanLimits.Watch watch) throws IOException {
        CandidateCounts found = new CandidateCounts(reader);
        for (LeafReaderContext leaf : reader.leaves()) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            if (supplier != null) {
                found.find(leaf, supplier.get(Long.MAX_VALUE), watch);
            }
        }
        return found;
    }

    private void find(LeafReaderContext leaf, Scorer scorer, ScanLimits.Watch watch) throws IOException {
        TwoPhaseIterator proof = scorer.twoPhaseIterator();
        DocIdSetIterator candidates = proof == null ? scorer.iterator() : proof.approximation();
        int size = leaf.reader().maxDoc();
        FixedBitSet bits = new FixedBitSet(size);
        candidates.nextDoc();
        for (int from = 0; from < size; from += CHECK_EVERY) {
            watch.check();
            candidates.intoBitSet(Math.min(from + CHECK_EVERY, size), bits, 0);
        }
        count(leaf.docBase, bits);
        found[leaf.ord] = proof == null ? bits : null;
    }

    private void count(int base, FixedBitSet bits) {
        long[] words = bits.getBits();
        for (int i = 0; i < words.length; i++) {
            int ones = Long.bitCount(words[i]);
            counts[base + i * Long.SIZE >> SHIFT] += ones; // a word may reach into the next stretch: the cut is no finer
            all += ones;
        }
    }

    /** The candidates of a segment, where they need no proof; else null. */
    DocIdSetIterator unproven(LeafReaderContext leaf) {
        FixedBitSet bits = found[leaf.ord];
        return bits == null ? null : new BitSetIterator(bits, bits.length());
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
