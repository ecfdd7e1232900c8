package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Kind;

/** Says what a sentence is about, and where sentences and clauses end. Not thread-safe. */
final class Topics {
    private final CompactText text;
    private final SubjectParser subjects;
    private final PersonNames persons;
    private final LeftContext before;

    Topics(CompactText text, SubjectParser subjects, PersonNames persons) {
        this.text = text;
        this.subjects = subjects;
        this.persons = persons;
        this.before = new LeftContext(text);
    }

    /** The subject of the first clauses of {@code [start, end)}; null where it is a pronoun or nothing is named. */
    Mention of(int start, int end) {
        int from = start;
        Mention during = null;
        for (int clause = 0; clause < 4 && from < end; clause++) {
            int to = clauseEnd(from, end);
            Mention subject = subjects.subject(from, to);
            if (subject != null && isNewsSource(subject)) {
                subject = null;
            }
            if (subject != null && subject.is(Kind.PRONOUN)) {
                return during;
            }
            if (subject != null && !persons.asPerson(subject).is(Kind.OTHER)) {
                if (during != null || !isTemporal(from, to, end)) {
                    return subject;
                }
                during = subject;
            }
            from = to + 1;
        }
        return during;
    }

    /** 王明到北京时，李明……: the sentence is about the one behind. */
    private boolean isTemporal(int from, int to, int end) {
        return to < end && to - from > 4 && ("时后".indexOf(text.chars[to - 1]) >= 0 || text.endsWith("以来", from, to));
    }

    /** 央视网消息, 记者: where the report comes from, nobody it is about. */
    private static boolean isNewsSource(Mention subject) {
        return subject.name().endsWith("消息") && subject.name().length() > 3 || subject.name().endsWith("记者");
    }

    /** The end of the clause that starts at {@code from}, no further than {@code end}. */
    int clauseEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.mate[i] > i && text.mate[i] < end) {
                i = text.mate[i];
            } else if (text.chars[i] == '，' || text.chars[i] == '：' || text.chars[i] == '；') {
                return i;
            }
        }
        return end;
    }

    /** The start of the sentence that ends at {@code end}. */
    int sentenceStart(int end) {
        int last = end;
        while (last > 0 && "。！？；\n”’".indexOf(text.chars[last - 1]) >= 0) {
            last--;
        }
        if (last == 0) {
            return 0;
        }
        before.turnTo(last - 1);
        return before.start();
    }

    /** A short subject of one of the two sentences before that is no known word: better than a bare pronoun. */
    Mention unknown(int sentenceStart) {
        int end = sentenceStart;
        for (int back = 0; back < 2 && end > 0; back++) {
            int start = sentenceStart(end);
            Mention subject = subjects.subject(start, clauseEnd(start, end));
            if (subject != null && subject.is(Kind.OTHER)
                    && persons.shapes().couldBeName(subject.start(), subject.end())) {
                return subject.of(Kind.PERSON);
            }
            end = start;
        }
        return null;
    }

    /** Sentences with which the report turns from one person to the other. */
    boolean isReaction(int start, int end) {
        if (text.startsWith("一是", start) || CueFrame.isEnumerator(text, start)) {
            return false;
        }
        for (String verb : new String[]{"表示", "感谢", "赞扬", "欢迎", "介绍", "回答", "会见", "发言", "讲话", "赞赏", "祝贺", "转达"}) {
            if (text.indexOf(verb, start, end) >= 0) {
                return true;
            }
        }
        return false;
    }
}
