package io.github.rmrbnlp.segment;

import java.util.Arrays;
import java.util.Collection;

/** Words that stay whole, as a trie over folded chars: nodes in one array, found by hashing parent and char. Immutable. */
final class UserLexicon {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Parent in the upper half, char in the lower; 0: empty, as the root's number is 1. */
    private final long[] keys;
    private final int[] nodes;
    private final boolean[] wordEnds;
    private final int shift;

    UserLexicon(Collection<String> words) {
        int chars = words.stream().mapToInt(String::length).sum();
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(chars * 2));
        keys = new long[1 << bits];
        nodes = new int[1 << bits];
        shift = Long.SIZE - bits;
        boolean[] ends = new boolean[chars + 2];
        int count = 1;
        for (String word : words) {
            int node = 1;
            for (int i = 0; i < word.length(); i++) {
                long key = key(node, SegmentAlphabet.fold(word.charAt(i)));
                int slot = slot(key);
                if (keys[slot] == 0) {
                    keys[slot] = key;
                    nodes[slot] = ++count;
                }
                node = nodes[slot];
            }
            ends[node] = true;
        }
        wordEnds = Arrays.copyOf(ends, count + 1);
    }

    /** The length of the longest word that starts at {@code start} and ends at {@code end} or before; 0 if none does. */
    int longestMatch(char[] text, int start, int end) {
        int node = 1;
        int longest = 0;
        for (int i = start; i < end; i++) {
            int slot = slot(key(node, SegmentAlphabet.fold(text[i])));
            if (keys[slot] == 0) {
                break;
            }
            node = nodes[slot];
            longest = wordEnds[node] ? i + 1 - start : longest;
        }
        return longest;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * MIX >>> shift);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long key(int node, char c) {
        return (long) node << Integer.SIZE | c;
    }
}
