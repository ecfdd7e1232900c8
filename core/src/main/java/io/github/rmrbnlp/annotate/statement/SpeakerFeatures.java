package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.CueSite.Sign;
import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import io.github.rmrbnlp.annotate.statement.SpeakerCandidates.Origin;
import io.github.rmrbnlp.lexicon.Chars;

/**
 * What tells whether a candidate is the speaker. The first argument of each {@code add} is the template's number, free of
 * meaning but the same in training and finding. Not thread-safe.
 */
final class SpeakerFeatures {
    private static final int NOBODY = 20;
    /** Up to this length shorter and longer forms of a name are looked up in the text. */
    private static final int LONGEST_NAME = 8;
    private static final Chars FUNCTION_WORDS = new Chars("对向在同将把被给就让为和与及、的说了着过");
    /** Chars common in the given names of women. */
    private static final String FEMALE = "娟丽芳英玲敏红霞燕萍莉华秀兰梅琴娜静淑芬香珍婷雪琳颖洁倩慧莲菊蓉桂凤娥媛瑛琼月娇婉薇妮婧嫣姗珊瑶";

    private final CompactText text;
    private final WordView view;
    private final Discourse discourse;
    private final PersonsSeen seen;
    private final AntecedentFeatures antecedents;
    private final ClauseLead lead;
    private final FrameWords words;
    private final FeatureList f;
    // what is the same for all candidates of a cue
    private CueSite site;
    private SpeakerCandidates candidates;
    private int kind;
    private int right;
    private int subjectKind;
    /** The pronoun that is the subject, 0 if it is none. */
    private int pronoun;
    private int clauseHead;
    /** Where the clause ends without the adverbs and times before the cue. */
    private int core;

    SpeakerFeatures(CompactText text, WordView view, Discourse discourse, PersonsSeen seen, ClauseLead lead,
            FrameWords words, FeatureList into) {
        this.words = words;
        this.text = text;
        this.view = view;
        this.discourse = discourse;
        this.seen = seen;
        this.lead = lead;
        this.f = into;
        this.antecedents = new AntecedentFeatures(text, view, discourse, seen, into);
    }

    /** Turns to the candidates of another cue. */
    void turnTo(CueSite cue, SpeakerCandidates list) {
        site = cue;
        candidates = list;
        kind = cue.word().kind().ordinal();
        right = cue.frame();
        Mention subject = cue.subject();
        subjectKind = subject == null ? NOBODY : subject.kind().ordinal();
        pronoun = subject != null && subject.is(Kind.PRONOUN) ? WordView.hash(subject.name()) : 0;
        clauseHead = lead.afterFillers(cue.left().clauseStart(0), cue.start());
        antecedents.turnTo(cue, subjectKind, pronoun);
        core = words.withoutTrailingAdverbs(cue.left().clauseStart(0), cue.start());
    }

    void extract(int i) {
        f.clear();
        Mention mention = candidates.mention(i);
        int clause = candidates.clause(i);
        boolean local = mention.start() >= site.left().start() && mention.end() <= site.start()
                && mention.end() > mention.start() && clause < SpeakerCandidates.ELSEWHERE;
        int where = local ? Math.min(clause, 3) : clause < SpeakerCandidates.ELSEWHERE ? 8 : 9;
        origins(i, mention, where);
        guess(i, mention);
        shape(mention, where);
        if (pronoun != 0) {
            pronoun(mention, where);
        }
        if (local) {
            surroundings(mention, clause, where, candidates.isFrom(i, Origin.GUESS) ? 1 : 0);
        } else {
            f.add(164, WordView.step(Math.max(0, site.start() - mention.end())), mention.kind().ordinal());
            f.add(165, subjectKind, mention.kind().ordinal(), pronoun);
        }
        PersonsSeen.Person person = seen.of(mention.name());
        if (person == null) {
            f.add(178, mention.kind().ordinal(), where);
        } else {
            antecedents.person(person, mention.name(), local);
        }
        if (mention.is(Kind.PERSON)) {
            evidence(i, mention, person != null);
        }
        frequency(i, mention, local);
        history(mention.name(), where);
        form(mention, local);
        lead(i, mention, where);
        if (!local && pronoun != 0) {
            antecedents.place(mention);
        }
    }

