package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Counts the words, or sequences of words, of one or several parts of the corpus, in bounded memory: if there are more different
 * ones than fit, they are counted in several scans. Not thread-safe.
 */
final class Frequencies {
    /** Some 50 to 80 bytes each. */
    static final int CAPACITY = 3_000_000;

    private final int n;
    private final List<QueryNode> scopes;
    private final int capacity;
    private final long[] sequences;
    private final long[] articles;

    Frequencies(int n, List<QueryNode> scopes) {
        this(n, scopes, CAPACITY);
    }

    Frequencies(int n, List<QueryNode> scopes, int capacity) {
        this.n = n;
        this.scopes = scopes;
        this.capacity = capacity;
        sequences = new long[scopes.size()];
        articles = new long[scopes.size()];
    }

    /** Takes one string with its counts, one group a scope. */
    interface Receiver {
        void word(WordCounts counts, int word) throws IOException;
    }

    /** Passes every different string on, once, in no order. */
    void forEach(CorpusIndex index, ScanLimits limits, Receiver receiver) throws IOException {
        Deque<HashClass> open = new ArrayDeque<>(List.of(HashClass.ALL));
        while (!open.isEmpty()) {
            SharedCounts shared = new SharedCounts(scopes.size(), capacity, open.pop(), open::push);
            for (int group = 0; group < scopes.size(); group++) {
                scan(group, index, shared, limits);
            }
            WordCounts counts = shared.counts();
            for (int word = 0; word < counts.size(); word++) {
                receiver.word(counts, word);
            }
        }
    }

    private void scan(int group, CorpusIndex index, SharedCounts shared, ScanLimits limits) throws IOException {
        sequences[group] = 0;
        articles[group] = 0;
        for (NgramCollector slice : index.scan(scopes.get(group),
                () -> new NgramCollector(shared, scopes.size(), n, group), limits)) {
            slice.flush();
            sequences[group] += slice.sequences();
            articles[group] += slice.articles();
        }
    }

    /** How many words or sequences the scope has; known after {@link #forEach}. */
    long sequences(int group) {
        return sequences[group];
    }

    long articles(int group) {
        return articles[group];
    }
}
