package io.github.rmrbnlp.annotate.statement;

import java.util.Locale;

/**
 * An entry of the cue lexicon. Immutable.
 *
 * @param text the verb
 * @param kind what the verb does
 * @param frames letters: {@code p} a comma, colon or quotation may follow; {@code c} a clause may follow directly; {@code q}
 *            only a colon or quotation may follow; {@code n} the word is often a noun; {@code o} the one spoken to may stand
 *            between it and the punctuation (告诉记者，); {@code f} a comma may follow where the subject is 我; {@code d} only
 *            behind a title (《左传》载，); {@code u} a phrase that is none most times; {@code l} a list of points may follow (提出三点要求。第一，); {@code r} the
 *            noun of a report may follow (据……公布的消息，), and nothing else where it is the only letter
 */
record CueWord(String text, Kind kind, String frames) {

    /** What a cue verb does. {@code NONE} marks a phrase that contains a cue verb and is none. */
    enum Kind {
        SAY, STRESS, OPINE, DECLARE, WRITE, DEMAND, HOPE, PROMISE, WARN, CRITICIZE, PREDICT, ANSWER, ASK, NONE;

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    boolean allows(char frame) {
        return frames.indexOf(frame) >= 0;
    }
}