    /** What lies between a candidate and the cue: nothing, adverbs and times, phrases without a subject, more. */
    private int distance(int end) {
        return end == site.start() ? 0 : end >= core ? 1 : lead.isBare(end, site.start()) ? 2 : 3;
    }

    /** What speaks for a person's name: syntax takes unknown words for names, too. */
    private void evidence(int i, Mention mention, boolean met) {
        int evidence = discourse.nameEvidence(mention) * 2 + (met ? 1 : 0);
        int guessed = candidates.isFrom(i, Origin.GUESS) ? site.how().hashCode() : 0;
        f.add(250, evidence);
        f.add(251, evidence, guessed);
        f.add(252, evidence, subjectKind, pronoun);
        f.add(253, evidence, candidates.origins(i) & (1 << Origin.TOPIC.ordinal()) - 1);
        f.add(254, evidence, Math.min(5, mention.name().length()),
                Math.min(3, discourse.counts().occurrences(mention.name())));
    }

    /**
     * Whether the name is a whole: what the segmenter makes of it, and whether it often stands shorter or longer in the text. Other
     * sentences are not tagged for it.
     */
    private void form(Mention mention, boolean local) {
        int named = mention.kind().ordinal();
        String name = mention.name();
        int end = mention.end();
        int start = end - name.length();
        if (start >= 0 && text.startsWith(name, start)) {
            int first = view.tokenAt(start);
            int last = view.tokenAt(end - 1);
            f.add(221, Math.min(6, last - first), Math.min(7, name.length()), named);
            if (local) {
                f.add(220, view.tag(first), view.tag(last), named);
                f.add(222, view.tag(first), Math.min(6, last - first) * 8 + Math.min(7, name.length()), named);
            }
            f.add(223, functionWords(start, end), named);
        }
        if (name.length() >= 2 && name.length() <= LONGEST_NAME) {
            variants(name, named);
        }
    }

    /** Which function words stand inside, as bits: prepositions show a phrase of several parts. */
    private int functionWords(int start, int end) {
        int inside = 0;
        for (int k = start + 1; k < end - 1; k++) {
            inside |= FUNCTION_WORDS.has(text.chars[k]) && text.isTokenised(k, k + 1)
                    ? 1 << FUNCTION_WORDS.all().indexOf(text.chars[k])
                    : 0;
        }
        return inside;
    }

    private void variants(String name, int named) {
        NameCounts.Forms forms = discourse.counts().forms(name);
        f.add(224, compare(forms.whole(), forms.shorter()), named);
        f.add(225, compare(forms.whole(), forms.headless()), named);
        f.add(226, compare(forms.longer(), forms.whole()), named);
    }

    /** How often a name is part of the shorter one: 0 never … 4 always, and always once alone. */
    private static int compare(int longer, int shorter) {
        if (shorter == 0 || longer == 0) {
            return 0;
        }
        return longer == shorter ? shorter == 1 ? 5 : 4 : 2 * longer >= shorter ? 3 : 4 * longer >= shorter ? 2 : 1;
    }

    /** What the cue's clause starts with. */
    private void lead(int i, Mention mention, int where) {
        int word = view.word(view.tokenAt(site.left().clauseStart(0)));
        int named = mention.kind().ordinal();
        f.add(230, word, where, named);
        f.add(231, word, candidates.isFrom(i, Origin.GUESS) ? 1 : 0);
        f.add(232, word, candidates.isFrom(i, Origin.LAST) ? 1 : 0, named);
        if (candidates.clause(i) < SpeakerCandidates.ELSEWHERE) {
            int clauses = site.left().clauses();
            f.add(233, candidates.clause(i) == clauses - 1 ? 1 : 0, subjectKind, named);
            f.add(234, Math.min(4, candidates.clause(i)), Math.min(5, clauses), subjectKind);
        }
    }

