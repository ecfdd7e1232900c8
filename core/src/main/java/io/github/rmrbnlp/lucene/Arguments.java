package io.github.rmrbnlp.lucene;

import java.util.Arrays;
import java.util.Locale;

/** Reads the arguments of the analysis factories. */
final class Arguments {
    private Arguments() {
    }

    /** The constant {@code name} stands for, whatever its case. */
    static <E extends Enum<E>> E constant(Class<E> type, String argument, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                argument + "=" + name + " is none of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
    }
}
