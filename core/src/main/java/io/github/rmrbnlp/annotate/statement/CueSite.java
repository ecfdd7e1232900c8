package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.ContentFinder.Content;
import io.github.rmrbnlp.annotate.statement.CueFrame.Right;

/**
 * A place where a word stands that can be a cue, with what the text around it says. A glance tells word, frame, the clauses before
 * and some of the signs; the rest costs more and is read only where the word may be a cue. Reused from word to word; not
 * thread-safe.
 */
final class CueSite {
    /** What speaks for or against a cue. */
    enum Sign {
        ALLOWED, ADDRESSED, LIST, LEADS_TO_CUE, FUTURE, BLOCKED, CONTINUES, REPEATS_HOPE, SHORT, NESTED, POSTPOSED, UNSUITED, MODAL, CONDITIONAL, PHRASING, OBJECT, OTHER_CUE_BETWEEN, BARE, TALK_GOES_ON, CAN_BE_NOUN, SO, HEADLINE, ANNOUNCED
    }

    private final LeftContext left;
    private CueWord word;
    private CueWord phrase;
    private int start;
    private int end;
    private int behind;
    private int list;
    private Right right;
    private boolean postposed;
    private boolean headline;
    private int signs;
    private double glance;
    private Content content;
    private Mention subject;
    private SyntaxGuess.Source guess;

    CueSite(CompactText text) {
        this.left = new LeftContext(text);
    }

    /** Enters a line; whether it is a heading. */
    void enter(boolean heading) {
        headline = heading;
    }

    boolean headline() {
        return headline;
    }

    /** Turns to another word; {@code in} is the phrase it is part of, or null. */
    void turnTo(CueWord other, int from, int to, CueWord in) {
        word = other;
        start = from;
        end = to;
        phrase = in;
        signs = 0;
        content = null;
        subject = null;
        guess = null;
    }

    /**
     * What stands behind the word.
     *
     * @param addressed the char behind the one spoken to (告诉记者，), else behind the word
     * @param points where a list of points starts, or -1
     */
    void follow(int addressed, int points, Right what) {
        behind = addressed;
        list = points;
        right = what;
    }

    void postpose(boolean is) {
        postposed = is;
    }

    void mark(Sign sign, boolean is) {
        signs |= is ? 1 << sign.ordinal() : 0;
    }

    void glance(double probability) {
        glance = probability;
    }

    void say(Content what) {
        content = what;
    }

    void speak(Mention as, SyntaxGuess.Source by) {
        subject = as;
        guess = by;
    }

    /** The entry of the lexicon. */
    CueWord word() {
        return word;
    }

    /** First char of the word, in compact offsets. */
    int start() {
        return start;
    }

    /** The char behind the word. */
    int end() {
        return end;
    }

    /** The char behind the one spoken to (告诉记者，), else {@link #end}. */
    int behind() {
        return behind;
    }

    /** Where the points of a list start, or -1. */
    int list() {
        return list;
    }

    /** What stands behind the word. */
    Right right() {
        return right;
    }

    /** What stands before it. */
    LeftContext left() {
        return left;
    }

    /** Whether the word stands behind what was said (“……”他说。). */
    boolean postposed() {
        return postposed;
    }

    /** The phrase of the lexicon, none itself, that the word is part of, or null. */
    CueWord phrase() {
        return phrase;
    }

    /** What stands behind the cue as a number, one more for a cue behind what was said. */
    int frame() {
        return postposed ? Right.values().length : right.ordinal();
    }

    boolean has(Sign sign) {
        return (signs >>> sign.ordinal() & 1) != 0;
    }

    /** The signs there are, a bit for each, by its ordinal. */
    int signs() {
        return signs;
    }

    /** The probability of a cue as a glance tells it. */
    double glance() {
        return glance;
    }

    /** What would have been said. */
    Content content() {
        return content;
    }

    /** The subject of the clause, or null. */
    Mention subject() {
        return subject;
    }

    /** The speaker to expect by syntax alone, or null. */
    Mention guess() {
        return guess == null ? null : guess.speaker();
    }

    /** How {@link #guess} was found, or null. */
    String how() {
        return guess == null ? null : guess.how();
    }
}
