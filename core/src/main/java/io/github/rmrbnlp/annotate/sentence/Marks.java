package io.github.rmrbnlp.annotate.sentence;

import io.github.rmrbnlp.lexicon.Chars;

/** The quotation marks and brackets of Chinese print. */
final class Marks {
    private static final Chars OPENING = new Chars("“‘「『〝");
    private static final Chars CLOSING = new Chars("”’」』〞");

    private Marks() {
    }

    /** Whether {@code c} is a Han char, as nearly all are: no mark of any kind. */
    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    static boolean isOpening(char c) {
        return OPENING.has(c);
    }

    static boolean isClosing(char c) {
        return CLOSING.has(c);
    }

    static char openingOf(char closing) {
        return OPENING.all().charAt(CLOSING.all().indexOf(closing));
    }

    static char closingOf(char opening) {
        return CLOSING.all().charAt(OPENING.all().indexOf(opening));
    }
}
