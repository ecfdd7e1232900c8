package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the heading that the archive repeats at the start of a body: kicker lines, the title over one to four lines,
 * subtitle lines, the author line. Drops these lines from the body; kicker and subtitle become fields. Not thread-safe.
 */
final class HeadingBlock {
    private static final int MAX_KICKERS = 4;
    private static final int MAX_SUBTITLES = 4;
    private static final int MAX_AUTHOR_LINES = 3;
    /** Longest heading line in the two years measured: 49 chars. */
    private static final int MAX_HEADING = 52;
    /** What may stand around the authors' names on their line: an office, a country. */
    private static final int MAX_OFFICE = 24;
    private static final Pattern NOTE = Pattern
            .compile("^[\\s\u3000]*([（(〔［][^（）()〔〕［］]{1,20}[）)〕］])(?=[\\s\u3000]|$)");

    private final BodyLines lines;
    private final List<String> authors;
    private final AuthorNames authorNames;
    private final List<String> kickers = new ArrayList<>();
    private final List<String> subtitles = new ArrayList<>();
    private final List<String> bylineNames = new ArrayList<>();
    private final List<String> authorLines = new ArrayList<>();
    private int end;

    private HeadingBlock(BodyLines lines, List<String> authors, AuthorNames authorNames) {
        this.lines = lines;
        this.authors = authors;
        this.authorNames = authorNames;
    }

    /**
     * Finds the block and drops its lines.
     *
     * @param title the title of the header, empty if there is none
     * @param authors the authors of the header
     */
    static HeadingBlock take(BodyLines lines, String title, List<String> authors, AuthorNames authorNames) {
        HeadingBlock block = new HeadingBlock(lines, authors, authorNames);
        TitleMatcher matcher = new TitleMatcher(title);
        if (!matcher.isEmpty() && block.findTitle(matcher)) {
            block.takeAfterTitle();
        }
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

    /** The names of a byline under the title, where the header names nobody. */
    List<String> bylineNames() {
        return bylineNames;
    }

    /** The author lines that say more than the names of the header, such as an office; null if none does. */
    String authorLine() {
        return authorLines.isEmpty() ? null : String.join(" ", authorLines);
    }

    private boolean findTitle(TitleMatcher matcher) {
        int limit = Math.min(MAX_KICKERS + 1, lines.count());
        for (int start = 0; start < limit; start++) {
            TitleMatcher.Match match = matcher.match(lines, start);
            if (match != null) {
                for (int line = 0; line < start; line++) {
                    kickers.add(lines.line(line));
                }
                end = start + match.lines();
                return match.rest() < 0 || takeRest(match.rest());
            }
            if (!isHeadingLine(start)) {
                return false;
            }
        }
        return false;
    }

    /** What stands on the title's line behind it: a note in brackets, the authors, then perhaps the text. */
    private boolean takeRest(int from) {
        int to = lines.end(end);
        int at = from;
        Matcher note = NOTE.matcher(lines.text).region(at, to);
        if (note.find()) {
            subtitles.add(note.group(1));
            at = note.end();
        }
        at = Chars.skipBlank(lines.text, at, to);
        String rest = lines.text.substring(at, to);
        for (String author : authors) {
            if (rest.startsWith(author)) {
                rest = rest.substring(author.length()).strip();
            }
        }
        if (rest.isEmpty() || isAuthorText(rest)) {
            end++;
            return true;
        }
        lines.startAt(end, to - rest.length());
        return false;
    }

    private void takeAfterTitle() {
        int line = end;
        int subtitleEnd = end;
        while (line < lines.count() && line - end <= MAX_SUBTITLES) {
            if (isAuthorLine(line)) {
                takeSubtitles(line);
                end = line;
                takeAuthorLines();
                return;
            }
            if (line - end == MAX_SUBTITLES || !isSubtitleLine(line)) {
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

    private void takeAuthorLines() {
        for (int i = 0; i < MAX_AUTHOR_LINES && end < lines.count() && isAuthorLine(end); i++) {
            String text = lines.line(end++);
            if (authors.isEmpty()) {
                bylineNames.addAll(authorNames.parse(text).names());
            } else if (!authors.containsAll(authorNames.parse(text).names())) {
                authorLines.add(text);
            }
        }
    }

    private boolean isAuthorLine(int line) {
        return lines.length(line) <= MAX_HEADING && !hasSentenceEnd(line) && isAuthorText(lines.line(line));
    }

    /** Text that names authors of the header with little around them, or a byline where the header names nobody. */
    private boolean isAuthorText(String text) {
        if (authors.contains(text)) {
            return true;
        }
        boolean byline = Bylines.isByline(text, 0, text.length());
        if (authors.isEmpty()) {
            List<String> names = byline ? authorNames.parse(text).names() : List.of();
            return !names.isEmpty() && names.stream().allMatch(authorNames::isName);
        }
        String rest = squeeze(text);
        int named = 0;
        for (String author : authors) {
            String name = squeeze(author);
            if (rest.contains(name)) {
                rest = rest.replace(name, "");
                named++;
            }
        }
        boolean endsWithName = authors.stream().anyMatch(author -> squeeze(text).endsWith(squeeze(author)));
        return byline && named > 0 || named > 0 && rest.length() <= 4
                || named == authors.size() && endsWithName && rest.length() <= MAX_OFFICE && rest.indexOf('，') < 0;
    }

    private boolean isSubtitleLine(int line) {
        char last = lines.last(line);
        return isHeadingLine(line) && last != '！' && last != '？' && "●▲■◆★".indexOf(lines.first(line)) < 0;
    }

    /** A short line that ends like no sentence and opens no report. */
    private boolean isHeadingLine(int line) {
        char last = lines.last(line);
        boolean sentence = last == '。' || last == '，' || last == '、' || last == '；' || last == '：' || last == ':';
        return lines.length(line) <= MAX_HEADING && !sentence && !hasSentenceEnd(line)
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
