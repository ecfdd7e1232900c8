package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Kind;

/**
 * What the text has told of a candidate before the sentence: how often and where it was named, and as what. The first argument
 * of each {@code add} is the template's number, as in {@link SpeakerFeatures}. Not thread-safe.
 */
final class AntecedentFeatures {
    private static final int FAR = 30;
    private static final int MOST_SENTENCES = 8;
    /** So many chars back the last place of a name is sought. */
    private static final int REACH = 400;

    private final CompactText text;
    private final WordView view;
    private final Discourse discourse;
    private final PersonsSeen seen;
    private final FeatureList f;
    private CueSite site;
    private int subjectKind;
    /** The pronoun that is the subject, 0 if it is none. */
    private int pronoun;
    /** The pronoun or the kind of the subject. */
    private int sub;

    AntecedentFeatures(CompactText text, WordView view, Discourse discourse, PersonsSeen seen, FeatureList into) {
        this.text = text;
        this.view = view;
        this.discourse = discourse;
        this.seen = seen;
        this.f = into;
    }

    /** Turns to another cue. */
    void turnTo(CueSite cue, int kindOfSubject, int pronounOfSubject) {
        site = cue;
        subjectKind = kindOfSubject;
        pronoun = pronounOfSubject;
        sub = pronoun != 0 ? FAR + pronoun : subjectKind;
    }

    /**
     * Adds where the name stood last before the sentence, whatever it names: of a person {@link #person} tells more.
     */
    void place(Mention mention) {
        String name = mention.name();
        int i = site.left().start() - name.length();
        int lower = Math.max(0, i - REACH);
        while (i >= lower && !text.startsWith(name, i)) {
            i--;
        }
        int named = mention.kind().ordinal();
        if (i < lower) {
            f.add(280, sub, named);
            return;
        }
        int sentences = sentencesSince(i, false);
        boolean opens = i == 0 || "。，；：！？\n”“".indexOf(text.chars[i - 1]) >= 0;
        char before = i == 0 ? '\n' : text.chars[i - 1];
        char behind = view.at(i + name.length());
        f.add(281, sentences, opens ? 1 : 0, sub);
        f.add(282, sentences, named, sub);
        f.add(283, before, sub);
        f.add(284, behind, sub);
        f.add(285, text.outer[i] < 0 ? 0 : 1, text.outer[site.start()] < 0 ? 0 : 1, sub);
        f.add(286, WordView.step((site.start() - i) / 20), sub, opens ? 1 : 0);
    }

    /** Adds what the text has told of a person before. */
    void person(PersonsSeen.Person person, String name, boolean local) {
        int sentences = sentencesSince(person.last, false);
        int head = person.head < 0 ? MOST_SENTENCES + 1 : sentencesSince(person.head, true);
        int recency = WordView.step((site.start() - person.last) / 20);
        int foremost = person == seen.foremost() ? 1 : 0;
        f.add(170, WordView.step(person.count), subjectKind);
        f.add(171, recency, subjectKind);
        int headRecency = person.head < 0 ? FAR : WordView.step((site.start() - person.head) / 20);
        f.add(172, headRecency, subjectKind);
        f.add(173, headRecency, pronoun);
        f.add(174, foremost, subjectKind);
        f.add(175, foremost, pronoun);
        f.add(176, WordView.step((site.start() - person.first) / 20), subjectKind);
        f.add(177, recency, local ? 1 : 0, pronoun);
        f.add(180, sentences, sub);
        f.add(181, text.linesBetween(person.last, site.start(), 3), sub);
        f.add(182, head, sub);
        f.add(183, head, sub, site.frame());
        f.add(184, WordView.step(seen.later(person)), sub);
        f.add(185, person.outside < 0 ? 9 : WordView.step((site.start() - person.outside) / 20), sub);
        f.add(186, person.outside == person.last ? 1 : 0, sub);
        f.add(187, sentences, head, sub);
        f.add(188, pronoun, name.charAt(name.length() - 1));
        f.add(189, pronoun, person.pronoun);
        Found last = discourse.last();
        boolean inLast = last != null && person.last >= last.contentStart() && person.last < last.contentEnd();
        f.add(190, inLast ? 1 : 0, person.count == 1 ? 1 : 0, sub);
        f.add(191, seen.size() == 1 ? 1 : 0, sub);
        f.add(192, WordView.step(seen.size()), foremost, sub);
        f.add(240, person.governor, sub);
        f.add(241, person.governor == 0 ? 1 : 0, sub, sentences);
        titles(person, head);
        boolean reporter = person.isNear("记者") || person.isNear("通讯员");
        f.add(196, reporter ? 1 : 0, sub);
        f.add(197, person.around.length() == 0 ? 0 : person.around.charAt(0), sub);
    }

    /** Whether the subject is what the text calls the person elsewhere. */
    private void titles(PersonsSeen.Person person, int head) {
        Mention subject = site.subject();
        if (subject == null || subject.is(Kind.PRONOUN)) {
            return;
        }
        if (subject.is(Kind.TITLE)) {
            String title = subject.role() != null ? subject.role() : subject.name();
            f.add(193, person.isNear(title) ? 2 : person.isNear(tail(title)) ? 1 : 0);
            f.add(194, person.isNear(subject.name()) ? 1 : 0, head);
        }
        f.add(195, person.isNear(tail(subject.name())) ? 1 : 0, subjectKind);
    }

    private static String tail(String name) {
        return name.substring(Math.max(0, name.length() - 2));
    }

    private int sentencesSince(int from, boolean lines) {
        int count = 0;
        for (int i = site.start() - 1; i >= from && count < MOST_SENTENCES; i--) {
            char c = text.chars[i];
            boolean ends = c == '。' || c == '！' || c == '？' || lines && c == '\n';
            count += ends && text.outer[i] < 0 ? 1 : 0;
        }
        return count;
    }
}
