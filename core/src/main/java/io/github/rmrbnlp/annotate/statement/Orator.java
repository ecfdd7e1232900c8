package io.github.rmrbnlp.annotate.statement;

import java.util.List;

/** Tells whose speech or letter a text prints. Looks once, at the opening; not thread-safe. */
final class Orator {
    /** Within so many chars the headings and the first sentence tell whose speech is printed. */
    private static final int LONGEST_OPENING = 400;
    private static final List<String> SPEECHES = List.of("讲话", "书面讲话", "致词", "致辞", "祝酒词", "演说", "演讲", "发言", "报告", "信",
            "复信", "来信",
            "公开信", "贺信", "贺电", "复电", "声明", "书面发言");

    private final CompactText text;
    private final PersonNames persons;
    private Mention orator;
    private boolean sought;

    Orator(CompactText text, PersonNames persons) {
        this.text = text;
        this.persons = persons;
    }

    /** Whose speech or letter the text prints, as its headings or “……的复信全文如下” tell; else null. */
    Mention find() {
        if (!sought) {
            sought = true;
            int limit = Math.min(text.length, LONGEST_OPENING);
            for (int i = 2; i < limit && orator == null; i++) {
                orator = text.chars[i] == '的' ? oratorBefore(i) : null;
            }
        }
        return orator;
    }

    private Mention oratorBefore(int de) {
        for (String speech : SPEECHES) {
            int end = de + 1 + speech.length();
            if (text.startsWith(speech, de + 1) && end < text.length
                    && (text.chars[end] == '\n' || text.startsWith("全文", end))) {
                int from = de;
                while (from > 0 && de - from < 30 && "，。！？：；\n".indexOf(text.chars[from - 1]) < 0) {
                    from--;
                }
                return persons.personAtEnd(from, de);
            }
        }
        return null;
    }
}
