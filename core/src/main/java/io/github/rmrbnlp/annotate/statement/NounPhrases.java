package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Gender;
import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;
import io.github.rmrbnlp.lexicon.Chars;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.ArrayList;
import java.util.List;

/** Says what a noun phrase names: a person, a document, a body, people, a pronoun. Not thread-safe. */
final class NounPhrases {
    private static final String[] SPEECHES = {"讲话", "发言", "致词", "致辞", "祝酒", "演说", "演讲", "谈话", "答话"};
    private static final Chars DETERMINERS = new Chars("这那该此本某上述");
    /** What is no part of a phrase at its start, and at its end. */
    private static final Chars LEADING = new Chars("、的“”‘’—・·");
    private static final Chars TRAILING = new Chars("，、：的");
    private static final Chars JOINTS = new Chars("和与及");
    /** Countries by one char, as headings and broadcasts name them: 俄称…… */
    private static final String COUNTRIES = "中美俄苏英法德日韩朝印巴以伊乌欧澳加意埃叙土越泰缅";
    private static final int LONGEST_QUOTED_NAME = 14;
    private static final int LONG_NAME = 24;
    /** Up to this length 电台的广播 is named as a whole. */
    private static final int SHORT_DOCUMENT = 8;

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final PersonNames persons;

    NounPhrases(CompactText text, StatementLexicon lexicon, PersonNames persons) {
        this.text = text;
        this.lexicon = lexicon;
        this.persons = persons;
    }

    /** What {@code [from, to)} names, or null if nothing is left of it. */
    Mention analyze(int from, int to) {
        int start = from;
        int end = trimEnd(from, to);
        while (start < end && LEADING.has(text.chars[start]) && text.mate[start] < 0) {
            start++;
        }
        if (end <= start) {
            return null;
        }
        Mention pronoun = pronoun(start, end);
        if (pronoun != null) {
            return pronoun;
        }
        Mention quoted = quotedName(start, end);
        if (quoted != null) {
            return quoted;
        }
        Mention joined = coordination(start, end);
        if (joined != null) {
            return joined;
        }
        Mention person = persons.personAtEnd(start, end);
        if (person != null) {
            return person;
        }
        Mention orator = orator(start, end);
        if (orator != null) {
            return orator;
        }
        Mention document = document(start, end);
        return document != null ? document : common(start, end);
    }

    /** The person of {@code names} already known that the phrase starts with, if no title follows, or null. */
    Mention knownPrefix(int start, int end) {
        for (int k = Math.min(end - 2, start + 4); k >= start + 2; k--) {
            if (text.isTokenStart(k) && persons.shapes().isKnown(text.string(start, k))
                    && lexicon.titles().longest(text.chars, k, end) == WordTrie.NONE && text.chars[k] != '的'
                    && lexicon.headBefore(text.chars, k, end) != Kind.HUMAN) {
                return persons.personAtEnd(start, k);
            }
        }
        return null;
    }

    /** 哈马斯下属武装派别“卡桑旅”: what stands in the quotation marks at the end of the phrase, or null. */
    Mention quotedName(int start, int end) {
        int open = text.chars[end - 1] == '”' ? text.mate[end - 1] : -1;
        boolean named = open > start && end - open <= LONGEST_QUOTED_NAME && end - open > 3
                && lexicon.headBefore(text.chars, start, open) != null;
        return named ? new Mention(Kind.BODY, text.string(open + 1, end - 1), open, end, null, Gender.UNKNOWN) : null;
    }

    /** Whether a title that goes before a name ends at {@code i}. */
    boolean isBehindTitle(int from, int i) {
        int match = lexicon.titlesBackwards().longestBefore(text.chars, from, i);
        return match != WordTrie.NONE && StatementLexicon.standsBefore(WordTrie.value(match))
                && WordTrie.length(match) > 1;
    }

    private int trimEnd(int from, int to) {
        int end = to;
        boolean changed = true;
        while (changed && end > from) {
            changed = true;
            if (text.chars[end - 1] == '）' && text.mate[end - 1] > from) {
                end = text.mate[end - 1];
            } else if (text.endsWith("一行", from + 1, end) || text.endsWith("本人", from + 1, end)
                    || text.endsWith("自己", from + 1, end) || text.endsWith("等人", from + 1, end)
                    || text.endsWith("在内", from + 1, end) || text.endsWith("上述", from + 1, end)
                    || text.endsWith("这种", from + 1, end)) {
                end -= 2;
            } else if (text.chars[end - 1] == '等' && end - from > 2
                    || TRAILING.has(text.chars[end - 1]) && !isSome(from, end)) {
                end--;
            } else {
                changed = false;
            }
        }
        return end;
    }

    /** 有的 stands for people. */
    private boolean isSome(int from, int end) {
        return end - from == 2 && text.startsWith("有的", from);
    }

    private Mention pronoun(int start, int end) {
        if (lexicon.frameAt(Frame.PRONOUN, text.chars, start, end) != end - start) {
            return null;
        }
        char c = text.chars[start];
        Gender gender = c == '她' ? Gender.FEMALE : c == '他' ? Gender.MALE : Gender.UNKNOWN;
        return new Mention(Kind.PRONOUN, text.string(start, end), start, end, null, gender);
    }

