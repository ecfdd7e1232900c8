package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the subject of a clause: what is left at its head when conjunctions, times, adverbs and prepositional phrases are taken
 * off, up to the first verb, adverb, time or preposition. Not thread-safe.
 */
final class SubjectParser {
    /** A phrase that starts with a place and is no longer than this names a body there. */
    private static final int LONG_BODY = 14;
    /** The longest beginning of a phrase tried for a subject: each is analysed anew, so the bound keeps long clauses linear. */
    private static final int LONGEST_SUBJECT = 60;

    /** Odd, so that start and end of a clause are told apart; the plain number of neighbouring clauses would hash alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Documents that a clause before them describes: 支持……斗争的决议，呼吁. */
    private static final Set<String> PUBLISHED = Set.of("决议", "声明", "公报", "宣言", "文章", "社论", "报告", "信件", "照会", "通告",
            "号召书", "决定");

    private final CompactText text;
    private final FrameWords words;
    private final NounPhrases nouns;
    private final TaggedNames names;
    private final ClauseLead lead;
    private final DocumentPhrases documents;
    private final Actors actors;
    /** The subjects of clauses without a cue, by start and end: cues of one sentence and of those behind it ask for the same. */
    private final Map<Long, Optional<Mention>> clauses = new HashMap<>();

    SubjectParser(CompactText text, FrameWords words, NounPhrases nouns, TaggedNames names,
            ClauseLead lead) {
        this.names = names;
        this.lead = lead;
        this.text = text;
        this.words = words;
        this.nouns = nouns;
        this.documents = new DocumentPhrases(text, words, nouns, lead);
        this.actors = new Actors(text, words, nouns, names);
    }

    /** Who speaks, in a clause before the cue's, if that names nobody: what somebody got there, or its subject; or null. */
    Mention subjectBefore(int from, int to) {
        Mention document = documents.received(from, to);
        return document != null ? document : subject(from, to);
    }

    /** What tells which document a clause is about. */
    DocumentPhrases documents() {
        return documents;
    }

    /** The subject of the clause {@code [from, to)}, or null. Found once: names the text gives later do not change it. */
    Mention subject(int from, int to) {
        long clause = ((long) from << 32 | to) * SPREAD;
        Optional<Mention> found = clauses.get(clause);
        if (found == null) {
            found = Optional.ofNullable(withName(subject(from, to, false), to));
            clauses.put(clause, found);
        }
        return found.orElse(null);
    }

    /** The subject of a clause that ends with the cue at {@code to}, or null. */
    Mention subjectBeforeCue(int from, int to) {
        return withName(subject(from, to, true), to);
    }

    /** A title with the name right behind it (副主席|楼大鹏), where the first char of that looked like another word. */
    private Mention withName(Mention subject, int to) {
        if (subject == null || !subject.is(Mention.Kind.TITLE) || subject.end() >= to) {
            return subject;
        }
        int end = names.personAt(subject.end());
        Mention named = end > 0 && end <= to ? nouns.analyze(subject.start(), end) : null;
        if (named != null && named.is(Mention.Kind.PERSON)) {
            return named;
        }
        int unknown = end < 0 && subject.role() != null ? names.unknownNameAt(subject.end(), to) : -1;
        return unknown < 0
                ? subject
                : Mention.person(text.string(subject.end(), unknown), subject.start(), unknown, subject.role());
    }

