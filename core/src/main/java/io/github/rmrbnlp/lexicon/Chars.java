package io.github.rmrbnlp.lexicon;

/**
 * A few chars, and whether one is among them. Most that are not are told by two words of bits, in registers; {@link String#indexOf}
 * looks through all of them. Immutable and thread-safe.
 *
 * <pre>{@code
 * private static final Chars STOPS = new Chars("。！？");
 * STOPS.has(text[i]);
 * }</pre>
 *
 * @param all the chars
 * @param low a bit for each of them, by its last six bits
 * @param high a bit for each of them, by the six bits before
 */
public record Chars(String all, long low, long high) {
    /** Of {@code all}, with its bits. */
    public Chars(String all) {
        this(all, bits(all, 0), bits(all, 6));
    }

    /** @throws IllegalArgumentException if the bits are not those of the chars */
    public Chars {
        if (low != bits(all, 0) || high != bits(all, 6)) {
            throw new IllegalArgumentException("not the bits of " + all);
        }
    }

    private static long bits(String all, int shift) {
        return all.chars().mapToLong(c -> 1L << (c >>> shift)).reduce(0, (a, b) -> a | b);
    }

    /** Whether {@code c} is one of the chars. */
    public boolean has(char c) {
        return (low >>> c & high >>> (c >>> 6) & 1) != 0 && all.indexOf(c) >= 0;
    }
}
