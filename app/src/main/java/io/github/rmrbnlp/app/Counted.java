package io.github.rmrbnlp.app;

import java.util.Locale;

/** Numbers of things in messages: {@code 1 article}, {@code 1,234 articles}. */
final class Counted {
    private Counted() {
    }

    /** @param noun the thing, in the singular; its plural takes an s */
    static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}
