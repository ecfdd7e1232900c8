package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.SourceMap;

/**
 * Copies stretches of the source into a text, leaving out what is not text (inline marks, image marks, HTML tags, invisible
 * chars) and resolving HTML entities, while a {@link SourceMap} follows. Chars that were lost before the file was made
 * (U+FFFD, □, 锟斤拷) stay and are reported. Not thread-safe.
 */
final class CleanText {
    private static final String LOST_BYTES = "锟斤拷";

    private final TextView view;
    private final String text;
    private final ProblemLog log;
    private final StringBuilder out;
    private final SourceMap.Builder map;
    private int pendingFeed = -1;

    CleanText(TextView view, ProblemLog log) {
        this(view, log, 0);
    }

    /** @param capacity how many chars the text may have */
    CleanText(TextView view, ProblemLog log, int capacity) {
        this(view, log, new SourceMap.Builder(view.source()), capacity);
    }

    /** @param map null if nobody asks for the places */
    private CleanText(TextView view, ProblemLog log, SourceMap.Builder map, int capacity) {
        this.view = view;
        this.text = view.text();
        this.log = log;
        this.map = map;
        this.out = new StringBuilder(capacity);
    }

    /** The cleaned text of one field; where it runs over several lines, they are joined by a space. */
    static String field(TextView view, int from, int to, ProblemLog log) {
        String text = view.text();
        int start = Chars.skipBlank(text, from, to);
        int plain = start;
        int last = Chars.trimEnd(text, start, to);
        while (plain < last && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == last) {
            return text.substring(start, last);
        }
        CleanText field = new CleanText(view, log, null, last - start);
        for (int at = start; at < to;) {
            int end = Chars.lineEnd(text, at, to);
            if (!field.isEmpty()) {
                field.replace(" ", at);
            }
            field.append(at, Chars.trimEnd(text, at, end));
            at = Chars.skipBlank(text, end, to);
        }
        return field.text().strip();
    }

    /** Sets a body that is the view's whole text, nothing left out. */
    static void verbatim(TextView view, ArticleBuilder article) {
        CleanText body = new CleanText(view, new ProblemLog(view.source()));
        body.mapCopy(0, view.text().length());
        article.body(view.text(), body.map());
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    String text() {
        return out.toString();
    }

    SourceMap map() {
        return map.build();
    }

    /**
     * Ends a paragraph, if any more text follows; the line feed stands for what the source has at {@code at}. Blanks at the
     * start of the next paragraph are left out.
     */
    void lineFeed(int at) {
        if (!out.isEmpty() && pendingFeed < 0) {
            pendingFeed = at;
        }
    }

    /** A space between two words of a mended line, in place of the line end at {@code at}. */
    void space(int at) {
        replace(" ", at);
    }

    /** Appends the source's {@code [from, to)}, which holds no line end. */
    void append(int from, int to) {
        int copied = from;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = isPlain(c) ? at : specialEnd(c, at, to);
            if (end == at) {
                at++;
                continue;
            }
            copy(copied, at);
            if (c == '&') {
                replace(HtmlEntity.at(text, at, to).text(), at);
            } else if (isLineBreak(at, to)) {
                replace(" ", at);
            }
            copied = end;
            at = end;
        }
        copy(copied, to);
    }

    /** Han, kana and full-width chars, nearly everything a newspaper prints, need no second look. */
    private static boolean isPlain(char c) {
        return c >= '\u3000' && c != '〖' && c != '\uFEFF' && c != '\uFFFD' && c != '锟'
                || c >= '0' && c != '<' && c < '\u007F';
    }