    private Mention subject(int from, int to, boolean beforeCue) {
        int start = lead.skipLead(from, to);
        if (start < 0 && beforeCue) {
            int filled = lead.afterFillers(from, to);
            Mention behind = titledPerson(filled, words.withoutTrailingAdverbs(filled, to), to);
            return behind != null ? behind : issuedDocument(filled, to);
        }
        if (start < 0 || start >= to) {
            return null;
        }
        int pronoun = pronounLength(start, to);
        if (pronoun > 0) {
            return nouns.analyze(start, start + pronoun);
        }
        int unknown = names.unknownNameAt(start, to);
        if (unknown > text.tokenEnd(start) && words.nounEnd(unknown, to) == unknown) {
            return Mention.person(text.string(start, unknown), start, unknown, null);
        }
        if (text.startsWith("有人", start + 1) && "还也又".indexOf(text.chars[start]) >= 0) {
            return nouns.analyze(start + 1, start + 3);
        }
        if (text.startsWith("有个", start) && start + 4 < to) {
            start += 2;
        } else if (start + 4 < to
                && (text.startsWith("还有", start) || text.startsWith("曾有", start) || text.startsWith("也有", start))
                && text.isTokenStart(start + 2)) {
            start += text.chars[start + 2] == '的' ? 1 : 2;
        } else if (text.chars[start] == '有' && start + 2 < to && text.isTokenStart(start + 1)
                && text.chars[start + 1] != '的') {
            start++;
        }
        int tail = beforeCue ? words.withoutTrailingAdverbs(start, to) : to;
        Mention inside = beforeCue ? documents.inside(start, tail) : null;
        if (inside != null) {
            return inside;
        }
        int end = words.nounEnd(start, tail);
        int core = words.withoutTrailingAdverbs(start, end);
        if (!beforeCue && core > start + 1) {
            end = core;
        }
        int host = actors.hostEnd(start, end, to);
        if (host > 0) {
            return nouns.analyze(start, host);
        }
        if (beforeCue && end < to) {
            Mention head = documents.behindTime(end, to);
            head = head == null && !actors.turnsToOthers(start, end) ? relativeHead(start, end, to) : head;
            if (head != null) {
                return head;
            }
        }
        Mention behind = beforeCue && end < tail ? furtherOn(start, end, tail, to) : null;
        if (behind != null) {
            return behind;
        }
        Mention plain = end > start ? named(start, end) : null;
        Mention relative = plain == null || plain.is(Mention.Kind.OTHER) && end < tail
                ? relativeSubject(start, tail)
                : null;
        if (beforeCue && relative == null && (plain == null || !plain.canSpeak())) {
            relative = behindLocalizer(start, tail);
        }
        return relative != null ? relative : plain;
    }

    /** The name in quotation marks or the person with a title in front of the cue, where the phrase seems to end before. */
    private Mention furtherOn(int start, int end, int tail, int to) {
        int bare = words.withoutTrailingAdverbs(start, tail);
        Mention quoted = bare > end ? nouns.quotedName(start, bare) : null;
        return quoted != null ? quoted : titledPerson(end, tail, to);
    }

    /**
     * The person with a title whom the tagger finds further on, where only adverbs and prepositional phrases follow:
     * 技术推广站副站长王明, whose words look like a verb.
     */
    private Mention titledPerson(int from, int tail, int to) {
        for (int i = tail - 1; i > from; i--) {
            int end = nouns.isBehindTitle(from, i) ? names.personAt(i) : -1;
            if (end > 0 && end <= tail && !isGoverned(from, i) && (end == tail || lead.isBare(end, to))) {
                return nouns.analyze(i, end);
            }
        }
        return null;
    }

