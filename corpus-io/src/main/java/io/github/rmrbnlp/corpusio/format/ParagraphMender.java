package io.github.rmrbnlp.corpusio.format;

import java.util.regex.Pattern;

/**
 * Decides which line ends of a body are none: a paragraph that was hard-wrapped in mid-sentence goes on in the next line,
 * also where that line is indented like a new paragraph. Reads the lines only; not thread-safe.
 *
 * <p>A line goes on if it does not end like a sentence and is running text, which shows in a sentence that ends inside it,
 * in its length, in a last char that ends no heading (与, 的), in a numeral cut in two, or in lines filled to one width.
 * Verse, lists, headings, captions and lines after which a dateline, a byline or an enumeration opens are left alone.
 */
final class ParagraphMender {
    /** Longer lines without a sentence end inside are running text: headings of the paper stay below (measured: 49). */
    private static final int LONG_LINE = 60;
    private static final int VERSE_LINE = 22;
    private static final int SHORTEST_PROSE = 12;
    /** Widest column, in half-width units, at which files are wrapped. */
    private static final int MAX_WRAP_WIDTH = 100;
    private static final String CANNOT_START = "，。、；：！？）》〉」』】〕％%‰℃,;:)";
    private static final String ENDS_NO_HEADING = "的和与及是把而也这那或且";
    private static final String NUMERALS = "０１２３４５６７８９0123456789一二三四五六七八九十百千万亿两几数○〇零点．";
    private static final String NUMERAL_GOES_ON = "０１２３４５６７８９0123456789十百千万亿多余点．％%个元人名吨斤亩户倍届年月日时米里";
    private static final Pattern OPENS_PARAGRAPH = Pattern.compile(
            "^(?:[▲■●◆★☆○△※•◎►◇□▼→⊙]|——|[·][^·]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|"
                    + "[0-9０-９]{1,2}(?:、|[.．](?![0-9０-９]))|第[一二三四五六七八九十百0-9]{1,4}[，、：:章条节]|[①-⑳]|附[：:件录]|注[：:]|[左右上下][图]?[：:]|[问答][：:])");

    private final BodyLines lines;
    private final boolean indented;
    private final int wrapWidth;
    private int proseFirst = -1;
    private int proseNext;
    private int proseChars;
    private boolean proseEnds;

    ParagraphMender(BodyLines lines) {
        this.lines = lines;
        this.indented = mostlyIndented(lines);
        this.wrapWidth = wrapWidth(lines);
    }

    /** Whether line {@code next} goes on with the paragraph that starts at line {@code first} and ends at the line before. */
    boolean goesOn(int first, int next) {
        int last = next - 1;
        char end = lines.last(last);
        char start = lines.first(next);
        if (lines.afterBlank(next)
                || Chars.endsSentence(end) && !numeralPoint(last, start) && CANNOT_START.indexOf(start) < 0) {
            return false;
        }
        if (CANNOT_START.indexOf(start) >= 0) {
            return true;
        }
        boolean hanging = indented && lines.indent(next) == 0 && lines.indent(first) > 0;
        boolean running = hanging || isProse(first, last) || isCutInTwo(last, next) || fillsColumn(last);
        return running && !isVerse(last, next) && !isTable(last) && !isTable(next) && !isSetApart(last)
                && !opensParagraph(next);
    }

    private boolean numeralPoint(int line, char next) {
        char end = lines.last(line);
        return (end == '.' || end == '．') && Chars.digit(next) >= 0 && lines.length(line) > 1
                && Chars.digit(lines.text.charAt(lines.end(line) - 2)) >= 0;
    }

    private boolean opensParagraph(int line) {
        String text = lines.text;
        int from = lines.start(line);
        int to = lines.end(line);
        return OPENS_PARAGRAPH.matcher(text).region(from, to).find() || Bylines.startsWithDateline(text, from, to)
                || Bylines.isByline(text, from, to) || Bylines.isCredit(text, from, to)
                || Bylines.isAttachmentNote(text, from, to) || isSectionNumeral(line)
                || to - from < 20 && PlainTail.isDateLine(lines.line(line));
    }

    /** Whether the line is a byline, a credit or a signed note, after which something new starts. */
    private boolean isSetApart(int line) {
        String text = lines.text;
        int from = lines.start(line);
        int to = lines.end(line);
        return Bylines.isByline(text, from, to) || Bylines.isCredit(text, from, to) || isSigned(line)
                || startsWithBullet(line) || isSectionNumeral(line) || Bylines.endsWithCredit(text, from, to);
    }

    private boolean isSectionNumeral(int line) {
        return lines.length(line) <= 3
                && lines.line(line).chars().allMatch(c -> "一二三四五六七八九十１２３４５６７８９123456789".indexOf(c) >= 0);
    }

