package io.github.rmrbnlp.corpusio.format;

import java.util.Arrays;

/**
 * The lines of a body that hold text, each as a span of the source without the blanks around it; a {@code 〖HH/换行〗} ends
 * a line too. Not thread-safe while being built, then read-only except for {@link #drop}.
 */
final class BodyLines {
    /** No inline mark is longer. */
    private static final int MAX_MARK = 20;

    final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] indents = new int[16];
    private boolean[] afterBlank = new boolean[16];
    private boolean[] dropped;
    private int count;

    /** The lines of {@code [from, to)}. */
    static BodyLines of(String text, int from, int to) {
        BodyLines lines = new BodyLines(text);
        boolean blank = false;
        for (int at = from; at < to;) {
            int end = lineEnd(text, at, to);
            int start = Chars.skipBlank(text, at, end);
            int trimmed = trimEnd(text, start, end);
            if (start < trimmed) {
                lines.add(start, trimmed, indent(text, at, start), blank);
                blank = false;
            } else {
                blank = true;
            }
            at = afterLineEnd(text, end, to);
        }
        lines.dropped = new boolean[lines.count];
        return lines;
    }

    private BodyLines(String text) {
        this.text = text;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }

    int length(int line) {
        return ends[line] - starts[line];
    }

    char first(int line) {
        return text.charAt(starts[line]);
    }

    char last(int line) {
        return text.charAt(ends[line] - 1);
    }

    String line(int line) {
        return text.substring(starts[line], ends[line]);
    }

    /** The blanks before the text, a full-width one counted as two. */
    int indent(int line) {
        return indents[line];
    }

    /** Whether an empty line stands before this one. */
    boolean afterBlank(int line) {
        return afterBlank[line];
    }

    boolean dropped(int line) {
        return dropped[line];
    }

    /** Keeps a line out of the body. */
    void drop(int line) {
        dropped[line] = true;
    }

    /** Moves the start of a line behind something that is not body. */
    void startAt(int line, int start) {
        starts[line] = start;
    }

    /** Moves the end of a line before something that is not body. */
    void endAt(int line, int end) {
        ends[line] = end;
    }

    private void add(int start, int end, int indent, boolean blankBefore) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            indents = Arrays.copyOf(indents, count * 2);
            afterBlank = Arrays.copyOf(afterBlank, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        indents[count] = indent;
        afterBlank[count++] = blankBefore;
    }

    private static int indent(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += text.charAt(i) == '\u3000' ? 2 : 1;
        }
        return width;
    }

    private static int lineEnd(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            // most chars are Han, which stand above every line end and mark
            if (c <= '〖' && (Chars.isLineEnd(c) || c == '〖' && lineBreakMark(text, at, to) != null)) {
                return at;
            }
        }
        return to;
    }

    private static int afterLineEnd(String text, int end, int to) {
        if (end < to && text.charAt(end) == '〖') {
            return lineBreakMark(text, end, to).end();
        }
        return Chars.nextLine(text, end, to);
    }

    private static Mark lineBreakMark(String text, int at, int to) {
        Mark mark = Mark.at(text, at, to);
        return mark != null && mark.lineBreak() ? mark : null;
    }

    /** The end without blanks and inline marks, so that no blank before a mark is left at the end of a paragraph. */
    private static int trimEnd(String text, int from, int to) {
        int end = Chars.trimEnd(text, from, to);
        while (end > from && text.charAt(end - 1) == '〗') {
            int open = end - 1;
            while (open > Math.max(from, end - MAX_MARK) && text.charAt(open) != '〖') {
                open--;
            }
            Mark mark = text.charAt(open) == '〖' ? Mark.at(text, open, end) : null;
            if (mark == null || mark.end() != end || !mark.inline()) {
                return end;
            }
            end = Chars.trimEnd(text, from, open);
        }
        return end;
    }
}
