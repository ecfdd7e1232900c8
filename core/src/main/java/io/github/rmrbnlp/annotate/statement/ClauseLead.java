package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;

/** Takes off what stands before the subject of a clause: datelines, conjunctions, times, adverbs, prepositional phrases. Not thread-safe. */
final class ClauseLead {
    private static final int MAX_DATELINE = 40;

    private final CompactText text;
    private final FrameWords words;

    ClauseLead(CompactText text, FrameWords words) {
        this.text = text;
        this.words = words;
    }

    /** Whether the clause from {@code from} to {@code to} is nothing but adverbs, times and prepositional phrases. */
    boolean isBare(int from, int to) {
        int start = skipLead(from, to);
        return start < 0 || start >= to;
    }

    int afterFillers(int from, int to) {
        int i = skipDateline(from, to);
        for (int length = filler(i, to); length > 0 && i < to; length = filler(i, to)) {
            i += length;
        }
        return i;
    }

    /** 对……发展提出建议: what such a preposition governs reaches to the verb. */
    private boolean reachesVerb(int i) {
        return "对就把将向给".indexOf(text.chars[i]) >= 0 && !text.startsWith("对于", i) && !text.startsWith("向着", i);
    }

    /** Where the subject can start; -1 if the whole clause is a prepositional phrase. */
    int skipLead(int from, int to) {
        if (from < to && text.chars[from] == '就' && text.isTokenStart(from + 1)) {
            return -1;
        }
        int i = afterFillers(from, to);
        while (i < to && words.word(Frame.PREPOSITION, i, to) > 0) {
            int end = reachesVerb(i) ? -1 : prepositionalEnd(i, to);
            if (end < 0) {
                return -1;
            }
            i = afterFillers(end, to);
        }
        return i;
    }

    private int filler(int i, int to) {
        if (i >= to) {
            return 0;
        }
        char c = text.chars[i];
        if (c == '（' && text.mate[i] > i && text.mate[i] < to) {
            return text.mate[i] + 1 - i;
        }
        if (i + 2 < to && text.chars[i + 1] == '、' && "一二三四五六七八九十123456789".indexOf(c) >= 0) {
            return 2;
        }
        if (c == '\n' || c == '、' || c == '“' && text.mate[i] < 0) {
            return 1;
        }
        int length = words.word(Frame.CONJUNCTION, i, to);
        if (c == '第' && i + 2 < to && "个次届项条名位轮批".indexOf(text.chars[i + 2]) >= 0) {
            return 0;
        }
        if (words.startsName(i, to) || words.word(Frame.PRONOUN, i, to) > length) {
            return 0;
        }
        if (length == 0) {
            length = words.anyTime(i, to);
        }
        if (length == 0) {
            length = words.word(Frame.ADVERB, i, to);
        }
        if (length == 0) {
            length = words.word(Frame.CONDITION, i, to);
        }
        if (length == 0) {
            length = words.word(Frame.MANNER, i, to);
            length += length > 0 && i + length < to && text.chars[i + length] == '地' ? 1 : 0;
        }
        if (length == 0 && i + 1 < to && "了到过取着".indexOf(text.chars[i + 1]) < 0) {
            length = words.word(Frame.RELAYER, i, to);
        }
        return length;
    }

    /** Behind “新华社北京3月17日电”, “本报讯” and the like. */
    private int skipDateline(int from, int to) {
        int i = from;
        if (i < to && text.chars[i] == '据') {
            i++;
        }
        if (!(text.startsWith("新华社", i) || text.startsWith("本报", i) || text.startsWith("中新社", i)
                || text.startsWith("本台", i) || text.startsWith("央视网", i))) {
            return from;
        }
        int limit = Math.min(to, i + MAX_DATELINE);
        for (int k = i + 2; k < limit; k++) {
            char c = text.chars[k];
            if ((c == '电' || c == '讯') && !text.startsWith("电台", k) && !text.startsWith("电视", k)) {
                return k + 1;
            }
        }
        return from;
    }

    /** Behind the localizer that ends the prepositional phrase at {@code i} and has something behind it; -1 if none. */
    private int prepositionalEnd(int i, int to) {
        int end = -1;
        for (int k = i + 1; k < to; k++) {
            if (text.mate[k] > k && text.mate[k] < to) {
                k = text.mate[k];
                continue;
            }
            int length = words.word(Frame.LOCALIZER, k, to);
            if (length > 0 && k + length < to && text.chars[k + length] != '的' && text.chars[k + length] != '、') {
                if (!words.endsNounPhrase(k + length, k + length, to) || end < 0) {
                    end = k + length;
                }
                k += length - 1;
            }
        }
        return end;
    }
}
