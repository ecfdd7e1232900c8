package io.github.rmrbnlp.analysis;

import java.util.function.Consumer;

/**
 * Counts that all slices of a scan add to. Holds the strings of one {@link HashClass}; when they become too many it gives half
 * of them up to a later scan. Thread-safe while slices add; read it when they are done.
 */
final class SharedCounts {
    private final int capacity;
    private final Consumer<HashClass> later;
    private volatile HashClass members;
    private WordCounts counts;

    /**
     * @param capacity how many strings are held at most
     * @param members the class to count
     * @param later is told the classes given up
     */
    SharedCounts(int groups, int capacity, HashClass members, Consumer<HashClass> later) {
        this.capacity = capacity;
        this.members = members;
        this.later = later;
        counts = new WordCounts(groups);
    }

    /** Counts every string in one scan, however many there are. */
    static SharedCounts ofAll(int groups) {
        return new SharedCounts(groups, Integer.MAX_VALUE, HashClass.ALL, given -> {
        });
    }

    /** The class counted now; it only ever becomes smaller. */
    HashClass members() {
        return members;
    }

    synchronized void add(WordCounts slice) {
        counts.add(slice, members);
        while (counts.size() > capacity) {
            later.accept(members.half(1));
            members = members.half(0);
            WordCounts rest = new WordCounts(counts.groups());
            rest.add(counts, members);
            counts = rest;
        }
    }

    /** The counts, complete for every string of {@link #members}. */
    synchronized WordCounts counts() {
        return counts;
    }
}
