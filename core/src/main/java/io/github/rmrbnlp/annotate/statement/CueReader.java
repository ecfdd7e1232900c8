package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.ContentFinder.Content;
import io.github.rmrbnlp.annotate.statement.CueFrame.Right;
import io.github.rmrbnlp.annotate.statement.CueSite.Sign;
import io.github.rmrbnlp.annotate.statement.CueWord.Kind;

/** Reads what stands around a word that can be a cue. Not thread-safe. */
final class CueReader {
    private final CompactText text;
    private final ClauseLead lead;
    private final SubjectParser subjects;
    private final CueFrame frame;
    private final CueJudge judge;
    private final ContentFinder contents;
    private final Discourse discourse;
    private final SyntaxGuess guess;
    private int signs;

    CueReader(CompactText text, ClauseLead lead, SubjectParser subjects, CueFrame frame, CueJudge judge,
            ContentFinder contents, Discourse discourse) {
        this.text = text;
        this.lead = lead;
        this.subjects = subjects;
        this.frame = frame;
        this.judge = judge;
        this.contents = contents;
        this.discourse = discourse;
        this.guess = new SyntaxGuess(text, lead, subjects, frame, judge, discourse);
    }

    /** The place of {@code word} at {@code [start, end)}, or null where nothing is said. */
    CueSite read(CueWord word, int start, int end, CueWord phrase) {
        signs = 0;
        int addressed = frame.addressedEnd(end);
        boolean speaksTo = addressed > 0 && word.allows('o');
        int behind = speaksTo ? addressed : end;
        int list = word.allows('l') ? frame.listStart(end) : -1;
        Right right = list > 0 ? Right.COLON : frame.right(behind);
        boolean opensQuote = start > 0 && text.outer[start] == start - 1 && text.mate[start - 1] > start;
        LeftContext left = LeftContext.of(text, opensQuote ? start - 1 : start);
        boolean postposed = left.quoteOpen() >= 0 && left.clauses() <= 2 && isFree(left)
                && (right == Right.END || right == Right.COMMA);
        if (right == Right.END && !postposed) {
            return null;
        }
        boolean nested = discourse.enclosing(start) != null;
        Content content = postposed
                ? contents.around(left.quoteOpen(), left.quoteClose(), end)
                : list > 0 ? contents.list(list) : content(word, behind, right, nested);
        if (content == null) {
            return null;
        }
        int clause = left.clauseStart(0);
        boolean words = text.endsWith("的话", clause + 2, start);
        boolean so = words || start > clause && text.chars[start - 1] == '所';
        mark(Sign.ALLOWED, postposed || speaksTo || list > 0 || frame.allows(word, right, end));
        mark(Sign.ADDRESSED, addressed > 0);
        mark(Sign.LIST, list > 0);
        mark(Sign.LEADS_TO_CUE, frame.leadsToCue(end));
        mark(Sign.FUTURE, judge.isFuture(word, clause, start));
        mark(Sign.BLOCKED, judge.isBlocked(word, clause, start, right));
        mark(Sign.CONTINUES, continuesCue(start));
        mark(Sign.REPEATS_HOPE, repeatsHope(word, left, start));
        mark(Sign.SHORT, content.end() - content.start() < (right == Right.CLAUSE ? 4 : 2));
        mark(Sign.NESTED, nested);
        mark(Sign.POSTPOSED, postposed);
        mark(Sign.MODAL, judge.isModal(clause, start));
        mark(Sign.CONDITIONAL, judge.isConditional(left));
        mark(Sign.PHRASING, judge.isPhrasing(word, clause, start));
        mark(Sign.BARE, lead.isBare(clause, start));
        mark(Sign.TALK_GOES_ON, discourse.isTalkGoingOn(start));
        mark(Sign.CAN_BE_NOUN, CueJudge.canBeNoun(word));
        mark(Sign.SO, so);
        Mention subject = so
                ? subjects.nearest(clause, words ? start - 2 : start - 1)
                : subjects.subjectBeforeCue(clause, start);
        mark(Sign.OBJECT, subject != null && subject.end() < start && judge.isObject(subject.end(), start));
        Found last = discourse.last();
        mark(Sign.OTHER_CUE_BETWEEN,
                subject != null && last != null && last.start() >= subject.end() && last.end() <= start);
        SyntaxGuess.Source source = guess.source(word, left, start, right, postposed, subject, so);
        boolean refused = phrase != null || !has(Sign.ALLOWED)
                || right == Right.CLAUSE && (has(Sign.LEADS_TO_CUE) || has(Sign.FUTURE)) || has(Sign.BLOCKED)
                || has(Sign.CONTINUES) || has(Sign.REPEATS_HOPE) || has(Sign.SHORT)
                || source == null || source.speaker().name().indexOf('“') >= 0;
        mark(Sign.UNSUITED, refused);
        return new CueSite(word, start, end, behind, right, left, postposed, content, signs, subject,
                source == null ? null : source.speaker(), source == null ? null : source.how(), phrase);
    }

    private void mark(Sign sign, boolean is) {
        signs |= is ? 1 << sign.ordinal() : 0;
    }

    private boolean has(Sign sign) {
        return (signs >>> sign.ordinal() & 1) != 0;
    }

    private Content content(CueWord word, int end, Right right, boolean nested) {
        int proposal = right == Right.CLAUSE && word.text().equals("提出") ? frame.proposalEnd(end) : -1;
        if (proposal > 0) {
            return contents.within(end, proposal);
        }
        int from = right == Right.COLON || right == Right.COMMA ? end + 1 : end;
        boolean nextLine = from + 1 < text.length && from > end && text.chars[from] == '\n';
        Content content = contents.following(nextLine ? from + 1 : from, nested || right == Right.QUOTE);
        return right == Right.CLAUSE && content != null ? contents.beforeNarrative(content, word.kind()) : content;
    }

    /** Whether the quotation before the sentence is not already what somebody else said. */
    private boolean isFree(LeftContext left) {
        Found last = discourse.last();
        return last == null || last.contentEnd() <= left.quoteOpen() || last.contentStart() > left.quoteClose();
    }

    /** 表示希望 and 表示，希望 are one statement with the first verb as its cue. */
    private boolean continuesCue(int start) {
        Found last = discourse.last();
        return last != null && start >= last.end() && start - last.end() <= 1;
    }

    /** 表示，仍然希望 is one statement too. */
    private boolean repeatsHope(CueWord word, LeftContext left, int start) {
        Found last = discourse.last();
        return last != null && word.kind() == Kind.HOPE && last.contentStart() == left.clauseStart(0)
                && lead.isBare(left.clauseStart(0), start);
    }
}
