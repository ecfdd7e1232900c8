package io.github.rmrbnlp.lexicon;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words with a small value each, matched over a char array from a place on, or backwards up to a place. A match is one number:
 * {@link #length} in UTF-16 chars, and {@link #value}. Immutable and thread-safe. A word's first char leads to its state at once,
 * further edges live in one open-addressed table: a look-up allocates nothing.
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
    private static final int TARGET_BITS = 24;
    private static final int MAX_TARGET = (1 << TARGET_BITS) - 1;
    private static final int NOWHERE = -1;

    private final boolean backwards;
    /**
     * For each 64 chars a bit for each that a word starts with, and behind it the state of the first of them: these states come
     * before all others, in the order of their chars. Most look-ups end here, in few lines of memory for all tries together.
     */
    private final long[] firsts = new long[2 * (Character.MAX_VALUE + 1) / Long.SIZE];
    /**
     * For each state behind a first char a bit for each second char, by its last six bits; then, in the lower half, a bit for each by the
     * five bits before, and in the upper half the value of the word of one char, or -1: most other look-ups end here.
     */
    private final long[] heads;
    /** State and char in the upper bits, the target in the lower ones; 0 is free. */
    private long[] edges = new long[1 << 12];
    private int[] values = new int[1 << 10];
    private int edgeCount;
    private int states = 1;

    private WordTrie(Map<String, Integer> words, boolean backwards) {
        this.backwards = backwards;
        Arrays.fill(values, -1);
        words.forEach(this::check);
        words.keySet().forEach(word -> firsts[charAt(word, 0) >>> 6 << 1] |= 1L << charAt(word, 0));
        for (int i = 0; i < firsts.length; i += 2) {
            firsts[i + 1] = states;
            for (int first = 0; first < Long.bitCount(firsts[i]); first++) {
                newState();
            }
        }
        heads = new long[2 * states];
        words.forEach(this::add);
        for (int state = 0; state < heads.length / 2; state++) {
            heads[2 * state + 1] |= (long) values[state] << Integer.SIZE;
        }
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
        int state = from < to ? first(text[from]) : 0;
        if (state == 0) {
            return NONE;
        }
        return from + 1 < to && mayContinue(state, text[from + 1])
                ? longest(text, from, to, state, single(state))
                : single(state);
    }

    private int longest(char[] text, int from, int to, int first, int single) {
        int best = single;
        int state = first;
        for (int i = from + 1; i < to; i++) {
            state = next(state, text[i]);
            if (state == NOWHERE) {
                return best;
            }
            best = match(i + 1 - from, state, best);
        }
        return best;
    }

    /**
     * Whether a word may start with {@code first} and go on, if it does, with {@code second}: false at nearly all places where none does,
     * and told without a branch that depends on the text. For who looks for words at each place.
     */
    public boolean mayStart(char first, char second) {
        int at = first >>> 6 << 1;
        int state = place(at, first) * (int) (firsts[at] >>> first & 1);
        long rest = heads[2 * state + 1];
        return (heads[2 * state] >>> second & rest >>> (second >>> 6 & 31) & 1 | ~rest >>> Long.SIZE - 1) != 0;
    }

    /** The longest word that ends at {@code to} and starts at or behind {@code from}, or {@link #NONE}; for a backwards trie. */
    public int longestBefore(char[] text, int from, int to) {
        int state = from < to ? first(text[to - 1]) : 0;
        if (state == 0) {
            return NONE;
        }
        return from + 1 < to && mayContinue(state, text[to - 2])
                ? longestBefore(text, from, to, state, single(state))
                : single(state);
    }

    private int longestBefore(char[] text, int from, int to, int first, int single) {
        int best = single;
        int state = first;
        for (int i = to - 2; i >= from; i--) {
            state = next(state, text[i]);
            if (state == NOWHERE) {
                return best;
            }
            best = match(to - i, state, best);
        }
        return best;
    }

    /** The state behind the first char {@code c}, or 0. */
    private int first(char c) {
        int at = c >>> 6 << 1;
        long bits = firsts[at];
        return (bits >>> c & 1) == 0 ? 0 : place(at, c);
    }

    /** The state behind the first char {@code c}, if there is one, whose bit is at {@code at}. */
    private int place(int at, char c) {
        return (int) firsts[at + 1] + Long.bitCount(firsts[at] & (1L << c) - 1);
    }

    private boolean mayContinue(int first, char second) {
        return (heads[2 * first] >>> second & heads[2 * first + 1] >>> (second >>> 6 & 31) & 1) != 0;
    }

    /** The match of the word of one char that leads to a state, or {@link #NONE}. */
    private int single(int first) {
        int value = (int) (heads[2 * first + 1] >> Integer.SIZE);
        return value < 0 ? NONE : 1 << VALUE_BITS | value;
    }

    private int match(int length, int state, int shorter) {
        return values[state] < 0 ? shorter : length << VALUE_BITS | values[state];
    }

    /** Whether the chars from {@code from} to {@code to} are a word. */
    public boolean contains(char[] text, int from, int to) {
        int match = backwards ? longestBefore(text, from, to) : longest(text, from, to);
        return match != NONE && length(match) == to - from;
    }

    private void check(String word, int value) {
        if (word.isEmpty() || value < 0 || value > MAX_VALUE) {
            throw new IllegalArgumentException("word '" + word + "' with value " + value);
        }
    }

    private char charAt(String word, int i) {
        return word.charAt(backwards ? word.length() - 1 - i : i);
    }

    private void add(String word, int value) {
        int state = first(charAt(word, 0));
        if (word.length() > 1) {
            heads[2 * state] |= 1L << charAt(word, 1);
            heads[2 * state + 1] |= 1L << (charAt(word, 1) >>> 6 & 31);
        }
        for (int i = 1; i < word.length(); i++) {
            int target = next(state, charAt(word, i));
            state = target == NOWHERE ? addEdge(state, charAt(word, i)) : target;
        }
        values[state] = value;
    }

    private int newState() {
        if (states > MAX_TARGET) {
            throw new IllegalArgumentException("more than " + MAX_TARGET + " beginnings of words");
        }
        if (states == values.length) {
            values = Arrays.copyOf(values, 2 * states);
            Arrays.fill(values, states, values.length, -1);
        }
        return states++;
    }

    private int addEdge(int state, char c) {
        if (2 * ++edgeCount > edges.length) {
            grow();
        }
        int target = newState();
        put(key(state, c) << TARGET_BITS | target);
        return target;
    }

    private void grow() {
        long[] old = edges;
        edges = new long[2 * old.length];
        for (long edge : old) {
            if (edge != 0) {
                put(edge);
            }
        }
    }

    private void put(long edge) {
        int slot = slot(edge >>> TARGET_BITS);
        while (edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        edges[slot] = edge;
    }

    private int next(int state, char c) {
        long key = key(state, c);
        int slot = slot(key);
        for (long edge = edges[slot]; edge != 0; edge = edges[slot]) {
            if (edge >>> TARGET_BITS == key) {
                return (int) edge & MAX_TARGET;
            }
            slot = slot + 1 & edges.length - 1;
        }
        return NOWHERE;
    }

    private static long key(int state, char c) {
        return (long) state << Character.SIZE | c;
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) & edges.length - 1;
    }
}
