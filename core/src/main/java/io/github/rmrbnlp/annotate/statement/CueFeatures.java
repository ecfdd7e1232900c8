package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.CueSite.Sign;
import io.github.rmrbnlp.lexicon.Chars;

/**
 * What tells whether a word is a cue. The first argument of each {@code add} is the template's number, free of meaning but the
 * same in training and finding. Not thread-safe.
 */
final class CueFeatures {
    private static final int WORDS_BEFORE = 10;
    private static final int WORDS_BEHIND = 6;
    private static final int NOBODY = 20;
    private static final int LONGEST_CLAUSE = 60;
    private static final Chars CLAUSE_ENDS = new Chars("，。：；！？\n”");

    private final CompactText text;
    private final WordView view;
    private final Discourse discourse;

    CueFeatures(CompactText text, WordView view, Discourse discourse) {
        this.text = text;
        this.view = view;
        this.discourse = discourse;
    }

    void extract(CueSite site, FeatureList f) {
        f.clear();
        word(site, f);
        signs(site, f);
        neighbours(site, f);
        wordsAround(site, f);
        content(site, f);
        subject(site, f);
        place(site, f);
        clauseBehind(site, f);
    }

    private void word(CueSite site, FeatureList f) {
        int lemma = view.hash(site.start(), site.end());
        int kind = site.word().kind().ordinal();
        int right = site.frame();
        f.add(1, 0);
        f.add(2, lemma);
        f.add(3, kind);
        f.add(4, right);
        f.add(5, lemma, right);
        f.add(6, kind, right);
        int phrase = site.phrase() == null ? 0 : WordView.hash(site.phrase().text());
        f.add(73, phrase);
        f.add(74, phrase == 0 ? 0 : 1, right);
        f.add(7, view.at(site.end() - 1));
        f.add(8, view.at(site.end() - 1), right);
    }

    private void signs(CueSite site, FeatureList f) {
        int lemma = view.hash(site.start(), site.end());
        int kind = site.word().kind().ordinal();
        int right = site.frame();
        for (int rest = site.signs(); rest != 0; rest &= rest - 1) {
            int sign = Integer.numberOfTrailingZeros(rest);
            f.add(9, sign);
            f.add(10, sign, kind);
            f.add(11, sign, right);
            f.add(12, sign, lemma);
        }
        int how = site.how() == null ? 0 : site.how().hashCode();
        f.add(13, how);
        f.add(14, how, right);
        f.add(15, how, kind);
        f.add(16, how, right, site.has(Sign.UNSUITED) ? 1 : 0);
    }

    private void neighbours(CueSite site, FeatureList f) {
        int lemma = view.hash(site.start(), site.end());
        int kind = site.word().kind().ordinal();
        int token = view.tokenAt(site.start());
        int behind = view.tokenAt(site.end());
        boolean heads = site.left().clauseStart(0) >= site.start();
        int w1 = heads ? 1 : view.word(token - 1);
        int w2 = heads ? 1 : view.word(token - 2);
        int n1 = view.word(behind);
        f.add(17, w1);
        f.add(18, w1, w2);
        f.add(19, n1);
        f.add(20, n1, view.word(behind + 1));
        f.add(21, lemma, w1);
        f.add(22, lemma, n1);
        int own = view.tag(token);
        int before = heads ? 98 : view.tag(token - 1);
        int next = view.tag(behind);
        f.add(23, own);
        f.add(24, before, own);
        f.add(25, own, next);
        f.add(26, heads ? 98 : view.tag(token - 2), before, own);
        f.add(27, own, next, view.tag(behind + 1));
        f.add(28, lemma, before);
        f.add(29, lemma, next);
        f.add(30, kind, before);
        f.add(31, kind, next);
        f.add(32, before, next, site.frame());
        f.add(64, view.at(site.end()), view.at(site.end() + 1));
        f.add(65, view.at(site.behind() + 1));
        f.add(66, view.at(site.start() - 1));
    }

    private void wordsAround(CueSite site, FeatureList f) {
        int token = view.tokenAt(site.start());
        int clause = site.left().clauseStart(0);
        int subjectEnd = site.subject() == null ? 0 : site.subject().end();
        for (int t = token - 1; t >= 0 && token - t <= WORDS_BEFORE && view.start(t) >= clause; t--) {
            f.add(55, view.word(t));
            if (view.start(t) >= subjectEnd) {
                f.add(56, view.word(t));
                f.add(57, view.tag(t));
            }
        }
        int behind = view.tokenAt(site.end());
        for (int t = behind; t < view.tokens() && t < behind + WORDS_BEHIND; t++) {
            f.add(58, view.word(t));
            f.add(59, view.tag(t), site.frame());
            if (t > behind && CLAUSE_ENDS.has(view.at(view.start(t)))) {
                break;
            }
        }
    }