    private void origins(int i, Mention mention, int where) {
        int named = mention.kind().ordinal();
        for (int rest = candidates.origins(i); rest != 0; rest &= rest - 1) {
            int o = Integer.numberOfTrailingZeros(rest);
            f.add(100, o);
            f.add(101, o, right);
            f.add(102, o, named);
            f.add(103, o, subjectKind);
            f.add(104, o, subjectKind, right);
            f.add(105, o, kind);
            f.add(106, o, where);
            if (pronoun != 0) {
                f.add(107, o, pronoun);
                f.add(108, o, pronoun, named);
            }
        }
        int main = candidates.origins(i) & (1 << Origin.TOPIC.ordinal()) - 1;
        f.add(109, main);
        f.add(110, main, subjectKind);
    }

    /** How the candidate differs from the one syntax alone would choose. */
    private void guess(int i, Mention mention) {
        if (candidates.isFrom(i, Origin.GUESS)) {
            int how = site.how().hashCode();
            f.add(111, how, right);
            f.add(112, how, mention.kind().ordinal());
            f.add(113, how, site.has(Sign.UNSUITED) ? 1 : 0);
        } else if (site.guess() != null) {
            String name = mention.name();
            String guess = site.guess().name();
            int relation = relation(name, guess);
            f.add(114, relation);
            f.add(115, relation, site.guess().kind().ordinal(), mention.kind().ordinal());
            f.add(116, relation, site.how().hashCode());
            if (relation <= 3) {
                f.add(117, relation, WordView.step(guess.length() - name.length()));
            } else if (relation <= 6) {
                f.add(118, relation, WordView.step(name.length() - guess.length()));
                f.add(119, relation,
                        WordView.hash(name, 0, relation == 5 ? 0 : name.length() - guess.length()));
            }
        }
    }

    private static int relation(String name, String guess) {
        if (guess.contains(name)) {
            return guess.endsWith(name) ? 1 : guess.startsWith(name) ? 2 : 3;
        }
        if (name.contains(guess)) {
            return name.endsWith(guess) ? 4 : name.startsWith(guess) ? 5 : 6;
        }
        return 7;
    }

    private void shape(Mention mention, int where) {
        String name = mention.name();
        int named = mention.kind().ordinal();
        f.add(120, named);
        f.add(121, named, right);
        f.add(122, named, kind);
        f.add(123, named, view.hash(site.start(), site.end()));
        f.add(124, named, subjectKind, where);
        f.add(125, where);
        f.add(126, where, right);
        f.add(127, where, subjectKind, right);
        f.add(128, WordView.step(name.length()), named);
        f.add(129, name.charAt(name.length() - 1));
        f.add(130, WordView.hash(name, name.length() - 2, name.length()));
        f.add(131, name.charAt(0));
        f.add(132, WordView.hash(name, 0, Math.min(2, name.length())));
        f.add(133, mention.role() == null ? 0 : 1, named);
        f.add(134, name.indexOf('的') > 0 ? 1 : 0, named);
        if (mention.is(Kind.PERSON)) {
            f.add(213, femaleChars(name), pronoun);
        }
    }

    private static int femaleChars(String name) {
        int count = 0;
        for (int i = 1; i < name.length(); i++) {
            count += FEMALE.indexOf(name.charAt(i)) >= 0 ? 1 : 0;
        }
        return count + (name.indexOf('·') > 0 ? 10 : 0);
    }

    private void pronoun(Mention mention, int where) {
        int named = mention.kind().ordinal();
        f.add(135, site.subject().gender().ordinal() * 3 + mention.gender().ordinal());
        f.add(136, pronoun, named);
        f.add(137, pronoun, named, where);
        f.add(138, pronoun, named, right);
        f.add(166, pronoun, mention.name().endsWith("们") ? 1 : 0, named);
    }

