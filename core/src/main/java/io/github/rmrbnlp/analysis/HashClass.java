package io.github.rmrbnlp.analysis;

/**
 * The strings whose hashes begin with the same bits. When the distinct strings of a corpus are more than memory holds, they are
 * counted class by class, one scan each, and every count is exact.
 *
 * @param bits how many bits decide
 * @param value what they are
 */
record HashClass(int bits, int value) {
    /** Every string. */
    static final HashClass ALL = new HashClass(0, 0);

    boolean has(int hash) {
        return bits == 0 || hash >>> Integer.SIZE - bits == value;
    }

    /** Half of this class; the other half has the other bit. */
    HashClass half(int bit) {
        return new HashClass(bits + 1, value << 1 | bit);
    }
}
