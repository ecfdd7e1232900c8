package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.WordTotals;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts the words, or sequences of words, of one or several parts of the corpus, in bounded memory: if there are more different
 * ones than fit, they are counted in several scans. The words of the whole corpus, or of all but the other part, are not scanned
 * but taken from the index's statistics. Not thread-safe.
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
        Optional<WordTotals> totals = n == 1 ? index.wordTotals() : Optional.empty();
        Deque<HashClass> open = new ArrayDeque<>(List.of(HashClass.ALL));
        while (!open.isEmpty()) {
            HashClass members = open.pop();
            List<HashClass> later = new ArrayList<>();
            Optional<WordCounts> counted = count(members, later::add, index, totals, limits);
            if (counted.isEmpty()) {
                totals = Optional.empty();
                open.push(members);
                continue;
            }
            later.forEach(open::push);
            WordCounts counts = counted.get();
            for (int word = 0; word < counts.size(); word++) {
                receiver.word(counts, word);
            }
        }
    }

    /** Empty if the index's statistics don't tell all words apart. */
    private Optional<WordCounts> count(HashClass members, Consumer<HashClass> later, CorpusIndex index,
            Optional<WordTotals> totals, ScanLimits limits) throws IOException {
        SharedCounts shared = new SharedCounts(scopes.size(), capacity, members, later);
        List<Integer> fromTotals = new ArrayList<>();
        for (int group = 0; group < scopes.size(); group++) {
            if (totals.isEmpty() || !isAll(group) && rest(group) < 0) {
                scan(group, index, shared, limits);
            } else if (addTotals(group, shared, totals.get(), limits)) {
                fromTotals.add(group);
            } else {
                return Optional.empty();
            }
        }
        WordCounts counts = shared.counts();
        for (int group : fromTotals) {
            if (!isAll(group)) {
                counts.subtract(rest(group), group);
                sequences[group] -= sequences[rest(group)];
                articles[group] -= articles[rest(group)];
            }
        }
        return Optional.of(counts);
    }

    private boolean isAll(int group) {
        return scopes.get(group) instanceof QueryNode.All;
    }

    /** The group that, with this one, makes up the whole corpus; -1 if there is none. */
    private int rest(int group) {
        return scopes.get(group) instanceof QueryNode.Not not && !(not.part() instanceof QueryNode.Not)
                ? scopes.indexOf(not.part())
                : -1;
    }

    /** Counts the whole corpus; false, with part of it counted, if its statistics don't tell all words apart. */
    private boolean addTotals(int group, SharedCounts shared, WordTotals totals, ScanLimits limits)
            throws IOException {
        Batch batch = new Batch(shared, scopes.size());
        if (!totals.forEach((word, length, occurrences, inArticles) -> batch.add(word, length, group,
                Math.toIntExact(occurrences), inArticles), limits.start())) {
            return false;
        }
        batch.flush();
        sequences[group] = totals.words();
        articles[group] = totals.articles();
        return true;
    }

    /** Counts on their way to the shared ones. */
    private static final class Batch {
        private static final int CAPACITY = 1 << 15;

        private final SharedCounts shared;
        private WordCounts counts;

        Batch(SharedCounts shared, int groups) {
            this.shared = shared;
            counts = new WordCounts(groups);
        }

        void add(char[] word, int length, int group, int occurrences, int articles) {
            counts.add(counts.words().number(word, 0, length), group, occurrences, articles);
            if (counts.size() >= CAPACITY) {
                flush();
            }
        }

        void flush() {
            shared.add(counts);
            counts = new WordCounts(counts.groups());
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
