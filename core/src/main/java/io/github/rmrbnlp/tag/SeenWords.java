package io.github.rmrbnlp.tag;

/**
 * What is known of the words that came last, so that a frequent word is looked at once. A slot holds the last word that fell
 * into it; the number of slots doubles with the words that come. Not thread-safe.
 */
final class SeenWords {
    /**
     * Two to this power is the most slots there are. News has some 25,000 words in 400,000 tokens: of the tokens 16 in a hundred
     * are not found in 2^13 slots, 9 in 2^15. With their scores a slot takes 0.5 KB.
     */
    static final int MOST_BITS = 15;
    private static final int FEWEST_BITS = 9;
    private static final int EXACT_CHARS = Long.SIZE / Character.SIZE;
    /** Keys from here on are of words that start with U+FFFF, or not of words. */
    private static final long RESERVED = 0xFFFF_0000_0000_0000L;
    /** A line of cache for a word. */
    private static final int FIELDS = 16;

    private int bits = FEWEST_BITS;
    private int stored;
    private long[] keys = new long[1 << FEWEST_BITS];
    private int[] fields = new int[FIELDS << FEWEST_BITS];

    /**
     * The key of a word, never 0: its chars if it has up to four, else a hash of 64 bits, which two of some 30,000 words share
     * once in 10<sup>10</sup> texts.
     */
    static long key(char[] text, int start, int end) {
        if (end - start > EXACT_CHARS || text[start] == 0 || text[start] == Character.MAX_VALUE) {
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

    /** The key of something that is no word, by a number of 16 bits. */
    static long reservedKey(int number) {
        return RESERVED | number;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - bits);
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
        if (stored == keys.length && bits < MOST_BITS) {
            grow();
        }
        stored++;
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

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFields = fields;
        bits++;
        keys = new long[1 << bits];
        fields = new int[FIELDS << bits];
        stored = 0;
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                System.arraycopy(oldFields, old * FIELDS, fields, slot * FIELDS, FIELDS);
                stored++;
            }
        }
    }
}
