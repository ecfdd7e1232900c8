package io.github.rmrbnlp.annotate.term;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many strings in one pass over a text: a filter of the pairs of chars that strings start with, then a trie from each
 * place that passes it, as a double array over dense char ids (Aoe, "An efficient digital search algorithm by using a double-array
 * structure", IEEE TSE 15, 1989). Quotation marks in the text are passed over, and marks that lists are written with alternatively count
 * as the same char. Immutable and thread-safe.
 */
final class PatternAutomaton {
    private static final char SKIPPED = Character.MAX_VALUE;
    /** Marks the id of a char that is a pattern by itself; {@link #SKIPPED} has it too. */
    private static final int ALONE = 1 << 15;
    private static final int ROOT = 1;
    private static final int STATE_BITS = 21;
    private static final int STATE_MASK = (1 << STATE_BITS) - 1;
    /** Places for pairs of ids; some 6,000 pairs start the patterns of the lexicon, and they are a seventh of the pairs of a text. */
    private static final int PAIR_BITS = 17;
    /** So many chars are filtered at a time. */
    private static final int BLOCK = 512;

    /** For each char a number from 1 on, 0 if no pattern has it, with {@link #ALONE}, or {@link #SKIPPED}. */
    private final char[] ids;
    /** A bit for each pair of ids that a pattern starts with, by its hash. */
    private final long[] pairs = new long[1 << PAIR_BITS - 6];
    /** For each id the pattern of one char. */
    private final int[] alone;
    /** For each id the state behind it at the root. */
    private final int[] firsts;
    /** For each state a bit for each id that leads on, by its last six bits; then {@link #node}. */
    private final long[] nodes;

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
        Builder builder = new Builder();
        for (int p = 0; p < patterns.size(); p++) {
            String chars = patterns.get(p);
            int node = 0;
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                if (ids[c] == 0) {
                    ids[c] = ++count;
                }
                node = builder.child(node, ids[c]);
            }
            builder.end(node, p);
        }
        if (count >= ALONE - 1) {
            throw new IllegalArgumentException("more than " + (ALONE - 2) + " chars");
        }
        alone = new int[count + 1];
        for (int p = 0; p < patterns.size(); p++) {
            enter(patterns.get(p), p);
        }
        ids['、'] = ids[','];
        for (char c : new char[]{'—', '－', '―', '–'}) {
            ids[c] = ids['-'];
        }
        for (char c : new char[]{'“', '”', '‘', '’'}) {
            ids[c] = SKIPPED;
        }
        DoubleArray packed = new DoubleArray(builder, count);
        nodes = new long[2 * packed.check.length];
        firsts = new int[count + 1];
        pack(packed);
    }

    /** Lets a pattern pass the filter. */
    private void enter(String chars, int p) {
        int first = ids[chars.charAt(0)] & ~ALONE;
        if (chars.length() > 1) {
            int pair = pair(first, ids[chars.charAt(1)] & ~ALONE);
            pairs[pair >>> 6] |= 1L << pair;
        } else {
            alone[first] = p;
            ids[chars.charAt(0)] |= ALONE;
        }
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

    private void pack(DoubleArray packed) {
        for (int state = ROOT + 1; state < packed.check.length; state++) {
            int parent = packed.check[state];
            int id = state - packed.base[parent];
            nodes[2 * parent] |= parent == 0 ? 0 : 1L << id;
            nodes[2 * state + 1] = node(packed.base[state], parent, packed.pattern[state]);
            if (parent == ROOT) {
                firsts[id] = state;
            }
        }
    }

    /** The base of a state, the state it follows, and, one more than it is, the pattern that ends in it. */
    private static long node(int base, int parent, int pattern) {
        return (long) (pattern + 1) << 2 * STATE_BITS | (long) parent << STATE_BITS | base;
    }

    private static int pair(int first, int second) {
        return first * 0x9E3779B1 + second * 0x85EBCA77 >>> Integer.SIZE - PAIR_BITS;
    }

    /** Reports every occurrence of every pattern in {@code text}, by end, of those with one end the longest first. */
    void find(char[] text, Matches matches) {
        int[] places = new int[Math.min(text.length, BLOCK)];
        Pending pending = new Pending(matches);
        for (int from = 0; from < text.length; from += BLOCK) {
            int count = filter(text, from, Math.min(text.length, from + BLOCK), places);
            for (int k = 0; k < count; k++) {
                pending.report(places[k]);
                start(text, places[k], pending);
            }
        }
        pending.report(text.length);
    }

    /**
     * Keeps the places at which a pattern may start, some two or three in ten. No branch depends on the text: nearly all would be
     * mispredicted.
     */
    private int filter(char[] text, int from, int to, int[] places) {
        int count = 0;
        int id = ids[text[from]];
        for (int i = from; i < to; i++) {
            int next = i + 1 < text.length ? ids[text[i + 1]] : 0;
            int pair = pair(id & ~ALONE, next & ~ALONE);
            places[count] = i;
            count += (int) (pairs[pair >>> 6] >>> pair) & 1 | id >>> 15 | next + 1 >>> 16;
            id = next;
        }
        return count;
    }

    /** Finds the patterns that start at {@code i}. */
    private void start(char[] text, int i, Pending pending) {
        int id = ids[text[i]];
        if (id == SKIPPED) {
            return;
        }
        if ((id & ALONE) != 0) {
            pending.add(alone[id & ~ALONE], i, i + 1);
        }
        int state = firsts[id & ~ALONE];
        for (int end = i + 1; end < text.length; end++) {
            int next = ids[text[end]];
            if (next != SKIPPED) {
                state = child(state, next & ~ALONE);
                if (state == 0) {
                    return;
                }
                int pattern = (int) (nodes[2 * state + 1] >>> 2 * STATE_BITS) - 1;
                if (pattern >= 0) {
                    pending.add(pattern, i, end + 1);
                }
            }
        }
    }

    /** The state behind {@code id}, or 0. */
    private int child(int state, int id) {
        if ((nodes[2 * state] >>> id & 1) == 0) {
            return 0;
        }
        int next = ((int) nodes[2 * state + 1] & STATE_MASK) + id;
        return ((int) (nodes[2 * next + 1] >>> STATE_BITS) & STATE_MASK) == state ? next : 0;
    }

    /** Matches that come by their starts and are reported by their ends. Of one text; not thread-safe. */
    private static final class Pending {
        private final Matches matches;
        private int[] patterns = new int[16];
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int count;

        Pending(Matches matches) {
            this.matches = matches;
        }

        void add(int pattern, int start, int end) {
            if (count == ends.length) {
                patterns = Arrays.copyOf(patterns, 2 * count);
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            int at = count++;
            for (; at > 0 && ends[at - 1] > end; at--) {
                move(at - 1, at);
            }
            patterns[at] = pattern;
            starts[at] = start;
            ends[at] = end;
        }

        private void move(int from, int to) {
            patterns[to] = patterns[from];
            starts[to] = starts[from];
            ends[to] = ends[from];
        }

        /** Reports the matches that end at {@code place} or before: those still to come end behind it. */
        void report(int place) {
            int done = 0;
            while (done < count && ends[done] <= place) {
                matches.add(patterns[done], starts[done], ends[done]);
                done++;
            }
            if (done > 0) {
                for (int i = done; i < count; i++) {
                    move(i, i - done);
                }
                count -= done;
            }
        }
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
