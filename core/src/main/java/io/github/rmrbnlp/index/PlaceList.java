package io.github.rmrbnlp.index;

import java.util.Arrays;

/** Places of a body while they are collected. Reusable; not thread-safe. */
final class PlaceList {
    private static final long[] NONE = {};

    private long[] places = NONE;
    private int size;
    private boolean sorted = true;

    void clear() {
        size = 0;
        sorted = true;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return (int) (places[i] >>> 32);
    }

    int end(int i) {
        return (int) places[i];
    }

    void add(int start, int end) {
        if (size == places.length) {
            places = Arrays.copyOf(places, Math.max(8, size * 2));
        }
        long place = (long) start << 32 | end;
        sorted &= size == 0 || places[size - 1] < place;
        places[size++] = place;
    }

    /** Keeps the first so many. */
    void cut(int length) {
        size = length;
    }

    /** Puts the places in order of start and end, each once. */
    void sort() {
        if (sorted) {
            return;
        }
        Arrays.sort(places, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || places[i] != places[kept - 1]) {
                places[kept++] = places[i];
            }
        }
        size = kept;
        sorted = true;
    }

    /** The first place that begins at {@code start} or behind; needs sorted places. */
    int firstFrom(int start) {
        int found = Arrays.binarySearch(places, 0, size, (long) start << 32);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether one lies wholly within; needs sorted places. */
    boolean anyWithin(int start, int end) {
        for (int i = firstFrom(start); i < size && start(i) <= end; i++) {
            if (end(i) <= end) {
                return true;
            }
        }
        return false;
    }

    /** Whether one has a char in common with a stretch. */
    boolean anyOverlaps(int start, int end) {
        for (int i = 0; i < size; i++) {
            if (start(i) < end && start < end(i)) {
                return true;
            }
        }
        return false;
    }
}
