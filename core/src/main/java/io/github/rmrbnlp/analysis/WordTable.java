package io.github.rmrbnlp.analysis;

import java.util.Arrays;

/**
 * Numbers distinct stretches of text from 0 on, comparing the chars themselves: no hash can confuse two words, and nothing is
 * allocated for one that is known. A stretch of one or two chars, which most words are, is its hash: those of two such are never
 * equal, and no char is looked at. Some 20 bytes and its chars for a word. Not thread-safe.
 */
final class WordTable {
    /** Given for what is not in the table. */
    static final int NONE = -1;

    /** Set in a slot whose word is its hash. */
    private static final int SHORT = 1 << 31;
    private static final int NUMBER = ~SHORT;

    /** The hash in the upper half, number + 1 and {@link #SHORT} in the lower; a look at a slot mostly needs no other array. */
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
            return numberIn(slot);
        }
        append(hash, text, start, end);
        slots[slot] = slot(hash, size - 1, isShort(text, start, end));
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** The number of the stretch, or {@link #NONE}. */
    int find(char[] text, int start, int end) {
        return numberIn(slot(hash(text, start, end), text, start, end));
    }

    private int numberIn(int slot) {
        return ((int) slots[slot] & NUMBER) - 1;
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
        boolean isShort = isShort(text, start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            long known = slots[slot];
            if ((int) (known >>> Integer.SIZE) == hash && (int) known < 0 == isShort
                    && (isShort || isWord(numberIn(slot), text, start, end))) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isWord(int number, char[] text, int start, int end) {
        return Arrays.equals(chars, start(number), ends[number], text, start, end);
    }

    /** Of one or two chars; a NUL behind another char would be taken for no char. */
    private static boolean isShort(char[] text, int start, int end) {
        return end - start == 1 || end - start == 2 && text[start + 1] != 0;
    }

    private static long slot(int hash, int number, boolean isShort) {
        return (long) hash << Integer.SIZE | number + 1 | (isShort ? SHORT & 0xFFFF_FFFFL : 0);
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
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long known : before) {
            if (known != 0) {
                int slot = (int) (known >>> Integer.SIZE) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = known;
            }
        }
    }

    static int hash(char[] text, int start, int end) {
        return mix(isShort(text, start, end) ? pair(text, start, end) : longHash(text, start, end));
    }

    private static int pair(char[] text, int start, int end) {
        return text[start] << Character.SIZE | (end - start == 1 ? 0 : text[start + 1]);
    }

    private static int longHash(char[] text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x9E3779B1;
        }
        return hash;
    }

    /** The finish of MurmurHash3: neighbouring words must not crowd one stretch of slots. No two numbers become one. */
    private static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}
