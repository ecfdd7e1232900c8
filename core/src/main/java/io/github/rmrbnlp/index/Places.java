package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;

/**
 * Where a query stands in the body of an article of a scan: the places of all its parts that are not negated and have any, in
 * the order of start and end, each once. Places of different parts may overlap; occurrences of one string do not. Found when
 * first asked for, their number from the inverted lists where these know it; valid until the scan moves on. UTF-16 indexes into
 * the body, start inclusive, end exclusive. Not thread-safe.
 */
public final class Places {
    private static final int UNKNOWN = -1;

    private final List<Proof> proofs;
    private final PlaceList found = new PlaceList();
    /** The one term all places are occurrences of, or null. */
    private final Term term;
    private Occurrences occurrences;
    private ArticleView article;
    private boolean known;
    private int count;

    Places(List<Proof> proofs) {
        this.proofs = proofs;
        this.term = proofs.size() == 1 ? proofs.getFirst().countedTerm() : null;
    }

    /** The articles to come are of this segment, in order. */
    void enter(LeafReaderContext leaf) throws IOException {
        occurrences = term == null ? null : new Occurrences(leaf, term);
    }

    Places of(ArticleView view) {
        article = view;
        known = false;
        count = UNKNOWN;
        return this;
    }

    /** The number of places; 0 where the query has none, or matches by the title alone. */
    public int count() throws IOException {
        if (count == UNKNOWN) {
            count = occurrences == null ? found().size() : occurrences.in(article.document());
        }
        return count;
    }

    private PlaceList found() throws IOException {
        if (!known) {
            found.clear();
            for (Proof proof : proofs) {
                proof.find(article, found);
            }
            found.sort();
            known = true;
        }
        return found;
    }

    /** The first char of place {@code i}. */
    public int start(int i) throws IOException {
        check(i);
        return found().start(i);
    }

    /** The char behind place {@code i}. */
    public int end(int i) throws IOException {
        check(i);
        return found().end(i);
    }

    /** Place {@code i}. */
    public Span span(int i) throws IOException {
        return new Span(start(i), end(i));
    }

    /** All places. */
    public List<Span> toList() throws IOException {
        List<Span> spans = new ArrayList<>(count());
        for (int i = 0; i < count(); i++) {
            spans.add(span(i));
        }
        return spans;
    }

    private void check(int i) throws IOException {
        if (i < 0 || i >= found().size()) {
            throw new IndexOutOfBoundsException("place " + i + " of " + found().size());
        }
    }
}