    /** Where the thing that is left out or replaced at {@code at} ends; {@code at} itself if it is only text. */
    private int specialEnd(char c, int at, int to) {
        if (Chars.isInvisible(c)) {
            return invisible(at, to);
        }
        switch (c) {
            case '〖' -> {
                return markEnd(at, to);
            }
            case '<' -> {
                return tagEnd(at, to);
            }
            case '&' -> {
                HtmlEntity entity = HtmlEntity.at(text, at, to);
                return entity == null ? at : entity.end();
            }
            case '/' -> {
                return isCaptionMark(at, to) ? at + 3 : at;
            }
            case '\uFFFD', '□', '锟' -> reportLost(c, at);
            default -> {
            }
        }
        return at;
    }

    private int invisible(int at, int to) {
        int end = at + 1;
        while (end < to && Chars.isInvisible(text.charAt(end))) {
            end++;
        }
        log.info("invisible-chars", (end - at) + " invisible chars left out, the first U+"
                + String.format("%04X", (int) text.charAt(at)), view.place(at));
        return end;
    }

    private int markEnd(int at, int to) {
        Mark mark = Mark.at(text, at, to);
        if (mark == null) {
            return at;
        }
        if (!mark.inline()) {
            log.info("unknown-mark", "the mark " + text.substring(at, mark.end()) + " inside text is left out",
                    view.place(at));
        }
        return mark.end();
    }

    private boolean isLineBreak(int at, int to) {
        Mark mark = text.charAt(at) == '〖' ? Mark.at(text, at, to) : null;
        return mark != null && mark.lineBreak() && !out.isEmpty();
    }

    /** The end of an HTML tag or an image mark such as {@code <img=522b0201aa>}. */
    private int tagEnd(int at, int to) {
        int name = at + 1 < to && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        if (name >= to || !Chars.isLatin(text.charAt(name))) {
            return at;
        }
        int limit = Math.min(to, at + 400);
        for (int i = name; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || Chars.isHan(c)) {
                return at;
            }
        }
        return at;
    }

    /** {@code /ct}, left by the typesetting system where a caption stood. */
    private boolean isCaptionMark(int at, int to) {
        return at + 3 <= to && text.startsWith("/ct", at) && (at == 0 || !isAsciiWord(text.charAt(at - 1)))
                && (at + 3 == to || !isAsciiWord(text.charAt(at + 3)));
    }

    private static boolean isAsciiWord(char c) {
        return Chars.isLatin(c) || Chars.isDigit(c) || c == '/' || c == '.' || c == '_' || c == '-';
    }

    private void reportLost(char c, int at) {
        if (c != '锟') {
            log.warn("lost-char", "a char was lost before this file was made; " + c + " stands in its place",
                    view.place(at));
        } else if (text.startsWith(LOST_BYTES, at)) {
            log.warn("lost-char", "chars were lost before this file was made; " + LOST_BYTES + " stands in their place",
                    view.place(at));
        }
    }

    private void copy(int from, int to) {
        int start = out.isEmpty() || pendingFeed >= 0 ? Chars.skipBlank(text, from, to) : from;
        if (start < to) {
            feed();
            out.append(text, start, to);
            mapCopy(start, to);
        }
    }

    private void mapCopy(int from, int to) {
        if (map == null) {
            return;
        }
        if (view.places() == null) {
            map.copy(from, to);
            return;
        }
        String sourceText = view.source().text();
        for (int at = from; at < to; at++) {
            int place = view.place(at);
            if (sourceText.charAt(place) == text.charAt(at)) {
                map.copy(place, place + 1);
            } else {
                map.replace(place, 1);
            }
        }
    }

    private void replace(String with, int at) {
        if (pendingFeed >= 0 || out.isEmpty()) {
            if (with.isBlank()) {
                return;
            }
            feed();
        }
        out.append(with);
        mapReplace(at, with.length());
    }

    private void feed() {
        if (pendingFeed >= 0) {
            out.append('\n');
            mapReplace(pendingFeed, 1);
            pendingFeed = -1;
        }
    }

    private void mapReplace(int at, int count) {
        if (map != null) {
            map.replace(view.place(at), count);
        }
    }
}
