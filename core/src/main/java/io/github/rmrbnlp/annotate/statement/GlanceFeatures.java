package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.Chars;

/**
 * What a glance tells of whether a word is a cue: the words and chars around it and the signs that cost little, no subject, no part
 * of speech, no name. The first argument of each {@code add} is the template's number, free of meaning but the same in training and
 * finding. Not thread-safe.
 */
final class GlanceFeatures {
    private static final int WORDS_BEFORE = 10;
    private static final int WORDS_BEHIND = 6;
    private static final Chars CLAUSE_ENDS = new Chars("，。：；！？\n”");

    private final CompactText text;
    private final WordView view;
    private final Discourse discourse;

    GlanceFeatures(CompactText text, WordView view, Discourse discourse) {
        this.text = text;
        this.view = view;
        this.discourse = discourse;
    }

    void extract(CueSite site, FeatureList f) {
        f.clear();
        int lemma = view.hash(site.start(), site.end());
        word(site, lemma, f);
        neighbours(site, lemma, f);
        wordsAround(site, f);
        place(site, f);
    }

    private void word(CueSite site, int lemma, FeatureList f) {
        int kind = site.word().kind().ordinal();
        int right = site.frame();
        int phrase = site.phrase() == null ? 0 : WordView.hash(site.phrase().text());
        f.add(301, 0);
        f.add(302, lemma);
        f.add(303, kind, right);
        f.add(304, lemma, right);
        f.add(305, phrase);
        f.add(306, phrase == 0 ? 0 : 1, right);
        for (int rest = site.signs(); rest != 0; rest &= rest - 1) {
            int sign = Integer.numberOfTrailingZeros(rest);
            f.add(307, sign);
            f.add(308, sign, kind);
            f.add(309, sign, right);
            f.add(310, sign, lemma);
        }
    }

    private void neighbours(CueSite site, int lemma, FeatureList f) {
        int right = site.frame();
        int token = view.tokenAt(site.start());
        int behind = view.tokenAt(site.end());
        boolean heads = site.left().clauseStart(0) >= site.start();
        int w1 = heads ? 1 : view.word(token - 1);
        int w2 = heads ? 1 : view.word(token - 2);
        int n1 = view.word(behind);
        f.add(311, w1);
        f.add(312, w1, w2);
        f.add(313, w1, right);
        f.add(314, lemma, w1);
        f.add(315, n1);
        f.add(316, n1, view.word(behind + 1));
        f.add(317, lemma, n1);
        f.add(318, w1, n1);
        f.add(319, view.at(site.end()), view.at(site.end() + 1));
        f.add(320, view.at(site.behind() + 1), right);
        f.add(321, view.at(site.start() - 1), right);
        f.add(322, view.at(site.start() - 1), view.at(site.start() - 2));
        f.add(323, view.start(token) == site.start() ? 1 : 0, view.start(behind) == site.end() ? 1 : 0);
    }

    private void wordsAround(CueSite site, FeatureList f) {
        int token = view.tokenAt(site.start());
        int clause = site.left().clauseStart(0);
        for (int t = token - 1; t >= 0 && token - t <= WORDS_BEFORE && view.start(t) >= clause; t--) {
            f.add(324, view.word(t));
        }
        int behind = view.tokenAt(site.end());
        for (int t = behind; t < view.tokens() && t < behind + WORDS_BEHIND; t++) {
            f.add(325, view.word(t));
            if (t > behind && CLAUSE_ENDS.has(view.at(view.start(t)))) {
                break;
            }
        }
    }

    private void place(CueSite site, FeatureList f) {
        LeftContext left = site.left();
        int clause = left.clauseStart(0);
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        f.add(326, WordView.step(site.start() - clause), right);
        f.add(327, left.clauses(), right);
        f.add(328, view.word(view.tokenAt(clause)));
        f.add(329, view.at(clause), right);
        f.add(330, view.at(clause - 1), right);
        int quoted = text.outer[site.start()] >= 0 ? 1 : 0;
        f.add(331, quoted, right);
        f.add(332, quoted, kind);
        Found last = discourse.last();
        f.add(333, last == null ? 40 : WordView.step(site.start() - last.end()), kind);
        f.add(334, last == null ? 2 : last.start() >= left.start() ? 1 : 0, kind, right);
        f.add(335, last == null ? 2 : last.contentEnd() > site.start() ? 1 : 0, right);
    }
}
