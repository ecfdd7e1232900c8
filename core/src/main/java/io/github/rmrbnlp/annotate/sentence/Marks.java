package io.github.rmrbnlp.annotate.sentence;

/** The quotation marks and brackets of Chinese print. */
final class Marks {
    private static final String OPENING = "“‘「『";
    private static final String CLOSING = "”’」』";

    private Marks() {
    }

    static boolean isOpening(char c) {
        return c >= '‘' && OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return c >= '‘' && CLOSING.indexOf(c) >= 0;
    }

    static char openingOf(char closing) {
        return OPENING.charAt(CLOSING.indexOf(closing));
    }

    static char closingOf(char opening) {
        return CLOSING.charAt(OPENING.indexOf(opening));
    }
}