    /** Whether a preposition before {@code i} governs what stands there: 对美国总统克林顿. */
    private boolean isGoverned(int from, int i) {
        for (int k = from; k < i; k++) {
            if ("对向给跟由让请".indexOf(text.chars[k]) >= 0 && text.isTokenised(k, k + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The subject behind a phrase of place or time without a preposition: 讨论中一些人, 会议期间代表们. */
    private Mention behindLocalizer(int start, int tail) {
        for (int k = start + 2; k + 1 < tail && k - start <= LONG_BODY; k++) {
            int length = words.word(Frame.LOCALIZER, k, tail);
            if (length > 0 && k + length + 1 < tail && words.nounEnd(k + length, tail) == tail) {
                Mention subject = nouns.analyze(k + length, tail);
                if (subject != null && subject.canSpeak()) {
                    return subject;
                }
            }
        }
        return null;
    }

    /** The subject of a clause that starts with a verb: 参加会议的代表……. */
    private Mention relativeSubject(int start, int to) {
        if (words.wordBefore(Frame.LOCALIZER, start, to) > 0 || words.hasAspect(start, to)) {
            return null;
        }
        for (int i = start; i + 1 < to; i++) {
            if (text.mate[i] > i && text.mate[i] < to) {
                i = text.mate[i];
            } else if (text.chars[i] == '的') {
                int end = words.nounEnd(i + 1, to);
                Mention head = end > i + 1 ? nouns.analyze(i + 1, end) : null;
                if (head != null && head.is(Mention.Kind.DOCUMENT) && PUBLISHED.contains(head.name())) {
                    return head;
                }
                if (head != null && (head.is(Mention.Kind.PERSON) || head.is(Mention.Kind.HUMAN)
                        || head.is(Mention.Kind.TITLE))) {
                    return head.is(Mention.Kind.PERSON) ? head : withRelative(head, start, end);
                }
            }
        }
        return null;
    }

    /** The people with the clause that describes them, if both are short; else without it and without their number. */
    private Mention withRelative(Mention head, int start, int end) {
        int from = head.start();
        int k = from;
        while (k < end && "0123456789一二三四五六七八九十百千万几数多余".indexOf(text.chars[k]) >= 0) {
            k++;
        }
        if (k > from && k + 2 < end && "位名个".indexOf(text.chars[k]) >= 0) {
            from = k + 1;
        }
        boolean whole = end - start <= LONG_BODY && from == head.start();
        return whole
                ? head.named(text.string(start, end)).at(start, end)
                : head.named(text.string(from, end)).at(from, end);
    }

    /** A personal pronoun at the start goes with nothing behind it. */
    private int pronounLength(int start, int end) {
        if ("他她它我".indexOf(text.chars[start]) < 0 || start + 1 >= end) {
            return 0;
        }
        char next = text.chars[start + 1];
        if (next == '们') {
            return start + 2 < end && text.chars[start + 2] == '的' ? 0 : 2;
        }
        if (next == '对') {
            return text.startsWith("外", start + 2) ? 0 : 1;
        }
        String places = text.chars[start] == '我' ? "的国人军党市省县区乡山方家院校厂边驻使红外空海陆各公港沿" : "的国人乡方家";
        return places.indexOf(next) >= 0 || !text.isTokenStart(start + 1) ? 0 : 1;
    }

    private boolean isPlaceName(Mention mention) {
        return words.isPlace(mention.start()) || "国省市县区州乡村".indexOf(text.chars[mention.end() - 1]) >= 0;
    }

    /** What the phrase names; if its end hides the subject (王明满腔热情地), what its longest telling beginning names. */
    private Mention named(int start, int end) {
        int pronoun = pronounLength(start, end);
        if (pronoun > 0) {
            return nouns.analyze(start, start + pronoun);
        }
        Mention whole = nouns.analyze(start, end);
        Mention actor = whole == null || whole.is(Mention.Kind.DOCUMENT) || whole.is(Mention.Kind.PEOPLE)
                ? null
                : actors.actor(whole, start, end);
        if (actor != null) {
            return actor;
        }
        boolean persons = whole == null || whole.is(Mention.Kind.PERSON) || whole.is(Mention.Kind.PEOPLE);
        Mention known = persons ? null : nouns.knownPrefix(start, end);
        if (known != null) {
            return known;
        }
        if (whole == null || whole.canSpeak() || end - start < 4) {
            return whole;
        }
        for (int k = Math.min(end - 1, start + LONGEST_SUBJECT); k >= start + 2; k--) {
            if (text.isTokenStart(k) && "的和与及、".indexOf(text.chars[k]) < 0 && text.outer[k] == text.outer[start]) {
                Mention part = withName(nouns.analyze(start, k), end);
                if (part != null && part.canSpeak()) {
                    boolean body = !part.is(Mention.Kind.PERSON) && isPlaceName(part) && end - start <= LONG_BODY
                            && !names.endsInPredicate(k, end);
                    return body ? whole.of(Mention.Kind.BODY) : part;
                }
            }
        }
        return text.chars[end - 1] == '地' ? null : beforeVerb(whole, start, end);
    }

    /** A phrase of unknown kind without what the tagger takes for a verb (老妈妈点点头); null if it starts with one. */
    private Mention beforeVerb(Mention whole, int start, int end) {
        int verb = names.firstVerb(start, end);
        if (verb == end) {
            return whole;
        }
        return verb > start + 1 ? nouns.analyze(start, verb) : null;
    }

    /** The person or people the last verb of {@code [from, to)} is about: 采访著名教练王明, 迎面碰上老李; null if none. */
    Mention object(int from, int to) {
        int begin = -1;
        for (int i = from; i < to; i++) {
            if (text.mate[i] > i && text.mate[i] < to) {
                i = text.mate[i];
            } else if (text.isTokenStart(i) && words.isVerb(from, i, to)) {
                begin = i + 1;
                while (begin < to && (!text.isTokenStart(begin) || "了到过着".indexOf(text.chars[begin]) >= 0)) {
                    begin++;
                }
            }
        }
        Mention object = begin > from && begin < to ? nouns.analyze(begin, to) : null;
        boolean people = object != null && (object.is(Mention.Kind.PERSON) || object.is(Mention.Kind.HUMAN)
                || object.is(Mention.Kind.PEOPLE) || object.is(Mention.Kind.TITLE));
        return people ? object : null;
    }

    /** The nearest phrase that ends at {@code to} and can speak: the subject of 所说. */
    Mention nearest(int from, int to) {
        for (int k = Math.max(from, to - 12); k < to; k++) {
            if (text.isTokenStart(k) && words.nounEnd(k, to) == to) {
                Mention mention = nouns.analyze(k, to);
                if (mention != null && mention.canSpeak()) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** The document of 由……发表的公报. */
    private Mention issuedDocument(int from, int to) {
        Mention head = relativeHead(from, from, to);
        return head != null && head.is(Mention.Kind.DOCUMENT) ? head : null;
    }

    /** The head of a phrase with a relative clause before the cue (由……发表的公报 | 说), or null. */
    private Mention relativeHead(int start, int end, int to) {
        int tail = words.withoutTrailingAdverbs(end, to);
        int covered = localizerPhraseStart(end, tail);
        if (covered >= 0) {
            return null;
        }
        int de = -1;
        for (int i = end; i < tail; i++) {
            if (text.mate[i] > i && text.mate[i] < tail) {
                i = text.mate[i];
            } else if (text.chars[i] == '的') {
                de = i;
            }
        }
        if (de < 0 || de + 1 >= tail) {
            return null;
        }
        int headEnd = words.nounEnd(de + 1, tail);
        Mention head = headEnd == tail ? nouns.analyze(de + 1, tail) : documents.behindTime(headEnd, tail);
        if (head == null || !head.canSpeak() || head.is(Mention.Kind.PRONOUN)) {
            return null;
        }
        boolean named = head.is(Mention.Kind.PERSON) || head.is(Mention.Kind.DOCUMENT);
        return named || tail - start > 16 && !text.startsWith("这位", start)
                ? head
                : head.named(text.string(start, tail)).at(start, tail);
    }

    /** Whether the clause ends with a localizer that a preposition before it opens (在……公开信中): the preposition's place, or -1. */
    private int localizerPhraseStart(int from, int tail) {
        if (words.wordBefore(Frame.LOCALIZER, from, tail) == 0) {
            return -1;
        }
        for (int i = from; i < tail; i++) {
            if (words.word(Frame.PREPOSITION, i, tail) > 0) {
                return i;
            }
        }
        return -1;
    }
}