    /** Whether a wide gap stands inside the line, as between the columns of a table. */
    private boolean isTable(int line) {
        int blanks = 0;
        for (int i = lines.start(line); i < lines.end(line); i++) {
            char c = lines.text.charAt(i);
            blanks = c == '\u3000' ? blanks + 2 : c == '\t' ? blanks + 4 : c == ' ' ? blanks + 1 : 0;
            if (blanks >= 4) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithBullet(int line) {
        return "▲■●◆★☆△※◇▼".indexOf(lines.first(line)) >= 0;
    }

    /** Whether the line ends with a dash and a name, {@code ——编者}, or with a name set off by blanks. */
    private boolean isSigned(int line) {
        String text = lines.text;
        int from = Math.max(lines.start(line), lines.end(line) - 12);
        String tail = text.substring(from, lines.end(line));
        int dash = tail.lastIndexOf("——");
        if (dash >= 0) {
            return tail.length() - dash <= 8;
        }
        int gap = Math.max(tail.lastIndexOf('\u3000'), tail.lastIndexOf("  "));
        return gap > 0 && tail.length() - gap <= 6 && Chars.endsSentence(lastBefore(tail, gap));
    }

    private static char lastBefore(String tail, int gap) {
        int at = Chars.trimEnd(tail, 0, gap);
        return at == 0 ? ' ' : tail.charAt(at - 1);
    }

    private boolean isVerse(int last, int next) {
        if (lines.length(last) > VERSE_LINE || lines.length(next) > VERSE_LINE || hasInnerStop(last)) {
            return false;
        }
        int from = Math.max(0, last - 3);
        int to = Math.min(lines.count(), next + 4);
        int brief = 0;
        for (int i = from; i < to; i++) {
            if (lines.length(i) <= VERSE_LINE) {
                brief++;
            }
        }
        return brief * 3 >= (to - from) * 2;
    }

    /** A full stop inside a line; verse has its stops at the ends. */
    private boolean hasInnerStop(int line) {
        int at = lines.start(line);
        while (at < lines.end(line) && lines.text.charAt(at) != '。') {
            at++;
        }
        return at < lines.end(line) - 1;
    }

    /** Adds up the lines since the last call: a paragraph may have a hundred thousand. */
    private boolean isProse(int first, int last) {
        if (first != proseFirst) {
            proseFirst = first;
            proseNext = first;
            proseChars = 0;
            proseEnds = false;
        }
        for (; proseNext <= last && !proseEnds; proseNext++) {
            proseChars += lines.length(proseNext);
            proseEnds = hasInnerSentenceEnd(proseNext);
        }
        return proseChars >= (proseEnds ? SHORTEST_PROSE : LONG_LINE);
    }

    private boolean hasInnerSentenceEnd(int line) {
        for (int i = lines.start(line); i < lines.end(line) - 1; i++) {
            char c = lines.text.charAt(i);
            if (c == '。' || c == '；' || c == '！' || c == '？') {
                return true;
            }
        }
        return false;
    }

    /** Whether a word or numeral stands on both sides of the line end. */
    private boolean isCutInTwo(int last, int next) {
        if (lines.length(last) < SHORTEST_PROSE) {
            return false;
        }
        char end = lines.last(last);
        char start = lines.first(next);
        if (ENDS_NO_HEADING.indexOf(end) >= 0) {
            return true;
        }
        if (NUMERALS.indexOf(end) >= 0 && NUMERAL_GOES_ON.indexOf(start) >= 0) {
            return true;
        }
        return lines.length(next) > 2 && lines.text.charAt(lines.start(next) + 1) == '，' && Chars.isHan(start);
    }

    private boolean fillsColumn(int line) {
        return wrapWidth > 0 && width(lines, line) >= wrapWidth - 2;
    }

    private static boolean mostlyIndented(BodyLines lines) {
        int indented = 0;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.indent(i) >= 2) {
                indented++;
            }
        }
        return indented * 2 > lines.count();
    }

    /** The column at which the lines were wrapped, in half-width units: most lines reach it, none passes it; 0 if none. */
    private static int wrapWidth(BodyLines lines) {
        int widest = 0;
        for (int i = 0; i < lines.count(); i++) {
            widest = Math.max(widest, width(lines, i));
        }
        if (widest > MAX_WRAP_WIDTH || lines.count() < 5) {
            return 0;
        }
        int full = 0;
        for (int i = 0; i < lines.count(); i++) {
            if (width(lines, i) >= widest - 2) {
                full++;
            }
        }
        return full * 2 >= lines.count() && widest > 2 * VERSE_LINE ? widest : 0;
    }

    private static int width(BodyLines lines, int line) {
        int width = lines.indent(line);
        for (int i = lines.start(line); i < lines.end(line) && width <= MAX_WRAP_WIDTH; i++) {
            width += lines.text.charAt(i) < '\u0100' ? 1 : 2;
        }
        return width;
    }
}
