package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import java.util.Set;

/**
 * Finds the subject in a phrase that goes on with what it does to others, whose noun is not the head: 当地群众 | 夸他们, 王明 | 向议会.
 * Not thread-safe.
 */
final class Actors {
    /** What one does with others: 同……座谈. */
    private static final Set<String> TALKS = Set.of("交流", "座谈", "交谈", "谈话", "谈心", "会谈", "会见", "会晤");
    /** The longest beginning of a phrase that is looked through. */
    private static final int LONGEST = 60;
    /** Those to whom something is done. */
    private static final Set<String> OTHERS = Set.of("他", "她", "他们", "她们", "我", "我们", "自己");

    private final CompactText text;
    private final FrameWords words;
    private final NounPhrases nouns;
    private final TaggedNames names;

    Actors(CompactText text, FrameWords words, NounPhrases nouns, TaggedNames names) {
        this.text = text;
        this.words = words;
        this.nouns = nouns;
        this.names = names;
    }

    /**
     * Who does something to others in a phrase that ends with these, or null.
     *
     * @param whole what the phrase seems to name
     */
    Mention actor(Mention whole, int start, int end) {
        int limit = Math.min(end, start + LONGEST);
        for (int i = start + 2; i + 1 < limit; i++) {
            if (text.mate[i] > i && text.mate[i] < limit) {
                i = text.mate[i];
            } else if (text.isTokenStart(i) && (isAddressing(i) || isVerbOfSubject(i, end))) {
                Mention actor = nouns.analyze(start, words.withoutTrailingAdverbs(start, i));
                boolean sure = isAddressing(i) || whole.is(Kind.OTHER) || endsWithPronoun(i, end);
                boolean person = actor != null && (actor.is(Kind.PERSON) || sure && isPerson(actor));
                return person ? actor : null;
            }
        }
        return null;
    }

    /** Whether somebody turns to others at {@code end} (总理|对等候在门口的群众): the head of what follows is not who speaks. */
    boolean turnsToOthers(int start, int end) {
        Mention speaker = end > start && isAddressing(end) ? nouns.analyze(start, end) : null;
        return speaker != null && (isPerson(speaker) || speaker.is(Kind.PRONOUN));
    }

    /** 对 or 向 before those spoken to; 对外, 对华 are parts of names. */
    private boolean isAddressing(int i) {
        return "对向".indexOf(text.chars[i]) >= 0 && text.isTokenised(i, i + 1)
                && "外内华台日美苏中".indexOf(text.chars[i + 1]) < 0;
    }

    /**
     * Whether the tagger takes the word at {@code i} for a verb, and no 的 behind makes it part of the phrase. A verb of one char is
     * often the end of a name.
     */
    private boolean isVerbOfSubject(int i, int end) {
        boolean verb = !text.isTokenStart(i + 1) || endsWithPronoun(i, end);
        return verb && text.indexOf("的", i, end) < 0 && names.isVerb(i) && !words.isModifier(i);
    }

    private boolean endsWithPronoun(int from, int end) {
        return OTHERS.stream().anyMatch(pronoun -> text.endsWith(pronoun, from + 1, end));
    }

    private static boolean isPerson(Mention mention) {
        return mention.is(Kind.PERSON) || mention.is(Kind.HUMAN) || mention.is(Kind.TITLE);
    }

    /** Where 刘云山 ends in 刘云山与机关干部交流: who talks with others is the subject alone; -1 where it is not that. */
    int hostEnd(int start, int end, int to) {
        int limit = Math.min(to, start + LONGEST);
        for (int i = start + 2; i < Math.min(end, limit); i++) {
            if ("与和同跟".indexOf(text.chars[i]) >= 0 && text.isTokenised(i, i + 1)) {
                boolean talks = talks(i + 2, limit);
                Mention host = talks ? nouns.analyze(start, i) : null;
                return host != null && host.is(Mention.Kind.PERSON) ? i : -1;
            }
        }
        return -1;
    }

    private boolean talks(int from, int to) {
        return TALKS.stream().anyMatch(verb -> text.indexOf(verb, from, to) > 0);
    }
}
