package io.github.rmrbnlp.analysis;

import java.util.Arrays;

/** Counts of one slice, passed on to the shared ones whenever they become many. Not thread-safe. */
final class SliceCounts {
    /** Fits a processor's cache, and is large enough that most strings of a passage repeat before it is full. */
    private static final int CAPACITY = 1 << 15;

    private final SharedCounts shared;
    private WordCounts counts;
    private HashClass members;
    private int[] lastArticles = new int[CAPACITY];
    private int article;

    SliceCounts(SharedCounts shared, int groups) {
        this.shared = shared;
        start(groups);
    }

    private void start(int groups) {
        counts = new WordCounts(groups);
        members = shared.members();
        Arrays.fill(lastArticles, 0);
        article = 1;
    }

    /** Counts one occurrence of a string of the current article. */
    void add(char[] text, int start, int end, int group) {
        int hash = WordTable.hash(text, start, end);
        if (!members.has(hash)) {
            return;
        }
        int word = counts.words().number(hash, text, start, end);
        int cell = word * counts.groups() + group;
        if (cell >= lastArticles.length) {
            lastArticles = Arrays.copyOf(lastArticles, Math.max(cell + 1, lastArticles.length * 2));
        }
        counts.add(word, group, 1, lastArticles[cell] == article ? 0 : 1);
        lastArticles[cell] = article;
    }

    /** The next string is of another article. */
    void endArticle() {
        article++;
        if (counts.size() > CAPACITY) {
            flush();
        }
    }

    /** Passes everything on. */
    void flush() {
        shared.add(counts);
        start(counts.groups());
    }
}
