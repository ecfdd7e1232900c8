package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.CueFrame.Right;
import io.github.rmrbnlp.annotate.statement.CueSite.Sign;
import io.github.rmrbnlp.annotate.statement.CueWord.Kind;
import java.util.List;

/** Says by syntax alone who the speaker of a cue would be. Not thread-safe. */
final class SyntaxGuess {
    private static final int LONGEST_UNKNOWN = 16;
    /** What somebody named reports or counts. */
    private static final List<String> REPORTS = List.of("报道", "统计");
    private static final List<String> NO_SPEAKERS = List.of("事实", "实践", "经验", "结果", "情况", "意思", "角度", "意义", "原因", "目的",
            "问题", "方面",
            "时候", "以后", "之后", "话", "地", "着", "了", "的", "得", "过", "来", "去", "起来");

    private final CompactText text;
    private final ClauseLead lead;
    private final SubjectParser subjects;
    private final CueFrame frame;
    private final CueJudge judge;
    private final Discourse discourse;

    SyntaxGuess(CompactText text, ClauseLead lead, SubjectParser subjects, CueFrame frame, CueJudge judge,
            Discourse discourse) {
        this.text = text;
        this.lead = lead;
        this.subjects = subjects;
        this.frame = frame;
        this.judge = judge;
        this.discourse = discourse;
    }

    /** A speaker and how it was found. */
    record Source(Mention speaker, String how) {
    }

    /**
     * The speaker, or null where the word is no cue by syntax.
     *
     * @param subject the subject of the cue's clause, or null
     */
    Source source(CueSite site, Mention subject) {
        CueWord word = site.word();
        LeftContext left = site.left();
        int start = site.start();
        Right right = site.right();
        int clause = left.clauseStart(0);
        if (subject != null && !usable(word, subject, clause, right, site.postposed())) {
            return subject.canSpeak() || right != Right.COLON && right != Right.QUOTE || CueJudge.canBeNoun(word)
                    ? null
                    : personBefore(left);
        }
        if (subject != null && right == Right.COMMA && CueJudge.canBeNoun(word) && subject.end() < start
                && judge.isObject(subject.end(), start)) {
            return null;
        }
        Found last = discourse.last();
        if (subject != null && last != null && last.start() >= subject.end() && last.end() <= start
                && (right == Right.CLAUSE || right == Right.QUOTE)) {
            return null;
        }
        if (subject != null && subject.canSpeak()) {
            return resolved(subject, left, "subject");
        }
        if (right == Right.COMMA && CueJudge.canBeNoun(word) && !lead.isBare(clause, start)) {
            return null;
        }
        boolean criticism = word.kind() == Kind.CRITICIZE && right == Right.CLAUSE && lead.isBare(clause, start)
                && left.clauses() > 1 && speaks(subjects.subject(left.clauseStart(1), left.clauseEnd(1)));
        if (site.has(Sign.SO)
                || subject == null && right == Right.CLAUSE && frame.describesPeople(start + word.text().length())
                || subject == null && (!criticism && needsSubject(word, right) || site.has(Sign.CONDITIONAL)
                        || site.has(Sign.MODAL) || site.has(Sign.PHRASING))) {
            return null;
        }
        Mention earlier = earlierSubject(left);
        Found outer = discourse.enclosing(start);
        if (earlier != null && word.kind() == Kind.HOPE && outer != null && outer.end() <= earlier.start()
                && outer.speaker().is(Mention.Kind.PERSON)) {
            return new Source(outer.speaker(), "talk");
        }
        if (earlier != null && word.kind() == Kind.HOPE
                && (earlier.is(Mention.Kind.BODY) || earlier.is(Mention.Kind.PRONOUN))
                && discourse.talker(left.start()) != null) {
            return new Source(discourse.talker(left.start()), "talk");
        }
        if (earlier != null) {
            return resolved(earlier, left, "earlier-clause");
        }
        return subject != null ? resolved(subject, left, "subject") : elided(left, start, right);
    }

    private static boolean speaks(Mention mention) {
        return mention != null && mention.canSpeak();
    }

    /** The person an earlier clause is about, where the cue's own names nobody: 僮族同志指着森林，……说：. */
    private Source personBefore(LeftContext left) {
        Mention earlier = earlierSubject(left);
        boolean person = earlier != null && (earlier.is(Mention.Kind.PERSON) || earlier.is(Mention.Kind.HUMAN)
                || earlier.is(Mention.Kind.TITLE) || earlier.is(Mention.Kind.PRONOUN));
        return person ? resolved(earlier, left, "earlier-clause") : null;
    }

    private Mention earlierSubject(LeftContext left) {
        for (int i = 1; i < left.clauses(); i++) {
            Mention earlier = subjects.subjectBefore(left.clauseStart(i), left.clauseEnd(i));
            if (earlier != null && earlier.canSpeak()) {
                return earlier;
            }
        }
        return null;
    }

