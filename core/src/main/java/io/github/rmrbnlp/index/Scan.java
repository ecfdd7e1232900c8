package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * One pass over the articles that match a query: contiguous slices of the whole index, also within one segment, each with about
 * as many candidates, in parallel.
 *
 * @param <C> what collects
 */
final class Scan<C extends ScanCollector> {
    private static final int SLICES_PER_THREAD = 4;
    /** Smaller slices cost more than they save. */
    private static final int MIN_SLICE = 256;
    /** The clock is asked once for so many candidates. */
    private static final int CHECK_EVERY = 32;

    private final IndexSearcher searcher;
    private final Weight weight;
    private final ArticleViews views;
    private final List<Proof> proofs;
    private final ScanLimits.Watch watch;

    Scan(IndexSearcher searcher, Query query, ArticleViews views, List<Proof> proofs, ScanLimits.Watch watch)
            throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.views = views;
        this.proofs = proofs;
        this.watch = watch;
    }

    List<C> run(Supplier<C> collectors, int threads) throws IOException {
        CandidateCounts counts = CandidateCounts.of(searcher.getIndexReader(), weight, watch);
        watch.begin(counts.all());
        int slices = Math.clamp(counts.all() / MIN_SLICE, 1, threads == 1 ? 1 : threads * SLICES_PER_THREAD);
        int[] bounds = counts.cut(slices);
        List<Callable<C>> tasks = new ArrayList<>(slices);
        for (int i = 0; i < slices; i++) {
            int from = bounds[i];
            int to = bounds[i + 1];
            C collector = collectors.get();
            tasks.add(() -> {
                slice(from, to, counts, collector);
                return collector;
            });
        }
        return searcher.getTaskExecutor().invokeAll(tasks);
    }

    private void slice(int from, int to, CandidateCounts counts, C collector) throws IOException {
        Places places = new Places(proofs);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int first = Math.max(from - leaf.docBase, 0);
            int limit = Math.min(to - leaf.docBase, leaf.reader().maxDoc());
            if (first < limit) {
                DocIdSetIterator found = counts.unproven(leaf);
                ScorerSupplier supplier = found == null ? weight.scorerSupplier(leaf) : null;
                if (found != null) {
                    walk(leaf, found, null, first, limit, collector, places);
                } else if (supplier != null) {
                    Scorer scorer = supplier.get(Long.MAX_VALUE);
                    TwoPhaseIterator proof = scorer.twoPhaseIterator();
                    walk(leaf, proof == null ? scorer.iterator() : proof.approximation(), proof, first, limit,
                            collector, places);
                }
            }
        }
    }

    /** @param proof tells whether a candidate matches; null if all do */
    private void walk(LeafReaderContext leaf, DocIdSetIterator candidates, TwoPhaseIterator proof, int first, int limit,
            C collector, Places places) throws IOException {
        ArticleView view = views.of(leaf);
        Bits live = leaf.reader().getLiveDocs();
        places.enter(leaf);
        int seen = 0;
        for (int document = candidates.advance(first); document < limit; document = candidates.nextDoc()) {
            if (seen++ % CHECK_EVERY == 0) {
                watch.check();
                watch.seen(CHECK_EVERY);
            }
            if ((live == null || live.get(document)) && (proof == null || proof.matches())) {
                view.moveTo(document);
                collector.collect(view, places.of(view));
            }
        }
    }
}
