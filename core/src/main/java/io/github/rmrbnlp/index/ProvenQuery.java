package io.github.rmrbnlp.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Articles among the candidates for which a check on the columns holds. Ranked by BM25 over the proven number of places where
 * scoring terms are given, else all alike. Immutable.
 */
final class ProvenQuery extends Query {
    /** A candidate costs about as much as comparing this many terms. */
    private static final float MATCH_COST = 2_000;

    private final Query candidates;
    private final Check check;
    private final Object identity;
    private final ArticleViews views;
    private final List<Term> scoring;

    /**
     * @param candidates every article that matches, and perhaps others
     * @param check decides
     * @param identity equal for equal checks
     * @param views the views of this search
     * @param scoring terms that tell how rare a match is; may be empty
     */
    ProvenQuery(Query candidates, Check check, Object identity, ArticleViews views, List<Term> scoring) {
        this.candidates = candidates;
        this.check = check;
        this.identity = identity;
        this.views = views;
        this.scoring = List.copyOf(scoring);
    }

    /** The articles the check looks at. */
    Query candidates() {
        return candidates;
    }

    /** What the check decides, for people. */
    Object identity() {
        return identity;
    }

    /** A check on one article. */
    interface Check {
        boolean matches(ArticleView article) throws IOException;

        /** How often it matches; for ranking. */
        int count(ArticleView article) throws IOException;

        /** Of a proof's places. */
        static Check of(Proof proof) {
            return new Check() {
                @Override
                public boolean matches(ArticleView article) throws IOException {
                    return proof.occurs(article);
                }

                @Override
                public int count(ArticleView article) throws IOException {
                    PlaceList found = new PlaceList();
                    proof.find(article, found);
                    return found.size();
                }
            };
        }
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = candidates.rewrite(searcher);
        return rewritten == candidates ? this : new ProvenQuery(rewritten, check, identity, views, scoring);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight inner = searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, 1);
        SimScorer ranking = mode.needsScores() && !scoring.isEmpty() ? ranking(searcher, boost) : null;
        return new ProvenWeight(this, inner, ranking, mode.needsScores() ? boost : 0);
    }

    private SimScorer ranking(IndexSearcher searcher, float boost) throws IOException {
        CollectionStatistics collection = searcher.collectionStatistics(scoring.getFirst().field());
        TermStatistics[] terms = new TermStatistics[scoring.size()];
        for (int i = 0; i < terms.length; i++) {
            TermStates states = TermStates.build(searcher, scoring.get(i), true);
            if (collection == null || states.docFreq() == 0) {
                return null;
            }
            terms[i] = searcher.termStatistics(scoring.get(i), states.docFreq(), states.totalTermFreq());
        }
        return searcher.getSimilarity().scorer(boost, collection, terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "proven(" + candidates.toString(field) + ", " + identity + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvenQuery query && candidates.equals(query.candidates)
                && identity.equals(query.identity) && views == query.views;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), candidates, identity);
    }

    private static final class ProvenWeight extends Weight {
        private final ProvenQuery query;
        private final Weight inner;
        private final SimScorer ranking;
        private final float boost;

        ProvenWeight(ProvenQuery query, Weight inner, SimScorer ranking, float boost) {
            super(query);
            this.query = query;
            this.inner = inner;
            this.ranking = ranking;
            this.boost = boost;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier supplier = inner.scorerSupplier(leaf);
            if (supplier == null) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    NumericDocValues norms = ranking == null
                            ? null
                            : leaf.reader().getNormValues(query.scoring.getFirst().field());
                    return new ProvenScorer(query, supplier.get(leadCost), query.views.of(leaf), ranking, norms, boost);
                }

                @Override
                public long cost() {
                    return supplier.cost();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            ScorerSupplier supplier = scorerSupplier(leaf);
            Scorer scorer = supplier == null ? null : supplier.get(1);
            return scorer != null && scorer.iterator().advance(document) == document
                    ? Explanation.match(scorer.score(), query.toString())
                    : Explanation.noMatch(query.toString());
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    private static final class ProvenScorer extends Scorer {
        private final ProvenQuery query;
        private final Scorer candidates;
        private final ArticleView view;
        private final SimScorer ranking;
        private final NumericDocValues norms;
        private final float boost;
        private final TwoPhaseIterator proof;

        ProvenScorer(ProvenQuery query, Scorer candidates, ArticleView view, SimScorer ranking, NumericDocValues norms,
                float boost) {
            this.query = query;
            this.candidates = candidates;
            this.view = view;
            this.ranking = ranking;
            this.norms = norms;
            this.boost = boost;
            this.proof = proof(candidates);
        }

        private TwoPhaseIterator proof(Scorer scorer) {
            TwoPhaseIterator first = scorer.twoPhaseIterator();
            return new TwoPhaseIterator(first == null ? scorer.iterator() : first.approximation()) {
                @Override
                public boolean matches() throws IOException {
                    if (first != null && !first.matches()) {
                        return false;
                    }
                    view.moveTo(approximation.docID());
                    return query.check.matches(view);
                }

                @Override
                public float matchCost() {
                    return MATCH_COST + (first == null ? 0 : first.matchCost());
                }
            };
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return proof;
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(proof);
        }

        @Override
        public int docID() {
            return candidates.docID();
        }

        @Override
        public float score() throws IOException {
            if (ranking == null) {
                return boost;
            }
            view.moveTo(docID());
            long norm = norms != null && norms.advanceExact(docID()) ? norms.longValue() : 1;
            return ranking.score(query.check.count(view), norm);
        }

        @Override
        public float getMaxScore(int upTo) {
            return ranking == null ? boost : ranking.score(Float.MAX_VALUE, 1);
        }
    }
}
