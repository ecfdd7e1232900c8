package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * What is known of the words that came of late, so that a frequent word is looked at once. Each has a number; those of the
 * places of padding never change. Not thread-safe.
 */
final class SeenWords {
    /**
     * The most words that are known. Of 4.5 million looks at words of generated news 6 in a hundred are close ones with 2^15 words,
     * 3 with 2^16, and 2 would be if none were ever forgotten. With its scores a word takes 0.5 KB.
     */
    static final int MOST = 1 << 16;
    private static final int EXACT_CHARS = Long.SIZE / Character.SIZE;
    /** A line of cache for a word. */
    private static final int FIELDS = 16;

    private final RecentKeys keys;
    private int[] fields;

    /** @param most the most words that are known, a power of two */
    SeenWords(int most) {
        keys = new RecentKeys(most, 2 * TokenView.PADDING + 1);
        fields = new int[FIELDS * keys.limit()];
    }

    /** The numbers of the words. */
    RecentKeys keys() {
        return keys;
    }

    /** Forgets words, if need be, so that there is room for those of a sentence. */
    void makeRoom() {
        int forgettings = keys.forgettings();
        keys.makeRoom(TokenView.MAX_TOKENS);
        if (keys.forgettings() > forgettings) {
            int[] moves = keys.moves();
            for (int number = 0; number < moves.length; number++) {
                if (moves[number] >= 0) {
                    System.arraycopy(fields, number * FIELDS, fields, moves[number] * FIELDS, FIELDS);
                }
            }
        }
    }

    /** The number of what stands at a place of padding, counted from the sentence on. */
    static int padding(int place) {
        return TokenView.PADDING + place;
    }

    /**
     * The key of a word, never 0: its chars if it has up to four, else a hash of 64 bits, which two of some 30,000 words share
     * once in 10<sup>10</sup> texts.
     */
    static long key(char[] text, int start, int end) {
        if (end - start > EXACT_CHARS || text[start] == 0) {
            return hash(text, start, end);
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            key = key << Character.SIZE | text[i];
        }
        return key;
    }

    private static long hash(char[] text, int start, int end) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    /** The parts of speech the word with that key may have, one bit each, or 0 if it is not known here. */
    long allowed(long key) {
        int number = keys.find(key);
        return number < 0 ? 0 : allowed(number * FIELDS + 11);
    }

    private long allowed(int i) {
        return (long) fields[i] << Integer.SIZE | fields[i + 1] & 0xFFFFFFFFL;
    }

    /** Shows {@code view} at {@code at} what is known of the word with that key; returns its number, or -1. */
    int show(long key, TokenView view, int at) {
        int number = keys.find(key);
        if (number < 0) {
            return -1;
        }
        int i = number * FIELDS;
        view.word[at] = fields[i];
        view.profile[at] = fields[i + 1];
        view.length[at] = fields[i + 2];
        view.first[at] = fields[i + 3];
        view.last[at] = fields[i + 4];
        view.prefix[at] = fields[i + 5];
        view.suffix[at] = fields[i + 6];
        view.shape[at] = fields[i + 7];
        view.roles[at] = fields[i + 8];
        view.foreign[at] = fields[i + 9];
        view.isHead[at] = fields[i + 10] != 0;
        view.allowed[at] = allowed(i + 11);
        return number;
    }

    /** Keeps what {@code view} shows at {@code at} of the word with that key; returns its number. */
    int keep(long key, TokenView view, int at) {
        int number = keys.add(key);
        if (keys.limit() * FIELDS > fields.length) {
            fields = Arrays.copyOf(fields, keys.limit() * FIELDS);
        }
        int i = number * FIELDS;
        fields[i] = view.word[at];
        fields[i + 1] = view.profile[at];
        fields[i + 2] = view.length[at];
        fields[i + 3] = view.first[at];
        fields[i + 4] = view.last[at];
        fields[i + 5] = view.prefix[at];
        fields[i + 6] = view.suffix[at];
        fields[i + 7] = view.shape[at];
        fields[i + 8] = view.roles[at];
        fields[i + 9] = view.foreign[at];
        fields[i + 10] = view.isHead[at] ? 1 : 0;
        fields[i + 11] = (int) (view.allowed[at] >>> Integer.SIZE);
        fields[i + 12] = (int) view.allowed[at];
        return number;
    }
}
