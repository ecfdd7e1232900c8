package io.github.rmrbnlp.corpusio.format;

import java.util.Map;

/**
 * An HTML entity.
 *
 * @param text what it stands for
 * @param end the char after it
 */
record HtmlEntity(String text, int end) {
    private static final int MAX_LENGTH = 10;
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"),
            Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
            Map.entry("ensp", " "), Map.entry("emsp", " "), Map.entry("middot", "·"), Map.entry("bull", "•"),
            Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"), Map.entry("ndash", "–"), Map.entry("hellip", "…"), Map.entry("times", "×"),
            Map.entry("divide", "÷"), Map.entry("deg", "°"), Map.entry("permil", "‰"), Map.entry("copy", "©"),
            Map.entry("reg", "®"), Map.entry("eacute", "é"), Map.entry("egrave", "è"), Map.entry("uuml", "ü"));

    /** The entity that starts at {@code at}, which holds {@code &}, or null. */
    static HtmlEntity at(String text, int at, int to) {
        int limit = Math.min(to, at + MAX_LENGTH);
        int end = at + 1;
        while (end < limit && text.charAt(end) != ';') {
            end++;
        }
        if (end == limit) {
            return null;
        }
        String name = text.substring(at + 1, end);
        String value = name.startsWith("#") ? numeric(name) : NAMED.get(name);
        return value == null ? null : new HtmlEntity(value, end + 1);
    }

    private static String numeric(String name) {
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0)) {
            return null;
        }
        int codePoint = Integer.parseInt(digits, hex ? 16 : 10);
        boolean text = codePoint >= ' ' && Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return text ? Character.toString(codePoint) : null;
    }
}
