package io.github.rmrbnlp.annotate.statement;

import java.util.List;

/** Tells whose speech or letter a text prints. Looks once, at the opening; not thread-safe. */
final class Orator {
    /** Within so many chars the headings and the first sentence tell whose speech is printed. */
    private static final int LONGEST_OPENING = 400;
    /** So long can be what tells who speaks, and where. */
    private static final int LONGEST_NAMING = 80;
    private static final List<String> SPEECHES = List.of("讲话", "书面讲话", "致词", "致辞", "祝酒词", "演说", "演讲", "发言", "报告", "信",
            "复信", "来信",
            "公开信", "贺信", "贺电", "复电", "声明", "书面发言");
    /** What stands behind the word for a speech or letter that is printed: an announcement, a line break, or how it starts. */
    private static final List<String> OPENINGS = List.of("\n", "全文", "，全文", "摘要如下", "，摘要", "（全文）", "（摘要）", "各位", "尊敬的",
            "同志们", "女士们",
            "主席先生");

    private final CompactText text;
    private final PersonNames persons;
    private final SubjectParser subjects;
    private Mention orator;
    private boolean sought;

    Orator(CompactText text, PersonNames persons, SubjectParser subjects) {
        this.text = text;
        this.persons = persons;
        this.subjects = subjects;
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
            if (text.startsWith(speech, de + 1)
                    && OPENINGS.stream().anyMatch(opening -> text.startsWith(opening, end))) {
                int from = de;
                while (from > 0 && de - from < LONGEST_NAMING && "，。！？：；\n".indexOf(text.chars[from - 1]) < 0) {
                    from--;
                }
                Mention speaker = speaker(from, de);
                return speaker != null ? speaker : persons.personAtEnd(from, de);
            }
        }
        return null;
    }

    /** Who speaks in 周恩来总理在……宴会上 | 的讲话, or null. */
    private Mention speaker(int from, int de) {
        Mention subject = subjects.subject(from, de);
        return subject != null && subject.is(Mention.Kind.PERSON)
                ? subject.named(persons.full().whole(subject.name()))
                : null;
    }
}
