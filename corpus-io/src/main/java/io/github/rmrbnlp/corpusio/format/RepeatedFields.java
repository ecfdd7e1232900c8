package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.List;

/** Drops the kicker, title and subtitle that some tagged records repeat as the first lines of the body. */
final class RepeatedFields {
    private static final TaggedField[] HEADING = {TaggedField.YT, TaggedField.BT, TaggedField.FT};

    private RepeatedFields() {
    }

    /** Drops the repeated lines and returns their number. */
    static int take(BodyLines lines, TaggedFields fields, Document document) {
        List<String> headings = new ArrayList<>();
        for (TaggedField field : HEADING) {
            if (fields.start(field) >= 0) {
                headings.add(squeeze(document.text(), fields.start(field), fields.end(field)));
            }
        }
        int line = 0;
        boolean found = true;
        while (found && line < lines.count()) {
            found = false;
            for (String heading : headings) {
                int after = matchEnd(lines, line, heading);
                if (after > line) {
                    for (; line < after; line++) {
                        lines.drop(line);
                    }
                    found = true;
                }
            }
        }
        return line;
    }

    /** The line after those from {@code line} on that together are the heading; {@code line} if they are not. */
    private static int matchEnd(BodyLines lines, int line, String heading) {
        int matched = 0;
        for (int next = line; next < lines.count() && !heading.isEmpty(); next++) {
            String part = squeeze(lines.text, lines.start(next), lines.end(next));
            if (!heading.startsWith(part, matched)) {
                return line;
            }
            matched += part.length();
            if (matched == heading.length()) {
                return next + 1;
            }
        }
        return line;
    }

    private static String squeeze(String text, int from, int to) {
        StringBuilder squeezed = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            Mark mark = c == '〖' ? Mark.at(text, at, to) : null;
            if (mark != null) {
                at = mark.end() - 1;
            } else if (!Chars.isBlank(c)) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}
