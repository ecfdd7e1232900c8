package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.CharEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places the rows of bigrams behind those of single chars: tier by tier, so that frequent n-grams lie close together, and large
 * sets first. A row says only which first char it belongs to, so wherever a tier of this char is looked up, no row of another of
 * its tiers may lie.
 */
final class BigramPlaces {
    private record Placed(int tier, int base, int[] seconds) {
        boolean lookedUpAt(int slot) {
            return lookedUpAt(tier, base, slot);
        }

        static boolean lookedUpAt(int tier, int base, int slot) {
            int id = slot - base;
            return id >= CharEntry.tierStart(tier) && id < CharEntry.tierStart(tier + 1);
        }
    }

    private final int[] bases;
    private final DoubleArray slots;
    private final int ids;
    private final List<List<Placed>> placed = new ArrayList<>();

    /** @param seconds for each id the ids of the chars that follow it */
    BigramPlaces(List<List<Integer>> seconds) {
        ids = seconds.size();
        slots = new DoubleArray(ids);
        bases = new int[CharEntry.TIERS * ids];
        seconds.forEach(ignored -> placed.add(new ArrayList<>()));
        for (int tier = 0; tier < CharEntry.TIERS; tier++) {
            place(tier, seconds);
        }
        for (int set = 0; set < bases.length; set++) {
            if (bases[set] == 0) {
                bases[set] = baseOfNone(set / CharEntry.TIERS, set % CharEntry.TIERS);
            }
        }
    }

    private void place(int tier, List<List<Integer>> seconds) {
        int[][] sets = new int[ids][];
        for (int first = 0; first < ids; first++) {
            sets[first] = seconds.get(first).stream().mapToInt(id -> id).filter(id -> CharEntry.tier(id) == tier)
                    .sorted()
                    .toArray();
        }
        IntStream.range(0, ids).boxed().filter(first -> sets[first].length > 0)
                .sorted(Comparator.comparingInt(first -> -sets[first].length)).forEach(first -> {
                    int base = slots.place(sets[first], candidate -> apart(first, tier, candidate, sets[first]));
                    bases[CharEntry.TIERS * first + tier] = base;
                    placed.get(first).add(new Placed(tier, base, sets[first]));
                });
    }

    private boolean apart(int first, int tier, int base, int[] seconds) {
        for (Placed other : placed.get(first)) {
            boolean meets = Arrays.stream(seconds).anyMatch(second -> other.lookedUpAt(base + second))
                    || Arrays.stream(other.seconds)
                            .anyMatch(second -> Placed.lookedUpAt(tier, base, other.base + second));
            if (meets) {
                return false;
            }
        }
        return base >= firstBase(tier);
    }

    /** A look-up must not end at the row of a single char. */
    private int firstBase(int tier) {
        return Math.max(1, ids - CharEntry.tierStart(tier));
    }

    /** A base for a tier without rows: at the beginning if no row of the char lies there, else behind all rows. */
    private int baseOfNone(int first, int tier) {
        int base = firstBase(tier);
        return apart(first, tier, base, new int[0]) ? base : slots.end();
    }

    /** For each id and tier, what to add to a second id of this tier. */
    int[] bases() {
        return bases;
    }

    /** The slot of the bigram of these ids. */
    int slot(int first, int second) {
        return bases[CharEntry.TIERS * first + CharEntry.tier(second)] + second;
    }

    /** Slots of single chars and bigrams, with room for every second char after the last. */
    int size() {
        return slots.end() + ids;
    }
}
