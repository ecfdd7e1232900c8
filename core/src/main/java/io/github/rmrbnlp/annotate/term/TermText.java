package io.github.rmrbnlp.annotate.term;

/** The folded text of one document, with the questions the finders ask of it. Not thread-safe. */
final class TermText {
    private static final String DIGITS = "0123456789一二三四五六七八九十百千零〇○两廿";

    private static final GrammarRole[] MEASURED = {GrammarRole.BODY, GrammarRole.STARTER, GrammarRole.QUOTED_HEAD,
            GrammarRole.GENERIC_MEETING, GrammarRole.NUMBERED_DOCUMENT};

    final char[] chars;
    /** The roles of the grammar words that start at a place. */
    final int[] startRoles;
    /** The roles of the grammar words that end at a place. */
    final int[] endRoles;
    /** 1 + the leftmost place from which document words reach here without a gap; 0 if none ends here. */
    final int[] documentChain;
    /** The same for programme words. */
    final int[] programmeChain;

    /** For the roles that are asked for it: the length of the longest word that starts at a place. */
    private final byte[][] longest = new byte[GrammarRole.values().length][];

    TermText(char[] folded) {
        chars = folded;
        startRoles = new int[folded.length + 1];
        endRoles = new int[folded.length + 1];
        documentChain = new int[folded.length + 1];
        programmeChain = new int[folded.length + 1];
        for (GrammarRole role : MEASURED) {
            longest[role.ordinal()] = new byte[folded.length];
        }
    }

    /** Notes a word of the grammar. */
    void addWord(int roles, int start, int end) {
        startRoles[start] |= roles;
        endRoles[end] |= roles;
        for (GrammarRole role : MEASURED) {
            if ((roles & role.bit()) != 0) {
                byte[] lengths = longest[role.ordinal()];
                lengths[start] = (byte) Math.max(lengths[start], end - start);
            }
        }
    }

    int length() {
        return chars.length;
    }

    char at(int i) {
        return i >= 0 && i < chars.length ? chars[i] : '\n';
    }

    boolean is(int start, String word) {
        if (start < 0 || start + word.length() > chars.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsWith(int end, String word) {
        return is(end - word.length(), word);
    }

    /** Whether 中心 of a house or office stands at {@code i} (会议中心), not 中心任务. */
    boolean isCentre(int i) {
        return is(i, "中心") && "内任工环议城思课目地".indexOf(at(i + 2)) < 0;
    }

    boolean startsRole(int i, GrammarRole role) {
        return i >= 0 && i < startRoles.length && (startRoles[i] & role.bit()) != 0;
    }

    boolean endsRole(int i, GrammarRole role) {
        return i >= 0 && i < endRoles.length && (endRoles[i] & role.bit()) != 0;
    }

    /** The end of the longest word with this role that starts at {@code i}; {@code i} if there is none. */
    int longestFrom(int i, GrammarRole role) {
        return i < 0 || i >= chars.length ? i : i + longest[role.ordinal()][i];
    }

    static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }

    /** Where the run of digits that ends before {@code end} starts. */
    int digitsBefore(int end) {
        int i = end;
        while (i > 0 && isDigit(chars[i - 1])) {
            i--;
        }
        return i;
    }

    int digitsAfter(int start) {
        int i = start;
        while (i < chars.length && isDigit(chars[i])) {
            i++;
        }
        return i;
    }

    /** Where the quotation that opens at {@code open} closes, within {@code most} chars and one sentence; -1 if it does not. */
    int closing(int open, int most) {
        char close = switch (chars[open]) {
            case '“' -> '”';
            case '‘' -> '’';
            case '《' -> '》';
            default -> throw new IllegalArgumentException("no opening mark at " + open);
        };
        for (int i = open + 1; i < chars.length && i <= open + most; i++) {
            char c = chars[i];
            if (c == close) {
                return i;
            }
            if (c == chars[open] || c == '\n' && close != '》') {
                return -1;
            }
        }
        return -1;
    }

    String of(int start, int end) {
        return new String(chars, start, end - start);
    }
}
