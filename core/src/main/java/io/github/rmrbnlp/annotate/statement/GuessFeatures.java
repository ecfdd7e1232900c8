package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Kind;

/**
 * What tells whether the speaker to expect by syntax alone is the right one, without a look at the others and at parts of speech. The
 * first argument of each {@code add} is the template's number, free of meaning but the same in training and finding. Not
 * thread-safe.
 */
final class GuessFeatures {
    private static final int NOBODY = 20;
    private static final int FAR = 30;
    private static final int WORDS_BETWEEN = 5;

    private final CompactText text;
    private final WordView view;
    private final Discourse discourse;
    private final TaggedNames names;
    private final ClauseLead lead;

    GuessFeatures(CompactText text, WordView view, Discourse discourse, TaggedNames names, ClauseLead lead) {
        this.text = text;
        this.view = view;
        this.discourse = discourse;
        this.names = names;
        this.lead = lead;
    }

    /** Lists what tells of the guess of {@code site}, which has one. */
    void extract(CueSite site, FeatureList f) {
        f.clear();
        way(site, f);
        name(site.guess(), site.frame(), f);
        place(site, f);
        history(site, f);
    }

    private static int subjectKind(CueSite site) {
        Mention subject = site.subject();
        return subject == null
                ? NOBODY
                : subject.is(Kind.PRONOUN) ? WordView.hash(subject.name()) : subject.kind().ordinal();
    }

    /** How it was found. */
    private void way(CueSite site, FeatureList f) {
        int how = site.how().hashCode();
        int right = site.frame();
        int kind = site.word().kind().ordinal();
        int named = site.guess().kind().ordinal();
        int subject = subjectKind(site);
        f.add(401, 0);
        f.add(402, how, right);
        f.add(403, how, kind);
        f.add(404, how, view.hash(site.start(), site.end()));
        f.add(405, how, named);
        f.add(406, subject, named);
        f.add(407, subject, named, right);
        f.add(408, named, right);
        for (int rest = site.signs(); rest != 0; rest &= rest - 1) {
            int sign = Integer.numberOfTrailingZeros(rest);
            f.add(409, sign);
            f.add(410, sign, how);
            f.add(411, sign, right);
        }
        f.add(412, how, subject, Math.min(5, site.left().clauses()));
        f.add(413, WordView.step(site.content().end() - site.content().start()), right);
        f.add(414, site.content().direct() ? 1 : 0, right, how);
    }

    private void name(Mention guess, int right, FeatureList f) {
        String name = guess.name();
        int named = guess.kind().ordinal();
        f.add(420, WordView.step(name.length()), named);
        f.add(421, name.charAt(name.length() - 1), named);
        f.add(422, WordView.hash(name, name.length() - 2, name.length()));
        f.add(423, name.charAt(0), named);
        f.add(424, WordView.hash(name, 0, Math.min(2, name.length())));
        f.add(425, guess.role() == null ? 0 : 1, named);
        f.add(426, name.indexOf('的') > 0 ? 1 : 0, named);
        f.add(427, Math.min(8, name.length()), named, right);
        int times = WordView.step(discourse.counts().occurrences(name));
        f.add(428, times, named);
        f.add(429, times, named, WordView.step(name.length()));
        f.add(430, WordView.hash(name));
        if (guess.is(Kind.PERSON)) {
            int evidence = discourse.nameEvidence(guess);
            f.add(434, evidence, right);
            f.add(435, evidence, Math.min(5, name.length()), Math.min(3, times));
        }
        int end = guess.end();
        int start = end - name.length();
        if (start >= 0 && text.startsWith(name, start)) {
            f.add(431, Math.min(6, view.tokenAt(end - 1) - view.tokenAt(start)), Math.min(7, name.length()), named);
            f.add(432, text.isTokenStart(start) ? 1 : 0, text.isTokenStart(end) ? 1 : 0, named);
            int tagged = names.likelyPersonBefore(end);
            f.add(433, tagged < 0 ? 0 : tagged == start ? 1 : tagged < start ? 2 : 3, named);
        }
    }

    private void place(CueSite site, FeatureList f) {
        Mention guess = site.guess();
        LeftContext left = site.left();
        int named = guess.kind().ordinal();
        int right = site.frame();
        int head = left.clauseStart(0);
        boolean local = guess.start() >= left.start() && guess.end() <= site.start();
        boolean own = local && guess.start() >= head;
        int where = own ? 1 : local ? 2 : 3;
        f.add(440, where, named);
        f.add(441, where, right, named);
        f.add(442, view.word(view.tokenAt(head)), where);
        f.add(443, lead.afterFillers(head, site.start()) == guess.start() ? 1 : 0, named, right);
        int gap = WordView.step(Math.max(0, site.start() - guess.end()));
        f.add(444, gap, where, named);
        f.add(445, gap, where, right);
        if (local) {
            boolean opens = guess.start() == head;
            int first = view.tokenAt(guess.start());
            int before = opens ? 1 : view.word(first - 1);
            int after = guess.end() == site.start() ? 2 : view.word(view.tokenAt(guess.end()));
            f.add(446, before);
            f.add(447, before, named);
            f.add(448, after);
            f.add(449, after, named);
            f.add(450, view.word(first), named);
            f.add(451, view.at(guess.start() - 1));
            f.add(452, view.at(guess.end()));
        }
        if (own) {
            int cue = view.tokenAt(site.start());
            for (int t = cue - 1; t >= 0 && cue - t <= WORDS_BETWEEN && view.start(t) >= guess.end(); t--) {
                f.add(453, view.word(t));
            }
        }
        Mention subject = site.subject();
        if (subject != null && subject != guess && !subject.name().isEmpty()) {
            String name = subject.name();
            f.add(454, WordView.hash(name, name.length() - 2, name.length()));
            f.add(455, WordView.step(name.length()), subject.kind().ordinal());
        }
    }

    private void history(CueSite site, FeatureList f) {
        String name = site.guess().name();
        int subject = subjectKind(site);
        int rank = discourse.rank(name);
        int near = rank < 0 ? 9 : Math.min(3, rank);
        Found last = discourse.last();
        boolean same = last != null && last.speaker().name().equals(name);
        boolean goesOn = last != null && discourse.isTalkGoingOn(site.start());
        int before = last == null ? 0 : same ? 1 : 2;
        f.add(460, rank < 0 ? FAR : WordView.step(rank), subject);
        f.add(461, near, subject, goesOn ? 1 : 0);
        f.add(462, before, subject, site.frame());
        f.add(463, WordView.step(discourse.timesSpoken(name)), before);
        int quoted = (last != null && last.direct() ? 2 : 0) + (site.content().direct() ? 4 : 0);
        f.add(464, before, (goesOn ? 1 : 0) + quoted, subject);
        Found around = discourse.enclosing(site.start());
        int enclosing = around == null ? 2 : around.speaker().name().equals(name) ? 1 : 0;
        f.add(465, enclosing, subject);
        f.add(466, enclosing, before, site.frame());
        f.add(467, last == null ? FAR : WordView.step(site.start() - last.end()), before, subject);
    }
}