    private void surroundings(Mention mention, int clause, int where, int guessed) {
        int named = mention.kind().ordinal();
        LeftContext left = site.left();
        int first = view.tokenAt(mention.start());
        int behind = view.tokenAt(mention.end());
        boolean opens = mention.start() == left.clauseStart(Math.min(clause, left.clauses() - 1));
        int before = opens ? 1 : view.word(first - 1);
        int after = mention.end() == site.start() ? 2 : view.word(behind);
        int gap = WordView.step(site.start() - mention.end());
        if (clause == 0) {
            int distance = distance(mention.end());
            int head = mention.start() == clauseHead ? 1 : 0;
            f.add(260, distance, head, named);
            f.add(261, distance, guessed, named);
            f.add(262, distance * 2 + head, guessed, right);
        }
        f.add(139, before);
        f.add(140, after);
        f.add(141, before, named);
        f.add(142, after, named);
        f.add(143, view.tag(first - 1), view.tag(behind), named);
        f.add(144, view.tag(first - 1), named);
        f.add(145, view.tag(behind), named);
        f.add(146, gap);
        f.add(147, gap, where);
        f.add(148, mention.start() == clauseHead ? 1 : 0, where, named);
        f.add(149, mention.end() == site.start() ? 1 : 0, named);
        f.add(150, view.word(first));
        f.add(151, view.at(mention.start() - 1));
        f.add(152, view.at(mention.end()));
        f.add(153, before, after);
        f.add(154, mention.start() == left.start() ? 1 : 0, named);
        f.add(155, text.isTokenStart(mention.start()) ? 1 : 0, text.isTokenStart(mention.end()) ? 1 : 0);
    }

    private void frequency(int i, Mention mention, boolean local) {
        int named = mention.kind().ordinal();
        int times = WordView.step(discourse.counts().occurrences(mention.name()));
        f.add(210, times, named);
        f.add(211, times, candidates.origins(i) & (1 << Origin.TOPIC.ordinal()) - 1);
        f.add(212, times, WordView.step(mention.name().length()), named);
        if (local && !candidates.isFrom(i, Origin.GUESS)) {
            f.add(214, candidates.rivals(i), named, times);
        }
    }

    private void history(String name, int where) {
        int rank = discourse.rank(name);
        int step = rank < 0 ? NOBODY : WordView.step(rank);
        f.add(156, step);
        f.add(157, step, subjectKind);
        f.add(158, step, subjectKind, right);
        f.add(159, step, where);
        Found last = discourse.last();
        int lastKind = last == null ? NOBODY : last.kind().ordinal();
        boolean sameLine = last != null && discourse.isTalkGoingOn(site.start());
        boolean same = last != null && last.speaker().name().equals(name);
        int near = rank < 0 ? 9 : Math.min(3, rank);
        int quoted = (last != null && last.direct() ? 2 : 0) + (site.content().direct() ? 4 : 0);
        f.add(200, near, lastKind * 16 + kind, subjectKind);
        f.add(201, near, sameLine ? 0 : 1, subjectKind);
        f.add(202, near, (sameLine ? 0 : 1) + quoted, pronoun != 0 ? pronoun : subjectKind);
        int times = WordView.step(discourse.timesSpoken(name));
        f.add(203, times, subjectKind);
        f.add(204, times, subjectKind, last == null ? 0 : same ? 1 : 2);
        f.add(160, (same ? 1 : 0) + (sameLine ? 2 : 0), subjectKind, right);
        Found around = discourse.enclosing(site.start());
        int enclosing = around == null ? 2 : around.speaker().name().equals(name) ? 1 : 0;
        f.add(161, enclosing, subjectKind);
        f.add(162, enclosing, where);
        f.add(163, enclosing, pronoun);
    }
}