    private void content(CueSite site, FeatureList f) {
        int length = WordView.step(site.content().end() - site.content().start());
        f.add(33, length);
        f.add(34, length, site.frame(), site.word().kind().ordinal());
        f.add(35, site.content().direct() ? 1 : 0, site.frame());
        f.add(63, view.at(site.content().end() - 1));
    }

    private void subject(CueSite site, FeatureList f) {
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        Mention subject = site.subject();
        int named = subject == null ? NOBODY : subject.kind().ordinal();
        int gap = subject == null ? 30 : WordView.step(site.start() - subject.end());
        int guess = site.guess() == null ? NOBODY : site.guess().kind().ordinal();
        f.add(38, named);
        f.add(39, named, right);
        f.add(40, named, kind);
        f.add(41, named, view.hash(site.start(), site.end()));
        f.add(42, gap);
        f.add(43, gap, named);
        f.add(44, guess);
        f.add(45, guess, right);
        f.add(46, guess, named, kind);
        if (subject != null && !subject.name().isEmpty()) {
            String name = subject.name();
            f.add(47, WordView.hash(name, name.length() - 2, name.length()));
            f.add(48, name.charAt(name.length() - 1));
            f.add(49, WordView.step(name.length()), named);
        }
    }

    private void place(CueSite site, FeatureList f) {
        LeftContext left = site.left();
        int clause = left.clauseStart(0);
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        f.add(36, WordView.step(site.start() - clause));
        f.add(37, left.clauses());
        f.add(50, view.word(view.tokenAt(clause)));
        f.add(51, view.at(clause));
        f.add(52, view.at(clause - 1));
        int quoted = text.outer[site.start()] >= 0 ? 1 : 0;
        f.add(53, quoted, right);
        f.add(54, quoted, kind);
        Found last = discourse.last();
        f.add(60, last == null ? 40 : WordView.step(site.start() - last.end()));
        f.add(61, last == null ? 2 : last.start() >= left.start() ? 1 : 0, kind);
        f.add(62, last == null ? 2 : last.contentEnd() > site.start() ? 1 : 0, right);
        f.add(67, WordView.step(clause - text.lineStart(site.start())));
        if (left.clauses() > 1) {
            f.add(71, view.word(view.tokenAt(left.clauseStart(1))));
            f.add(72, view.at(left.clauseEnd(1) - 1));
        }
    }

    /** How the clause behind the word ends: 强调……的必要性 names a thing, 强调要…… says something. */
    private void clauseBehind(CueSite site, FeatureList f) {
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        int lemma = view.hash(site.start(), site.end());
        int from = view.tokenAt(site.behind());
        int limit = Math.min(view.tokens(), from + LONGEST_CLAUSE);
        int last = from - 1;
        int de = -1;
        int verbs = 0;
        int done = 0;
        int t = from;
        while (t < limit) {
            int start = view.start(t);
            char c = view.at(start);
            if (CLAUSE_ENDS.has(c) && t > from) {
                break;
            }
            last = t;
            if (text.mate[start] > start) {
                t = view.tokenAt(text.mate[start]);
                last = t;
            } else if (c == '的' && view.start(t + 1) == start + 1) {
                de = t;
            } else if (c == '了' && view.start(t + 1) == start + 1) {
                done = 1;
            } else if (view.mayBeVerb(t)) {
                verbs++;
            }
            t++;
        }
        int noun = de < 0 ? 0 : Math.min(last - de, 6) + 1;
        f.add(80, view.word(last), right);
        f.add(81, view.tag(last), right);
        f.add(82, view.tag(last - 1), view.tag(last), right);
        f.add(83, lemma, view.tag(last));
        f.add(84, noun, kind, right);
        f.add(85, Math.min(verbs, 4), right);
        f.add(86, done, kind, right);
        f.add(87, view.word(last), kind);
        f.add(88, lemma, noun);
        f.add(89, view.at(view.start(t)), right);
        f.add(78, WordView.step(last - from), right, kind);
        f.add(79, noun, Math.min(verbs, 4), right);
    }
}
