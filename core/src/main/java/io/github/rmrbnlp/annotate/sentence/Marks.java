package io.github.rmrbnlp.annotate.sentence;

/** The quotation marks and brackets of Chinese print. */
final class Marks {
    private static final String OPENING = "“‘「『〝";
    private static final String CLOSING = "”’」』〞";

    private Marks() {
    }

    /** Whether {@code c} is a Han char, as nearly all are: no mark of any kind. */
    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
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
