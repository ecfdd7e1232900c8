package io.github.rmrbnlp.lexicon;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words with a small value each, matched over a char array from a place on, or backwards up to a place. A match is one number:
 * {@link #length} in UTF-16 chars, and {@link #value}. Immutable and thread-safe. Edges live in one open-addressed table: a
 * look-up allocates nothing.
 *
 * <pre>{@code
 * WordTrie units = WordTrie.forwards(Map.of("公斤", 0, "公里", 1));
 * int match = units.longest(text, 3, text.length);
 * if (match != WordTrie.NONE) {
 *     int end = 3 + WordTrie.length(match);
 * }
 * }</pre>
 */
public final class WordTrie {
    /** No word matches. */
    public static final int NONE = 0;
    private static final int VALUE_BITS = 16;
    private static final int MAX_VALUE = (1 << VALUE_BITS) - 1;

    private final boolean backwards;
    private final boolean[] starts = new boolean[Character.MAX_VALUE + 1];
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] values = new int[1 << 10];
    private int edges;
    private int states = 1;

    private WordTrie(Map<String, Integer> words, boolean backwards) {
        this.backwards = backwards;
        words.forEach(this::add);
    }

    /**
     * Matches words from their first char on.
     *
     * @throws IllegalArgumentException if a word is empty or its value not within [0, 65535]
     */
    public static WordTrie forwards(Map<String, Integer> words) {
        return new WordTrie(words, false);
    }

    /** Matches words from their first char on; all have the value 0. Repeated words count once. */
    public static WordTrie of(Collection<String> words) {
        return forwards(words.stream().distinct().collect(Collectors.toMap(word -> word, word -> 0)));
    }

    /**
     * Matches words that end at a place.
     *
     * @throws IllegalArgumentException if a word is empty or its value not within [0, 65535]
     */
    public static WordTrie backwards(Map<String, Integer> words) {
        return new WordTrie(words, true);
    }

    /** The length of a match. */
    public static int length(int match) {
        return match >>> VALUE_BITS;
    }

    /** The value of the word matched. */
    public static int value(int match) {
        return match & MAX_VALUE;
    }

    /** The longest word that starts at {@code from} and ends by {@code to}: its length and value in one number, or {@link #NONE}. */
    public int longest(char[] text, int from, int to) {
        if (from >= to || !starts[text[from]]) {
            return NONE;
        }
        int state = 0;
        int best = NONE;
        for (int i = from; i < to; i++) {
            state = next(state, text[i]);
            if (state < 0) {
                break;
            }
            if (values[state] >= 0) {
                best = (i + 1 - from) << VALUE_BITS | values[state];
            }
        }
        return best;
    }

    /** The longest word that ends at {@code to} and starts at or behind {@code from}, or {@link #NONE}; for a backwards trie. */
    public int longestBefore(char[] text, int from, int to) {
        if (from >= to || !starts[text[to - 1]]) {
            return NONE;
        }
        int state = 0;
        int best = NONE;
        for (int i = to - 1; i >= from; i--) {
            state = next(state, text[i]);
            if (state < 0) {
                break;
            }
            if (values[state] >= 0) {
                best = (to - i) << VALUE_BITS | values[state];
            }
        }
        return best;
    }

    /** Whether the chars from {@code from} to {@code to} are a word. */
    public boolean contains(char[] text, int from, int to) {
        int match = backwards ? longestBefore(text, from, to) : longest(text, from, to);
        return match != NONE && length(match) == to - from;
    }

    private void add(String word, int value) {
        if (word.isEmpty() || value < 0 || value > MAX_VALUE) {
            throw new IllegalArgumentException("word '" + word + "' with value " + value);
        }
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(backwards ? word.length() - 1 - i : i);
            if (i == 0) {
                starts[c] = true;
            }
            int target = next(state, c);
            state = target < 0 ? addEdge(state, c) : target;
        }
        values[state] = value;
    }

    private int addEdge(int state, char c) {
        if (2 * ++edges > keys.length) {
            grow();
        }
        if (states == 1) {
            Arrays.fill(values, -1);
        }
        if (states == values.length) {
            values = Arrays.copyOf(values, 2 * states);
            Arrays.fill(values, states, values.length, -1);
        }
        put(key(state, c), states);
        return states++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int next(int state, char c) {
        long key = key(state, c);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return -1;
    }

    /** Never 0, which marks an empty slot. */
    private static long key(int state, char c) {
        return (long) (state + 1) << 16 | c;
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) & keys.length - 1;
    }
}
