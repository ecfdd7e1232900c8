package io.github.rmrbnlp.corpusio.format;

import java.util.Arrays;

/** Compares the lines of a body with a title, blind to blanks, widths, kinds of quotes and chars that were lost. */
final class TitleMatcher {
    /** Share of a title's part that a line must begin with where the rest differs: a header cuts long titles short. */
    private static final double NEARLY = 0.8;

    private final String title;
    /** The ends of the title's parts, which blanks separate in the header. */
    private final int[] partEnds;

    TitleMatcher(String header) {
        StringBuilder squeezed = new StringBuilder(header.length());
        int[] ends = new int[header.length() + 1];
        int count = 0;
        for (int i = 0; i < header.length(); i++) {
            if (!Chars.isBlank(header.charAt(i))) {
                squeezed.append(header.charAt(i));
            } else if (count == 0 || ends[count - 1] < squeezed.length()) {
                ends[count++] = squeezed.length();
            }
        }
        ends[count++] = squeezed.length();
        this.title = squeezed.toString();
        this.partEnds = Arrays.copyOf(ends, count);
    }

    boolean isEmpty() {
        return title.isEmpty();
    }

    /**
     * A title found in a body.
     *
     * @param lines how many lines it takes whole
     * @param rest where the rest of the line after those starts, which the title begins; -1 if it ends with a line
     */
    record Match(int lines, int rest) {
    }

    /** The title from line {@code start} on, or null. At least half of it must be there. */
    Match match(BodyLines lines, int start) {
        int matched = 0;
        int line = start;
        while (line < lines.count() && matched < title.length()) {
            int at = matchLine(lines, line, matched);
            if (at < 0) {
                int rest = restOfLine(lines, line, matched);
                return rest < 0 ? enough(matched, line - start, -1) : new Match(line - start, rest);
            }
            matched = at;
            line++;
        }
        return enough(matched, line - start, -1);
    }

    private Match enough(int matched, int lines, int rest) {
        return lines > 0 && matched * 2 >= title.length() ? new Match(lines, rest) : null;
    }

    /** Where the title goes on after the whole line, which stands at {@code from} in it, or -1. */
    private int matchLine(BodyLines lines, int line, int from) {
        int at = from;
        int chars = 0;
        boolean differs = false;
        for (int i = lines.start(line); i < lines.end(line) && !differs; i++) {
            char c = lines.text.charAt(i);
            boolean separator = c == '·' && (at == title.length() || title.charAt(at) != '·');
            if (Chars.isBlank(c) || separator) {
                continue;
            }
            chars++;
            differs = at == title.length() || !same(title.charAt(at), c);
            at += differs ? 0 : 1;
        }
        if (!differs) {
            return chars == 0 ? -1 : at;
        }
        int partEnd = partEnd(at);
        boolean nearly = at - from >= 6 && at - from >= NEARLY * (partEnd - from)
                && at - from >= NEARLY * lines.length(line);
        return nearly ? partEnd : -1;
    }

    private int partEnd(int at) {
        for (int end : partEnds) {
            if (end >= at) {
                return end;
            }
        }
        return title.length();
    }

    /** Where a line goes on after the end of the title if a blank or a bracket sets the rest off, or -1. */
    private int restOfLine(BodyLines lines, int line, int from) {
        int at = from;
        for (int i = lines.start(line); i < lines.end(line); i++) {
            char c = lines.text.charAt(i);
            if (at == title.length()) {
                return Chars.isBlank(c) || "（(〔［".indexOf(c) >= 0 || "》”）！？".indexOf(title.charAt(at - 1)) >= 0
                        ? i
                        : -1;
            }
            if (!Chars.isBlank(c)) {
                if (!same(title.charAt(at), c)) {
                    return -1;
                }
                at++;
            }
        }
        return -1;
    }

    /** Whether the chars are the same in print: full and half width, kinds of quotes and dashes, a lost char. */
    private static boolean same(char a, char b) {
        return a == b || fold(a) == fold(b) || isLost(a) || isLost(b);
    }

    private static boolean isLost(char c) {
        return c == '?' || c == '□' || c == '\uFFFD';
    }

    private static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return fold((char) (c - 0xFEE0));
        }
        return switch (c) {
            case '“', '”', '‘', '’', '"', '\'', '「', '」', '『', '』' -> '"';
            case '—', '―', '–', '-', '─' -> '-';
            case '·', '•', '・', '.', '…' -> '.';
            case '〈', '《', '<' -> '<';
            case '〉', '》', '>' -> '>';
            default -> c;
        };
    }
}
