package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.ContentFinder.Content;
import io.github.rmrbnlp.annotate.statement.CueFrame.Right;

/**
 * A place where a word stands that can be a cue, with what the text around it says. Immutable.
 *
 * @param word the entry of the lexicon
 * @param start first char of the word, in compact offsets
 * @param end the char behind the word
 * @param behind the char behind the one spoken to (告诉记者，), else {@code end}
 * @param right what stands there
 * @param left what stands before
 * @param postposed whether the word stands behind what was said (“……”他说。)
 * @param content what would have been said
 * @param signs what speaks for or against a cue here: bits of {@link Sign}
 * @param subject the subject of the clause, or null
 * @param guess the speaker to expect by syntax alone, or null
 * @param how how {@code guess} was found
 * @param phrase the phrase of the lexicon, none itself, that the word is part of, or null
 */
record CueSite(CueWord word, int start, int end, int behind, Right right, LeftContext left, boolean postposed,
        Content content, int signs, Mention subject, Mention guess, String how,
        CueWord phrase) {

    /** What speaks for or against a cue. */
    enum Sign {
        ALLOWED, ADDRESSED, LIST, LEADS_TO_CUE, FUTURE, BLOCKED, CONTINUES, REPEATS_HOPE, SHORT, NESTED, POSTPOSED, UNSUITED, MODAL, CONDITIONAL, PHRASING, OBJECT, OTHER_CUE_BETWEEN, BARE, TALK_GOES_ON, NEEDS_SUBJECT, CAN_BE_NOUN, SO, FRAMED
    }

    /** What stands behind the cue as a number, one more for a cue behind what was said. */
    int frame() {
        return postposed ? Right.values().length : right.ordinal();
    }

    boolean has(Sign sign) {
        return (signs >>> sign.ordinal() & 1) != 0;
    }
}
