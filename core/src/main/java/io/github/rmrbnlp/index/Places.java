package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a query stands in the body of an article of a scan: the places of all its parts that are not negated and have any, in
 * the order of start and end, each once. Places of different parts may overlap; occurrences of one string do not. Found when
 * first asked for; valid until the scan moves on. UTF-16 indexes into the body, start inclusive, end exclusive. Not thread-safe.
 */
public final class Places {
    private final List<Proof> proofs;
    private final PlaceList found = new PlaceList();
    private ArticleView article;
    private boolean known;

    Places(List<Proof> proofs) {
        this.proofs = proofs;
    }

    Places of(ArticleView view) {
        article = view;
        known = false;
        return this;
    }

    /** The number of places; 0 where the query has none, or matches by the title alone. */
    public int count() throws IOException {
        if (!known) {
            found.clear();
            for (Proof proof : proofs) {
                proof.find(article, found);
            }
            found.sort();
            known = true;
        }
        return found.size();
    }

    /** The first char of place {@code i}. */
    public int start(int i) throws IOException {
        check(i);
        return found.start(i);
    }

    /** The char behind place {@code i}. */
    public int end(int i) throws IOException {
        check(i);
        return found.end(i);
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
        if (i < 0 || i >= count()) {
            throw new IndexOutOfBoundsException("place " + i + " of " + count());
        }
    }
}
