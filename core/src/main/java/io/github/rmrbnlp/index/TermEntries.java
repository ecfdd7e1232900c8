package io.github.rmrbnlp.index;

import java.util.Arrays;

/**
 * Occurrences of terms that are numbers, each with the document it is in; sorted by term, they are the inverted lists. Radix
 * sort reads and writes memory in order, where a hash table of a segment's terms waits for it at every occurrence. Reusable; not
 * thread-safe.
 */
final class TermEntries {
    private static final int DIGITS = 256;

    private long[] entries = new long[1024];
    private long[] other = new long[0];
    private int size;
    private int document;
    private int runStart;
    private int runEnd;

    /** Starts anew, with room for so many. */
    void clear(int room) {
        if (entries.length < room) {
            entries = new long[room];
        }
        size = 0;
        runStart = 0;
        runEnd = 0;
    }

    /** What is added from now on is in that document; the numbers only grow. */
    void in(int number) {
        document = number;
    }

    /** Adds an occurrence of a term, which is an unsigned number. */
    void add(int term) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = (long) term << Integer.SIZE | document;
    }

    int size() {
        return size;
    }

    /** Puts another number in place of each term. */
    void renumber(int[] numbers) {
        for (int i = 0; i < size; i++) {
            entries[i] = (long) numbers[(int) (entries[i] >>> Integer.SIZE)] << Integer.SIZE | (int) entries[i];
        }
    }

    /** Sorts by term; the documents of a term stay in order. */
    void sort() {
        if (other.length < size) {
            other = new long[entries.length];
        }
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += Byte.SIZE) {
            sort(shift);
        }
    }

    private void sort(int shift) {
        int[] at = new int[DIGITS];
        for (int i = 0; i < size; i++) {
            at[(int) (entries[i] >>> shift) & DIGITS - 1]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (at[digit] == size) {
                return;
            }
            sum += at[digit];
            at[digit] = sum - at[digit];
        }
        for (int i = 0; i < size; i++) {
            long entry = entries[i];
            other[at[(int) (entry >>> shift) & DIGITS - 1]++] = entry;
        }
        long[] sorted = other;
        other = entries;
        entries = sorted;
    }

    /** Goes to the next term of the sorted entries; false behind the last. */
    boolean nextTerm() {
        runStart = runEnd;
        if (runStart == size) {
            return false;
        }
        int term = term();
        while (runEnd < size && (int) (entries[runEnd] >>> Integer.SIZE) == term) {
            runEnd++;
        }
        return true;
    }

    /** The term. */
    int term() {
        return (int) (entries[runStart] >>> Integer.SIZE);
    }

    /** Where the term's entries begin. */
    int start() {
        return runStart;
    }

    /** Where they end. */
    int end() {
        return runEnd;
    }

    /** The document of an entry. */
    int document(int entry) {
        return (int) entries[entry];
    }
}
