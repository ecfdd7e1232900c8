package io.github.rmrbnlp.tag;

/**
 * What is known of the words that came last, so that a frequent word is looked at once. A word of up to four chars is its own
 * key; a slot holds the last word that fell into it. Not thread-safe.
 */
final class SeenWords {
    /** Covers nearly all tokens of newspaper text; with their scores the slots take some 3 MB for a thread. */
    static final int SLOTS = 1 << 13;
    /** The key of words that are not kept. */
    static final long NO_KEY = 0;
    private static final int MAX_CHARS = Long.SIZE / Character.SIZE;
    /** A line of cache for a word. */
    private static final int FIELDS = 16;

    private final long[] keys = new long[SLOTS];
    private final int[] fields = new int[SLOTS * FIELDS];

    /** The key of a word, or {@link #NO_KEY}. */
    static long key(char[] text, int start, int end) {
        if (end - start > MAX_CHARS || text[start] == 0) {
            return NO_KEY;
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            key = key << Character.SIZE | text[i];
        }
        return key;
    }

    /** The slot of a key. */
    static int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - 13);
    }

    /** Shows {@code view} at {@code at} what is known of the word with that key; returns whether anything is. */
    boolean show(long key, TokenView view, int at) {
        int slot = slot(key);
        if (keys[slot] != key) {
            return false;
        }
        int i = slot * FIELDS;
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
        view.allowed[at] = (long) fields[i + 11] << Integer.SIZE | fields[i + 12] & 0xFFFFFFFFL;
        return true;
    }

    /** Keeps what {@code view} shows at {@code at} of the word with that key. */
    void keep(long key, TokenView view, int at) {
        int slot = slot(key);
        int i = slot * FIELDS;
        keys[slot] = key;
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
    }
}