    /** Persons joined by 、 or 和: A、B和C. */
    private Mention coordination(int start, int end) {
        if (!hasJoint(start, end)) {
            return null;
        }
        List<Mention> parts = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            boolean cut = i == end || isJoint(i, start, end);
            if (text.mate[Math.min(i, text.length)] > i && !cut) {
                i = Math.min(text.mate[i], end - 1);
                continue;
            }
            if (cut) {
                Mention part = i > from ? persons.personAtEnd(from, i) : null;
                if (part == null) {
                    return null;
                }
                parts.add(part);
                from = i + (i < end && text.startsWith("以及", i) ? 2 : 1);
            }
        }
        if (parts.size() < 2) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        parts.forEach(part -> name.append(name.isEmpty() ? "" : "、").append(part.name()));
        return new Mention(Kind.PEOPLE, name.toString(), start, end, parts.getFirst().role(), Gender.UNKNOWN);
    }

    private boolean hasJoint(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isJoint(i, start, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoint(int i, int start, int end) {
        char c = text.chars[i];
        if (c == '、') {
            return true;
        }
        boolean inside = i > start && i + 1 < end;
        return inside && (JOINTS.has(c) && text.isTokenised(i, i + 1) || text.startsWith("以及", i));
    }

    /** 王明副主席讲话: the person, not the speech. */
    private Mention orator(int start, int end) {
        for (String speech : SPEECHES) {
            if (text.endsWith(speech, start + 2, end)) {
                return persons.personAtEnd(start, end - speech.length());
            }
        }
        return null;
    }

    private Mention document(int start, int end) {
        int title = -1;
        for (int i = end - 1; i >= start && title < 0; i--) {
            if (text.chars[i] == '》' && text.mate[i] >= start) {
                title = i;
            }
        }
        if (title >= 0 && title + 1 == end) {
            return new Mention(Kind.DOCUMENT, text.sourceText(text.mate[title], end).strip(), text.mate[title], end,
                    null,
                    Gender.UNKNOWN);
        }
        if (lexicon.headBefore(text.chars, start, end) != Kind.DOCUMENT) {
            return null;
        }
        if (title >= 0 && (text.endsWith("一文", title, end) || text.endsWith("一书", title, end)) && end - title == 3) {
            return new Mention(Kind.DOCUMENT, text.string(text.mate[title], title + 1), text.mate[title], end, null,
                    Gender.UNKNOWN);
        }
        if (title >= 0 && end - title <= 5 && isPaper(title + 1, end)) {
            return new Mention(Kind.DOCUMENT, text.string(text.mate[title], end), text.mate[title], end, null,
                    Gender.UNKNOWN);
        }
        int from = end - start <= SHORT_DOCUMENT && text.indexOf("的", start, end) > 0 ? start : headStart(start, end);
        return new Mention(Kind.DOCUMENT, text.string(from, end), from, end, null, Gender.UNKNOWN);
    }

    int headLength(int start, int end) {
        return lexicon.headLength(text.chars, start, end);
    }

    private boolean isPaper(int from, int to) {
        String head = text.string(from, to);
        return head.endsWith("报") || head.endsWith("刊") || head.endsWith("杂志") || head.endsWith("报纸");
    }

    /** Where the name proper starts: behind the last 的, a measure word (一项声明) or a determiner. */
    private int headStart(int start, int end) {
        int from = start;
        for (int i = start; i < end - 1; i++) {
            if (text.mate[i] > i && text.mate[i] < end) {
                i = text.mate[i];
            } else if (text.chars[i] == '的') {
                from = i + 1;
            }
        }
        int k = from;
        if (k < end && DETERMINERS.has(text.chars[k]) && end - k > 2) {
            k++;
        }
        if (k < end && "一两几二三".indexOf(text.chars[k]) >= 0 && end - k > 3) {
            k++;
        }
        if (k > from && k < end && "个项份篇封件则家条些位名次种期部".indexOf(text.chars[k]) >= 0 && end - k > 1) {
            return k + 1;
        }
        return from;
    }

    /** Bodies, places, groups of people, titles without a name. */
    private Mention common(int start, int end) {
        if (end - start > LONG_NAME && text.indexOf("的", start, end) < 0) {
            return other(start, end);
        }
        int match = lexicon.titlesBackwards().longestBefore(text.chars, start, end);
        Kind head = lexicon.headBefore(text.chars, start, end);
        if (match != WordTrie.NONE && StatementLexicon.standsAfter(WordTrie.value(match))
                && (head == null || head == Kind.HUMAN || head == Kind.TITLE)
                && (WordTrie.length(match) > 1 || lexicon.headLength(text.chars, start, end) <= 1)
                && text.chars[end - 1] != '们') {
            int titleStart = end - WordTrie.length(match);
            return new Mention(Kind.TITLE, text.string(start, end), start, end, text.string(titleStart, end),
                    StatementLexicon.gender(WordTrie.value(match)));
        }
        if (head != null) {
            int from = head == Kind.BODY ? bodyStart(start, end) : start;
            return new Mention(head, text.string(from, end), from, end, null, Gender.UNKNOWN);
        }
        boolean country = end - start == 1 && COUNTRIES.indexOf(text.chars[start]) >= 0;
        if (country || lexicon.placeBefore(text.chars, start, end) > 0) {
            return new Mention(Kind.BODY, text.string(start, end), start, end, null, Gender.UNKNOWN);
        }
        return other(start, end);
    }

    private int bodyStart(int start, int end) {
        int from = headStart(start, end);
        return end - from >= 2 ? from : start;
    }

    private Mention other(int start, int end) {
        Kind kind = persons.shapes().isForeign(start, end) ? Kind.PERSON : Kind.OTHER;
        return new Mention(kind, text.string(start, end), start, end, null, Gender.UNKNOWN);
    }
}
