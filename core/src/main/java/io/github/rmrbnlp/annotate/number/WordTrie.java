package io.github.rmrbnlp.annotate.number;

import java.util.Collection;
import java.util.Map;

/** Words with a number each, looked up by the longest that stands at a place. Immutable and thread-safe. */
public final class WordTrie {
    /** The value of no word. */
    public static final int NONE = -1;

    private static final int CHAR_BITS = 16;
    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final int[] values;
    private final boolean[] firsts = new boolean[Character.MAX_VALUE + 1];
    private int nodes = 1;

    /** A trie of {@code words}; values are not negative. */
    public WordTrie(Map<String, Integer> words) {
        int chars = words.keySet().stream().mapToInt(String::length).sum() + 1;
        int capacity = Integer.highestOneBit(Math.max(chars, 8)) * 4;
        keys = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
        values = new int[chars + 1];
        java.util.Arrays.fill(values, NONE);
        words.forEach(this::add);
    }

    /** A trie of {@code words} without values of their own. */
    public static WordTrie of(Collection<String> words) {
        return new WordTrie(words.stream().distinct().collect(java.util.stream.Collectors.toMap(w -> w, w -> 0)));
    }

    private void add(String word, int value) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int slot = slot(node, word.charAt(i));
            if (targets[slot] == 0) {
                keys[slot] = key(node, word.charAt(i));
                targets[slot] = nodes++;
            }
            node = targets[slot];
        }
        firsts[word.charAt(0)] = true;
        values[node] = value;
    }

    private static long key(int node, char c) {
        return (long) node << CHAR_BITS | c;
    }

    private int slot(int node, char c) {
        long key = key(node, c);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (targets[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /**
     * Finds the longest word at {@code start}.
     *
     * @return value and end, packed: {@code value << 32 | end}; or {@link #NONE}
     */
    public long longest(FlatText text, int start) {
        if (!firsts[text.at(start)]) {
            return NONE;
        }
        long found = NONE;
        int node = 0;
        for (int i = start; i < text.length(); i++) {
            node = targets[slot(node, text.at(i))];
            if (node == 0) {
                break;
            }
            if (values[node] >= 0) {
                found = (long) values[node] << 32 | i + 1;
            }
        }
        return found;
    }

    /** The end of the longest word at {@code start}, or -1. */
    public int longestEnd(FlatText text, int start) {
        long found = longest(text, start);
        return found == NONE ? NONE : (int) found;
    }
}
