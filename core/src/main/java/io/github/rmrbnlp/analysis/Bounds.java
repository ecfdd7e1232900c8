package io.github.rmrbnlp.analysis;

import java.util.Locale;

/** Says which number of a request is out of bounds, and what the bounds are. Stateless. */
final class Bounds {
    private Bounds() {
    }

    /** @throws IllegalArgumentException if {@code value}, which {@code what} names with its article, is too small */
    static void atLeast(int least, int value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " is " + least + " or more, not " + value);
        }
    }

    /** @throws IllegalArgumentException if {@code value}, which {@code what} names with its article, is too small or too great */
    static void within(int least, int most, int value, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is %d to %,d, not %d", what, least, most, value));
        }
    }
}
