package io.github.rmrbnlp.annotate.term;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many strings in one pass over a text (Aho and Corasick, "Efficient string matching", CACM 18, 1975), as a double
 * array over dense char ids. Quotation marks in the text are passed over, and marks that lists are written with alternatively
 * count as the same char. Immutable and thread-safe.
 */
final class PatternAutomaton {
    private static final char SKIPPED = Character.MAX_VALUE;
    private static final int ROOT = 1;
    private static final int STATE_BITS = 21;
    private static final int STATE_MASK = (1 << STATE_BITS) - 1;

    private final char[] ids;
    /** For each id the state behind it at the root, to which most chars lead. */
    private final int[] firsts;
    /**
     * For each state a bit for each id that leads on, by its last six bits; then its base, the state to go on from when nothing
     * leads on, and the first state to report in it, or 0. The root has no bits: {@link #firsts} tells.
     */
    private final long[] nodes;
    /** The state whose child a state is. */
    private final int[] check;
    /** The pattern that ends in a state, or -1. */
    private final int[] pattern;
    /** The nearest state on the failure path in which a pattern ends, or 0. */
    private final int[] shorter;
    private final int[] lengths;

    /** Receives the matches. */
    interface Matches {
        /**
         * @param pattern index of the pattern found
         * @param start first char of the match
         * @param end the char after its last; between them there may be quotation marks beside the pattern's chars
         */
        void add(int pattern, int start, int end);
    }

