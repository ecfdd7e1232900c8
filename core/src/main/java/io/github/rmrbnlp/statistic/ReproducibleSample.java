package io.github.rmrbnlp.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * A random sample without replacement that depends on the seed and on what is offered, but not on the order of offering or on
 * how the offers were shared between threads: each place (article id and its number there) gets a pseudo-random number, and the places
 * with the smallest are kept. With the same seed a larger sample contains the smaller one. Memory is that of the sample. Not
 * thread-safe; one for each thread, merged with {@link #addAll}.
 *
 * @param <T> what is kept of a place
 */
public final class ReproducibleSample<T> {
    private static final Comparator<Entry<?>> ORDER = Comparator.<Entry<?>>comparingLong(Entry::number)
            .thenComparing(Entry::id).thenComparingInt(Entry::place);

    private final int size;
    private final long seed;
    private final PriorityQueue<Entry<T>> kept = new PriorityQueue<>(ORDER.reversed());
    private long offered;

    /**
     * @param size how many places to keep at most
     * @param seed chooses among the samples of that size
     */
    public ReproducibleSample(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a sample of " + size);
        }
        this.size = size;
        this.seed = seed;
    }

    /** The number of an article's places; {@link #wants} tells whether one of them may be kept. */
    public long articleNumber(String id) {
        long hash = mixed(seed);
        for (int i = 0; i < id.length(); i++) {
            hash = mixed(hash ^ id.charAt(i));
        }
        return hash;
    }

    /** Whether a place of the article of that number would be kept as of now; counts it as offered if not. */
    public boolean wants(long articleNumber, int place) {
        if (kept.size() < size || number(articleNumber, place) <= kept.element().number()) {
            return true;
        }
        offered++;
        return false;
    }

    /** Offers a place. Each place must be offered once, or declined by {@link #wants}. */
    public void offer(String id, long articleNumber, int place, T value) {
        offered++;
        keep(new Entry<>(number(articleNumber, place), id, place, Objects.requireNonNull(value)));
    }

    /** Offers what another sample of the same size and seed was offered. */
    public void addAll(ReproducibleSample<T> other) {
        if (other.size != size || other.seed != seed) {
            throw new IllegalArgumentException("samples of different sizes or seeds do not add up");
        }
        other.kept.forEach(this::keep);
        offered += other.offered;
    }

    private void keep(Entry<T> entry) {
        kept.add(entry);
        if (kept.size() > size) {
            kept.remove();
        }
    }

    /** How many places were offered. */
    public long offered() {
        return offered;
    }

    /** What was kept, in an order that is random too, and always the same. */
    public List<T> values() {
        List<Entry<T>> sorted = new ArrayList<>(kept);
        sorted.sort(ORDER);
        return sorted.stream().map(Entry::value).toList();
    }

    private static long number(long articleNumber, int place) {
        return mixed(articleNumber + place);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mixed(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private record Entry<T>(long number, String id, int place, T value) {
    }
}
