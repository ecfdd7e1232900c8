package io.github.rmrbnlp.corpusio;

/**
 * A share of the entries of one archive, so that several machines read it at the same time: of {@code of} shares, number
 * {@code number} has every {@code of}-th entry from its own number on. Together the shares of a file give what reading it whole
 * gives, each article, reject and problem once. Immutable.
 *
 * @param number from 0 on
 * @param of how many shares there are
 */
public record EntryShare(int number, int of) {
    /** All entries. */
    public static final EntryShare WHOLE = new EntryShare(0, 1);

    public EntryShare {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("share " + number + " of " + of);
        }
    }

    /** Whether the entry of that running number, from 0 on, is in this share. */
    public boolean has(long entry) {
        return entry % of == number;
    }
}
