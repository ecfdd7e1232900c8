package io.github.rmrbnlp.corpusio.format;

/**
 * A mark of the tagged format: {@code 〖BT/标题〗}, {@code 〖-BT/标题〗}, or misprinted {@code 〖JZ；加重〗}. General shape: 〖,
 * perhaps a hyphen, two letters, a slash or semicolon, a name, 〗.
 *
 * @param closing whether it closes a field
 * @param code the two letters, in upper case
 * @param name the name behind the slash
 * @param start the char of 〖
 * @param end the char after 〗
 */
record Mark(boolean closing, String code, String name, int start, int end) {
    /** Names of real files have two chars; leave room for unknown ones without swallowing text. */
    private static final int MAX_NAME = 12;

    /** The mark that starts at {@code at}, which holds 〖, or null if what stands there is not a mark. */
    static Mark at(String text, int at, int to) {
        int next = at + 1;
        boolean closing = next < to && (text.charAt(next) == '-' || text.charAt(next) == '－');
        if (closing) {
            next++;
        }
        if (next + 3 > to || !Chars.isLatin(text.charAt(next)) || !Chars.isLatin(text.charAt(next + 1))
                || !separates(text.charAt(next + 2))) {
            return null;
        }
        int nameStart = next + 3;
        TaggedField field = TaggedField.of(text.charAt(next), text.charAt(next + 1));
        int nameEnd = field == null ? to : nameStart + field.label().length();
        if (nameEnd < to && text.charAt(nameEnd) == '〗' && text.startsWith(field.label(), nameStart)) {
            return new Mark(closing, field.name(), field.label(), at, nameEnd + 1);
        }
        int limit = Math.min(to, nameStart + MAX_NAME + 1);
        for (int i = nameStart; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '〗') {
                String code = text.substring(next, next + 2).toUpperCase(java.util.Locale.ROOT);
                return new Mark(closing, code, text.substring(nameStart, i), at, i + 1);
            }
            if (c == '〖' || Chars.isLineEnd(c)) {
                return null;
            }
        }
        return null;
    }

    /** The key of an unknown field in {@code otherFields}. */
    String key() {
        return code + "/" + name;
    }

    /** Marks inside text rather than around a field: line break, bold, special characters. */
    boolean inline() {
        return code.equals("HH") || code.equals("JZ") || code.equals("ZI");
    }

    boolean lineBreak() {
        return code.equals("HH");
    }

    private static boolean separates(char c) {
        return c == '/' || c == '；' || c == ';' || c == '／';
    }
}
