package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleSet;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.WordLists;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Counts the words, or sequences of words, of one or several parts of the corpus, in bounded memory: if there are more different
 * ones than fit, they are counted in several scans. The words of a large part are taken from the inverted lists, those of all but
 * the other part from the lists of the whole corpus; a small part's texts are read. Not thread-safe.
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
        ArticleSet[] lists = n == 1 ? lists(index, limits) : new ArticleSet[scopes.size()];
        Deque<HashClass> open = new ArrayDeque<>(List.of(HashClass.ALL));
        while (!open.isEmpty()) {
            HashClass members = open.pop();
            List<HashClass> later = new ArrayList<>();
            Optional<WordCounts> counted = count(members, later::add, index, lists, limits);
            if (counted.isEmpty()) {
                Arrays.fill(lists, null);
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

    /** The articles whose words are counted from the inverted lists: by scope, null for one whose texts are read. */
    private ArticleSet[] lists(CorpusIndex index, ScanLimits limits) throws IOException {
        ArticleSet[] lists = new ArticleSet[scopes.size()];
        for (int group = 0; group < lists.length; group++) {
            ArticleSet articles = index.articles(rest(group) < 0 ? scopes.get(group) : new QueryNode.All(), limits);
            lists[group] = rest(group) >= 0 || articles.isQuickForAll() ? articles : null;
        }
        return lists;
    }

    /** Empty if the inverted lists don't tell all words apart. */
    private Optional<WordCounts> count(HashClass members, Consumer<HashClass> later, CorpusIndex index,
            ArticleSet[] lists, ScanLimits limits) throws IOException {
        SharedCounts shared = new SharedCounts(scopes.size(), capacity, members, later);
        for (int group = 0; group < lists.length; group++) {
            if (lists[group] == null) {
                scan(group, index, shared, limits);
            }
        }
        if (!addLists(lists, shared, limits)) {
            return Optional.empty();
        }
        WordCounts counts = shared.counts();
        for (int group = 0; group < lists.length; group++) {
            int rest = rest(group);
            if (lists[group] != null && rest >= 0) {
                counts.subtract(rest, group);
                sequences[group] -= sequences[rest];
                articles[group] -= articles[rest];
            }
        }
        return Optional.of(counts);
    }

    /** The group that, with this one, makes up the whole corpus; -1 if there is none. */
    private int rest(int group) {
        return scopes.get(group) instanceof QueryNode.Not not && !(not.part() instanceof QueryNode.Not)
                ? scopes.indexOf(not.part())
                : -1;
    }

    /** Counts articles from the inverted lists; false, with part of them counted, if those don't tell all words apart. */
    private boolean addLists(ArticleSet[] lists, SharedCounts shared, ScanLimits limits) throws IOException {
        int[] groups = IntStream.range(0, lists.length).filter(group -> lists[group] != null).toArray();
        if (groups.length == 0) {
            return true;
        }
        boolean known = new WordLists(IntStream.of(groups).mapToObj(group -> lists[group]).toList())
                .forEach(() -> new Batch(shared, lists.length, groups), limits);
        for (int group : groups) {
            sequences[group] = lists[group].words();
            articles[group] = lists[group].articles();
        }
        return known;
    }

    /** Counts on their way to the shared ones. */
    private static final class Batch implements WordLists.Receiver {
        private static final int CAPACITY = 1 << 15;

        private final SharedCounts shared;
        /** The group of each set of articles. */
        private final int[] groups;
        private WordCounts counts;

        Batch(SharedCounts shared, int all, int[] groups) {
            this.shared = shared;
            this.groups = groups;
            counts = new WordCounts(all);
        }

        @Override
        public void word(char[] word, int length, long[] occurrences, int[] articles) {
            int number = counts.words().number(word, 0, length);
            for (int set = 0; set < groups.length; set++) {
                counts.add(number, groups[set], Math.toIntExact(occurrences[set]), articles[set]);
            }
            if (counts.size() >= CAPACITY) {
                end();
            }
        }

        @Override
        public void end() {
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