    private Source elided(LeftContext left, int start, Right right) {
        boolean bare = lead.isBare(left.clauseStart(0), start);
        boolean framed = subjects.documents().framing(left.clauseStart(0), start) != null;
        if (right == Right.CLAUSE && !framed && !(bare && discourse.isTalkGoingOn(start))
                || right == Right.COMMA && !bare) {
            return null;
        }
        Mention talker = right == Right.CLAUSE ? discourse.talker(left.start()) : null;
        Mention elided = talker != null ? talker : discourse.elided(left.start());
        Mention document = elided != null && elided.is(Mention.Kind.PERSON)
                ? null
                : subjects.documents().framing(left.clauseStart(0), start);
        if (document != null) {
            return new Source(document, "frame");
        }
        return elided == null ? null : new Source(elided, "elided");
    }

    /** Verbs that report an opinion only when somebody is named who holds it. */
    private static boolean needsSubject(CueWord word, Right right) {
        return word.kind() == Kind.PREDICT || word.allows('d') || REPORTS.contains(word.text())
                || right == Right.CLAUSE && (word.kind() == Kind.CRITICIZE || word.kind() == Kind.WARN);
    }

    private boolean usable(CueWord word, Mention subject, int clause, Right right, boolean postposed) {
        if (subject.name().isEmpty() || word.allows('f') && right == Right.COMMA && !subject.name().startsWith("我")
                || word.allows('d') && !subject.is(Mention.Kind.DOCUMENT)) {
            return false;
        }
        if (subject.name().equals("谁") || right == Right.CLAUSE && "你您".indexOf(subject.name().charAt(0)) >= 0
                || word.text().equals("报道") && isByline(subject, clause)) {
            return false;
        }
        return subject.canSpeak() || isPlausible(subject) && (postposed || right != Right.CLAUSE)
                && switch (word.kind()) {
                    case SAY, STRESS, OPINE, DECLARE, WRITE, ANSWER, ASK -> !CueJudge.canBeNoun(word);
                    default -> false;
                };
    }

    /** Whether an unknown phrase can name a speaker at all: neither a thing nor half a clause. */
    private boolean isPlausible(Mention subject) {
        String name = subject.name();
        return name.length() >= 2 && name.length() <= LONGEST_UNKNOWN && "这那此其该".indexOf(name.charAt(0)) < 0
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '·' || c == '（' || c == '）')
                && name.indexOf('的') < 0 && NO_SPEAKERS.stream().noneMatch(name::endsWith);
    }

    /** 记者王明报道： names the author of the article. */
    private boolean isByline(Mention subject, int clause) {
        return !subject.is(Mention.Kind.DOCUMENT) && !subject.is(Mention.Kind.BODY)
                || text.indexOf("记者", clause, subject.end()) >= 0 || text.indexOf("通讯员", clause, subject.end()) >= 0;
    }

    private Source resolved(Mention mention, LeftContext left, String how) {
        Mention speaker = mention.is(Mention.Kind.PRONOUN) ? inSentence(mention, left) : mention;
        speaker = discourse.resolve(speaker, left.start());
        return new Source(speaker,
                speaker == mention ? how : how + "-" + mention.kind().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The person an earlier clause of the sentence is about, for 他 and 她; else the pronoun itself. */
    private Mention inSentence(Mention pronoun, LeftContext left) {
        for (int i = 1; i < left.clauses() && pronoun.name().equals("他们"); i++) {
            Mention earlier = subjects.subject(left.clauseStart(i), left.clauseEnd(i));
            if (earlier != null && (earlier.is(Mention.Kind.PEOPLE)
                    || earlier.is(Mention.Kind.HUMAN) && earlier.name().length() <= LONGEST_UNKNOWN)) {
                return earlier;
            }
        }
        for (int i = 1; i < left.clauses() && "他她".contains(pronoun.name()); i++) {
            Mention earlier = subjects.subject(left.clauseStart(i), left.clauseEnd(i));
            if (earlier != null && earlier.is(Mention.Kind.PERSON)) {
                return earlier;
            }
        }
        boolean before = left.clauses() > 1 && "他她".contains(pronoun.name());
        Found outer = before ? discourse.enclosing(pronoun.start()) : null;
        if (outer != null && outer.start() >= left.start() && (outer.speaker().is(Mention.Kind.PERSON)
                || outer.speaker().is(Mention.Kind.TITLE) || outer.speaker().is(Mention.Kind.OTHER))) {
            return outer.speaker();
        }
        Mention object = before ? subjects.object(left.clauseStart(1), left.clauseEnd(1)) : null;
        return object != null && object.is(Mention.Kind.PERSON) ? object : pronoun;
    }
}
