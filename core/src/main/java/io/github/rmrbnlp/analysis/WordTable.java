package io.github.rmrbnlp.analysis;

import java.util.Arrays;

/**
 * Numbers distinct stretches of text from 0 on, comparing the chars themselves: no hash can confuse two words, and nothing is
 * allocated for one that is known. Some 20 bytes and its chars for a word. Not thread-safe.
 */
final class WordTable {
    /** Given for what is not in the table. */
    static final int NONE = -1;

    /** The hash in the upper half, number + 1 in the lower; a look at a slot mostly needs no other array. */
    private long[] slots = new long[1 << 10];
    private int[] hashes = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private char[] chars = new char[1 << 11];
    private int size;

    int size() {
        return size;
    }

    /** The number of the stretch; a new one if it was never seen. */
    int number(char[] text, int start, int end) {
        return number(hash(text, start, end), text, start, end);
    }

    /** The number of the stretch, whose {@link #hash} is known. */
    int number(int hash, char[] text, int start, int end) {
        int slot = slot(hash, text, start, end);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        append(hash, text, start, end);
        slots[slot] = slot(hash, size - 1);
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** The number of the stretch, or {@link #NONE}. */
    int find(char[] text, int start, int end) {
        return (int) slots[slot(hash(text, start, end), text, start, end)] - 1;
    }

    /** The number that a word of another table has here; a new one if it was never seen. */
    int numberOf(WordTable other, int word) {
        return number(other.hashes[word], other.chars, other.start(word), other.ends[word]);
    }

    int number(String word) {
        return number(word.toCharArray(), 0, word.length());
    }

    int find(String word) {
        return find(word.toCharArray(), 0, word.length());
    }

    String word(int number) {
        int start = start(number);
        return new String(chars, start, ends[number] - start);
    }

    int length(int number) {
        return ends[number] - start(number);
    }

    int hash(int number) {
        return hashes[number];
    }

    /** Compares two words by their chars. */
    int compare(int a, int b) {
        return Arrays.compare(chars, start(a), ends[a], chars, start(b), ends[b]);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** The slot the stretch is in, or the empty one it belongs in. */
    private int slot(int hash, char[] text, int start, int end) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int word = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> Integer.SIZE) == hash
                    && Arrays.equals(chars, start(word), ends[word], text, start, end)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static long slot(int hash, int number) {
        return (long) hash << Integer.SIZE | number + 1;
    }

    private void append(int hash, char[] text, int start, int end) {
        int at = size == 0 ? 0 : ends[size - 1];
        int needed = Math.addExact(at, end - start);
        if (needed > chars.length) {
            chars = Arrays.copyOf(chars, grown(chars.length, needed));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        System.arraycopy(text, start, chars, at, end - start);
        hashes[size] = hash;
        ends[size++] = needed;
    }

    private static int grown(int length, int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, length + (length >> 1)));
    }

    private void rehash() {
        slots = new long[slots.length * 2];
        for (int word = 0; word < size; word++) {
            int slot = hashes[word] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = slot(hashes[word], word);
        }
    }

    static int hash(char[] text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x9E3779B1;
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B; // the finish of MurmurHash3: neighbouring words must not crowd one stretch of slots
        return hash ^ hash >>> 13;
    }
}