    /** @param patterns distinct strings, folded and brought into the form of {@link #key} */
    PatternAutomaton(List<String> patterns) {
        ids = new char[Character.MAX_VALUE + 1];
        char count = 0;
        lengths = new int[patterns.size()];
        Builder builder = new Builder();
        for (int p = 0; p < lengths.length; p++) {
            String chars = patterns.get(p);
            int node = 0;
            lengths[p] = chars.length();
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                if (ids[c] == 0) {
                    ids[c] = ++count;
                }
                node = builder.child(node, ids[c]);
            }
            builder.end(node, p);
        }
        ids['、'] = ids[','];
        for (char c : new char[]{'—', '－', '―', '–'}) {
            ids[c] = ids['-'];
        }
        for (char c : new char[]{'“', '”', '‘', '’'}) {
            ids[c] = SKIPPED;
        }
        DoubleArray packed = new DoubleArray(builder, count);
        check = packed.check;
        pattern = packed.pattern;
        shorter = new int[check.length];
        nodes = new long[2 * check.length];
        firsts = new int[count + 1];
        link(packed.base);
    }

    private static char same(char c) {
        return switch (c) {
            case '、' -> ',';
            case '—', '－', '―', '–' -> '-';
            default -> c;
        };
    }

    /** {@code pattern} without the differences that do not count. */
    static String key(String pattern) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (!isQuotationMark(pattern.charAt(i))) {
                key.append(same(pattern.charAt(i)));
            }
        }
        return key.toString();
    }

    static boolean isQuotationMark(char c) {
        return c == '“' || c == '”' || c == '‘' || c == '’';
    }

    private void link(int[] base) {
        int[] firstChild = new int[check.length];
        int[] nextSibling = new int[check.length];
        for (int state = check.length - 1; state > ROOT; state--) {
            nextSibling[state] = firstChild[check[state]];
            firstChild[check[state]] = state;
        }
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        nodes[2 * ROOT + 1] = node(0, ROOT, 0);
        Arrays.fill(firsts, ROOT);
        for (int next = firstChild[ROOT]; next != 0; next = nextSibling[next]) {
            firsts[next - base[ROOT]] = next;
            queue.add(next);
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int parent = check[state];
            int fail = parent == ROOT ? ROOT : step(fail(nodes[2 * parent + 1]), state - base[parent]);
            shorter[state] = reported(nodes[2 * fail + 1]);
            nodes[2 * state + 1] = node(base[state], fail, pattern[state] >= 0 ? state : shorter[state]);
            for (int next = firstChild[state]; next != 0; next = nextSibling[next]) {
                nodes[2 * state] |= 1L << next - base[state];
                queue.add(next);
            }
        }
    }

    private static long node(int base, int fail, int reported) {
        return (long) reported << 2 * STATE_BITS | (long) fail << STATE_BITS | base;
    }

    private static int fail(long node) {
        return (int) (node >>> STATE_BITS) & STATE_MASK;
    }

    private static int reported(long node) {
        return (int) (node >>> 2 * STATE_BITS);
    }

    private int step(int from, int id) {
        int state = from;
        do {
            long node = nodes[2 * state + 1];
            if ((nodes[2 * state] >>> id & 1) != 0) {
                int next = ((int) node & STATE_MASK) + id;
                if (check[next] == state) {
                    return next;
                }
            }
            state = fail(node);
        } while (state != ROOT);
        return firsts[id];
    }

    /** Reports every occurrence of every pattern in {@code text}, by end. One loop, because it is the hot one. */
    void find(char[] text, Matches matches) {
        int state = ROOT;
        for (int i = 0; i < text.length; i++) {
            char id = ids[text[i]];
            if (id == SKIPPED) {
                continue;
            }
            state = step(state, id);
            for (int s = reported(nodes[2 * state + 1]); s != 0; s = shorter[s]) {
                matches.add(pattern[s], startOf(text, i + 1, lengths[pattern[s]]), i + 1);
            }
        }
    }

    private static int startOf(char[] text, int end, int length) {
        int start = end;
        while (length > 0) {
            start--;
            if (!isQuotationMark(text[start])) {
                length--;
            }
        }
        return start;
    }

    /** A trie as linked lists of children. */
    private static final class Builder {
        private int[] firstChild = new int[1024];
        private int[] nextSibling = new int[1024];
        private int[] id = new int[1024];
        private int[] pattern = new int[1024];
        private int size = 1;

        Builder() {
            pattern[0] = -1;
        }

        int child(int node, int childId) {
            for (int c = firstChild[node]; c != 0; c = nextSibling[c]) {
                if (id[c] == childId) {
                    return c;
                }
            }
            if (size == id.length) {
                firstChild = Arrays.copyOf(firstChild, size * 2);
                nextSibling = Arrays.copyOf(nextSibling, size * 2);
                id = Arrays.copyOf(id, size * 2);
                pattern = Arrays.copyOf(pattern, size * 2);
            }
            id[size] = childId;
            pattern[size] = -1;
            nextSibling[size] = firstChild[node];
            firstChild[node] = size;
            return size++;
        }

        void end(int node, int p) {
            pattern[node] = p;
        }
    }

    /** The trie packed: a child of state s under id c is base[s] + c, if check there is s. */
    private static final class DoubleArray {
        private int[] base;
        private int[] check;
        private int[] pattern;
        private int firstFree = ROOT + 1;

        DoubleArray(Builder trie, int ids) {
            base = new int[trie.size * 2 + ids + 2];
            check = new int[base.length];
            pattern = new int[base.length];
            Arrays.fill(pattern, -1);
            check[ROOT] = ROOT;
            ArrayDeque<int[]> queue = new ArrayDeque<>();
            queue.add(new int[]{0, ROOT});
            while (!queue.isEmpty()) {
                int[] pair = queue.remove();
                place(trie, pair[0], pair[1], ids, queue);
            }
        }

        private void place(Builder trie, int node, int state, int ids, ArrayDeque<int[]> queue) {
            pattern[state] = trie.pattern[node];
            if (trie.firstChild[node] == 0) {
                return;
            }
            int b = fit(trie, node, ids);
            base[state] = b;
            for (int c = trie.firstChild[node]; c != 0; c = trie.nextSibling[c]) {
                check[b + trie.id[c]] = state;
                queue.add(new int[]{c, b + trie.id[c]});
            }
        }

        private int fit(Builder trie, int node, int ids) {
            while (check[firstFree] != 0) {
                firstFree++;
                grow(firstFree + ids);
            }
            int smallest = Integer.MAX_VALUE;
            for (int c = trie.firstChild[node]; c != 0; c = trie.nextSibling[c]) {
                smallest = Math.min(smallest, trie.id[c]);
            }
            for (int b = Math.max(1, firstFree - smallest);; b++) {
                grow(b + ids);
                if (fits(trie, node, b)) {
                    return b;
                }
            }
        }

        private boolean fits(Builder trie, int node, int b) {
            for (int c = trie.firstChild[node]; c != 0; c = trie.nextSibling[c]) {
                int at = b + trie.id[c];
                if (at <= ROOT || check[at] != 0) {
                    return false;
                }
            }
            return true;
        }

        private void grow(int index) {
            if (index > STATE_MASK) {
                throw new IllegalArgumentException("more than " + STATE_MASK + " cells");
            }
            if (index >= base.length) {
                int length = Math.max(index + 1, base.length * 2);
                int old = base.length;
                base = Arrays.copyOf(base, length);
                check = Arrays.copyOf(check, length);
                pattern = Arrays.copyOf(pattern, length);
                Arrays.fill(pattern, old, length, -1);
            }
        }
    }
}
