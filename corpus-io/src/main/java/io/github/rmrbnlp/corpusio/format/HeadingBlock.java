package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the heading that the archive repeats at the start of a body: kicker lines, the title over one to four lines,
 * subtitle lines, the author line. Drops these lines from the body. Not thread-safe.
 */
final class HeadingBlock {
    /** A title stands within the first lines; kickers above it take up to four. */
    private static final int MAX_KICKERS = 4;
    private static final int MAX_SUBTITLES = 4;
    /** Longest heading line in the two years measured: 49 chars. */
    private static final int MAX_HEADING = 52;

    private final BodyLines lines;
    private final AuthorNames authorNames;
    private final List<String> kickers = new ArrayList<>();
    private final List<String> subtitles = new ArrayList<>();
    private final List<String> bylineNames = new ArrayList<>();
    private int end;

    private HeadingBlock(BodyLines lines, AuthorNames authorNames) {
        this.lines = lines;
        this.authorNames = authorNames;
    }

    /**
     * Finds the block and drops its lines.
     *
     * @param title the title of the header
     * @param authors the authors of the header
     */
    static HeadingBlock take(BodyLines lines, String title, List<String> authors, AuthorNames authorNames) {
        HeadingBlock block = new HeadingBlock(lines, authorNames);
        block.findTitle(squeeze(title));
        block.takeAfterTitle(authors);
        for (int line = 0; line < block.end; line++) {
            lines.drop(line);
        }
        return block;
    }

    /** Whether the title was found. */
    boolean found() {
        return end > 0;
    }

    /** The number of lines the block takes. */
    int end() {
        return end;
    }

    /** The lines above the title, or null. */
    String kicker() {
        return kickers.isEmpty() ? null : String.join(" ", kickers);
    }

    /** The lines below the title, or null. */
    String subtitle() {
        return subtitles.isEmpty() ? null : String.join(" ", subtitles);
    }

    /** The names of a byline under the title. */
    List<String> bylineNames() {
        return bylineNames;
    }

    private void findTitle(String title) {
        if (title.isEmpty()) {
            return;
        }
        int limit = Math.min(MAX_KICKERS + 1, lines.count());
        for (int start = 0; start < limit; start++) {
            int after = titleEnd(title, start);
            if (after > start) {
                for (int line = 0; line < start; line++) {
                    kickers.add(lines.line(line));
                }
                end = after;
                return;
            }
            if (!isHeadingLine(start)) {
                return;
            }
        }
    }

    /** The line after the title if its lines start at {@code start}; {@code start} if they do not. */
    private int titleEnd(String title, int start) {
        int matched = 0;
        int line = start;
        while (line < lines.count() && matched < title.length()) {
            int next = matchLine(title, matched, line);
            if (next < 0) {
                break;
            }
            matched = next;
            line++;
        }
        return matched * 2 >= title.length() ? line : start;
    }

    /** Where the title's match ends if the whole line stands at {@code from} in the title, or -1. */
    private int matchLine(String title, int from, int line) {
        int at = from;
        for (int i = lines.start(line); i < lines.end(line); i++) {
            char c = lines.text.charAt(i);
            if (Chars.isBlank(c)) {
                continue;
            }
            if (at == title.length() || !same(title.charAt(at), c)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private void takeAfterTitle(List<String> authors) {
        int line = end;
        int subtitleEnd = end;
        while (end > 0 && line < lines.count() && line - end < MAX_SUBTITLES + 1) {
            if (isAuthorLine(line, authors)) {
                takeSubtitles(line);
                end = line + 1;
                return;
            }
            if (line - end == MAX_SUBTITLES || !isHeadingLine(line)) {
                break;
            }
            line++;
            subtitleEnd = line;
        }
        if (subtitleEnd > end && subtitleEnd < lines.count() && isRunningText(subtitleEnd)) {
            takeSubtitles(subtitleEnd);
            end = subtitleEnd;
        }
    }

    private void takeSubtitles(int to) {
        for (int line = end; line < to; line++) {
            subtitles.add(lines.line(line));
        }
    }

    /** A line that names the authors of the header and nobody else, or a byline where the header names nobody. */
    private boolean isAuthorLine(int line, List<String> authors) {
        if (lines.length(line) > MAX_HEADING) {
            return false;
        }
        String text = lines.line(line);
        boolean byline = Bylines.isByline(text, 0, text.length());
        if (authors.isEmpty() && !byline) {
            return false;
        }
        List<String> names = authorNames.parse(text).names();
        if (authors.isEmpty()) {
            if (names.isEmpty() || !names.stream().allMatch(authorNames::isName)) {
                return false;
            }
            bylineNames.addAll(names);
            return true;
        }
        String authorText = squeeze(String.join("", authors));
        String lineText = squeeze(String.join("", names));
        return !lineText.isEmpty() && (lineText.equals(authorText) || authors.containsAll(names)
                || byline && names.stream().anyMatch(authors::contains));
    }

    /** A short line that ends like no sentence and opens no report. */
    private boolean isHeadingLine(int line) {
        int length = lines.length(line);
        char last = lines.last(line);
        boolean sentence = last == '。' || last == '，' || last == '、' || last == '；' || last == '：' || last == ':';
        return length <= MAX_HEADING && !sentence && !hasSentenceEnd(line)
                && !Bylines.startsWithDateline(lines.text, lines.start(line), lines.end(line));
    }

    private boolean hasSentenceEnd(int line) {
        for (int i = lines.start(line); i < lines.end(line); i++) {
            if (lines.text.charAt(i) == '。') {
                return true;
            }
        }
        return false;
    }

    /** Whether the body proper starts here: prose or a report, not one more short line as in verse or a list. */
    private boolean isRunningText(int line) {
        return lines.length(line) > MAX_HEADING || hasSentenceEnd(line) && lines.length(line) > MAX_HEADING / 2
                || Bylines.startsWithDateline(lines.text, lines.start(line), lines.end(line));
    }

    /** Whether the chars are the same in print: full and half width, kinds of quotes and dashes, a lost char. */
    private static boolean same(char a, char b) {
        return a == b || fold(a) == fold(b) || a == '?' || b == '?' || a == '□' || b == '□' || a == '\uFFFD'
                || b == '\uFFFD';
    }

    private static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return fold((char) (c - 0xFEE0));
        }
        return switch (c) {
            case '“', '”', '‘', '’', '"', '\'', '「', '」', '『', '』' -> '"';
            case '—', '―', '–', '-', '─', '一' -> '-';
            case '·', '•', '・', '.', '．' -> '.';
            case '…' -> '.';
            case '〈', '《', '<' -> '<';
            case '〉', '》', '>' -> '>';
            default -> c;
        };
    }

    private static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Chars.isBlank(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            }
        }
        return squeezed.toString();
    }
}
