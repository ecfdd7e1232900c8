package io.github.rmrbnlp.corpusio.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the fields of one tagged record stand. Copes with what real files have: a field never closed ends where the next
 * opens; a field closed under another's name ends there; marks inside the body that are not fields are left to the body.
 */
final class TaggedFields {
    private static final int FIELDS = TaggedField.values().length;
    private static final int MISSING = -1;
    /** 〖, two letters, a slash and a name of two chars. */
    private static final int SHORTEST_MARK = 6;
    /** A merged record is looked for within this many chars: five times the longest article known. */
    private static final int LONGEST_NESTED = 1 << 16;

    private final Document document;
    private final String text;
    private final int[] starts = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private Mark open;
    private int outside;
    private int nestedStart = MISSING;
    private int nestedEnd = MISSING;

    private TaggedFields(Document document) {
        this.document = document;
        this.text = document.text();
        this.outside = document.start();
        Arrays.fill(starts, MISSING);
    }

    static TaggedFields read(Document document) {
        TaggedFields fields = new TaggedFields(document);
        fields.scan();
        return fields;
    }

    /** The mark at {@code at}, also one whose 〗 is missing at the end of its line if it names a known field. */
    static Mark markAt(String text, int at, int to) {
        Mark mark = Mark.at(text, at, to);
        if (mark != null || at + SHORTEST_MARK > to) {
            return mark;
        }
        boolean closing = text.charAt(at + 1) == '-';
        int code = closing ? at + 2 : at + 1;
        if (!Chars.isLatin(text.charAt(code)) || !Chars.isLatin(text.charAt(code + 1))) {
            return null;
        }
        TaggedField field = TaggedField.of(text.substring(code, code + 2));
        String whole = field == null ? "" : closing ? field.close() : field.open();
        int length = whole.length() - 1;
        if (field == null || at + length > to || !text.regionMatches(at, whole, 0, length)) {
            return null;
        }
        return new Mark(closing, field.name(), whole.substring(length - 2, length), at, at + length);
    }

    /**
     * The end of a whole record that was merged into a field, for example the author's: it starts in the middle of the
     * open field and is followed by the field's own end. -1 if there is none.
     *
     * @param open the field that is open, or null
     * @param mark the mark that may start the record
     */
    static int nestedEnd(String text, Mark open, Mark mark, int to) {
        TaggedField field = TaggedField.of(mark.code());
        boolean inside = open != null && !open.code().equals(TaggedField.ZW.name()) && field != null
                && field.identifies() && !mark.closing();
        if (!inside) {
            return MISSING;
        }
        int within = (int) Math.min(to, (long) mark.end() + LONGEST_NESTED);
        int close = text.indexOf(TaggedField.ZW.close(), mark.end(), within);
        if (close < 0) {
            return MISSING;
        }
        int end = close + TaggedField.ZW.close().length();
        int next = Chars.skipBlank(text, end, to);
        Mark after = next < to && text.charAt(next) == '〖' ? Mark.at(text, next, to) : null;
        return after != null && after.closing() && after.code().equals(open.code()) ? end : MISSING;
    }

    /** Where a record merged into a field starts, or -1. */
    int nestedStart() {
        return nestedStart;
    }

    int nestedEnd() {
        return nestedEnd;
    }

    /** The first char of a field's value, or -1 if the record has no such field. */
    int start(TaggedField field) {
        return starts[field.ordinal()];
    }

    /** The char after a field's value. */
    int end(TaggedField field) {
        return ends[field.ordinal()];
    }

    /** Fields the format does not define, in source order. */
    Map<String, String> others() {
        return others;
    }

    private void scan() {
        int to = document.end();
        for (int at = text.indexOf('〖', document.start()); at >= 0 && at < to; at = text.indexOf('〖', at + 1)) {
            Mark mark = markAt(text, at, to);
            if (mark == null || isText(mark)) {
                continue;
            }
            int nested = nestedEnd(text, open, mark, to);
            if (nested >= 0) {
                nested(mark, nested);
                at = nested - 1;
            } else if (mark.closing()) {
                closing(mark);
            } else {
                opening(mark);
            }
        }
        if (open != null) {
            document.warn("unclosed-tag", "the field " + open.key() + " is never closed", open.start());
            close(to);
        }
        outsideText(to);
    }

    private void nested(Mark mark, int end) {
        document.warn("merged-record", "a whole record stands inside the field " + open.key(), mark.start());
        nestedStart = mark.start();
        nestedEnd = end;
        close(mark.start());
        outside = end;
    }

    /** Inline marks anywhere, and in the body every mark that is no field of the format. */
    private boolean isText(Mark mark) {
        boolean known = TaggedField.of(mark.code()) != null;
        boolean inBody = open != null && open.code().equals(TaggedField.ZW.name());
        return mark.inline() || inBody && !known && !closesOpen(mark);
    }

    private boolean closesOpen(Mark mark) {
        return mark.closing() && open != null && open.code().equals(mark.code());
    }

    private void opening(Mark mark) {
        if (open != null) {
            document.warn("unclosed-tag", "the field " + open.key() + " is not closed before " + mark.key() + " opens",
                    open.start());
            close(mark.start());
        } else {
            outsideText(mark.start());
        }
        open = mark;
    }

    private void closing(Mark mark) {
        if (closesOpen(mark)) {
            close(mark.start());
        } else if (open != null) {
            document.warn("mismatched-tag", "the field " + open.key() + " is closed by " + mark.key(), mark.start());
            close(mark.start());
        } else if (mark.code().equals(TaggedField.ZW.name()) && start(TaggedField.ZW) < 0) {
            document.warn("unopened-tag", "the body is closed, but was not opened", mark.start());
            put(TaggedField.ZW, outside, mark.start());
        } else if (outside != nestedEnd || Chars.skipBlank(text, outside, mark.start()) < mark.start()) {
            outsideText(mark.start());
            document.warn("unopened-tag", "the field " + mark.key() + " is closed, but was not opened", mark.start());
        }
        outside = mark.end();
    }

    private void close(int end) {
        TaggedField field = TaggedField.of(open.code());
        if (field == null) {
            addOther(open.key(), open.end(), end);
        } else if (start(field) < 0) {
            put(field, open.end(), end);
        } else {
            document.warn("repeated-field", "the field " + open.key() + " comes a second time", open.start());
            addOther(open.key(), open.end(), end);
        }
        outside = end;
        open = null;
    }

    private void put(TaggedField field, int start, int end) {
        starts[field.ordinal()] = start;
        ends[field.ordinal()] = end;
    }

    private void addOther(String key, int start, int end) {
        String value = document.field(start, end);
        int times = repeats.merge(key, 1, Integer::sum);
        String free = times == 1 ? key : key + " " + times;
        others.put(free, value == null ? "" : value);
    }

    /** Reports text that stands in no field, from the end of the last one to {@code to}. */
    private void outsideText(int to) {
        int from = Chars.skipBlank(text, outside, to);
        if (from < to) {
            document.warn("text-outside-field", (to - from) + " chars stand in no field", from);
            addOther("", from, to);
        }
        outside = to;
    }
}
