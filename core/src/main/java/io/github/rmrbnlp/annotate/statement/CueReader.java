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

    /** Takes a glance at what stands around the word the site has turned to; false where nothing is said. */
    boolean glance(CueSite site) {
        CueWord word = site.word();
        int start = site.start();
        int end = site.end();
        int addressed = frame.addressedEnd(end);
        boolean speaksTo = addressed > 0 && word.allows('o');
        int list = word.allows('l') ? frame.listStart(end) : -1;
        boolean opensQuote = start > 0 && text.outer[start] == start - 1 && text.mate[start - 1] > start;
        LeftContext left = site.left();
        left.turnTo(opensQuote ? start - 1 : start);
        int named = word.allows('r') ? frame.sourceEnd(left.clauseStart(0), end) : -1;
        if (named < 0 && word.frames().equals("r")) {
            return false;
        }
        int announced = speaksTo || list > 0 ? -1 : named > 0 ? named : frame.announcedEnd(word, end);
        int behind = speaksTo ? addressed : announced > end ? announced : end;
        Right right = list > 0 ? Right.COLON : frame.right(behind);
        boolean follows = left.quoteOpen() >= 0 && left.clauses() <= 2 && isFree(left);
        int told = follows && right == Right.CLAUSE && word.allows('o') ? frame.addresseeEnd(end) : -1;
        right = told > 0 ? Right.END : right;
        site.follow(told > 0 ? told : behind, list, right);
        site.postpose(follows && (right == Right.END || right == Right.COMMA));
        if (right == Right.END && !site.postposed()) {
            return false;
        }
        int clause = left.clauseStart(0);
        site.mark(Sign.ALLOWED, site.postposed() || speaksTo || list > 0 || announced > end
                || frame.allows(word, right, end));
        site.mark(Sign.ADDRESSED, addressed > 0);
        site.mark(Sign.LIST, list > 0);
        site.mark(Sign.ANNOUNCED, announced > end);
        site.mark(Sign.LEADS_TO_CUE, frame.leadsToCue(end));
        site.mark(Sign.FUTURE, judge.isFuture(word, clause, start));
        site.mark(Sign.BLOCKED, judge.isBlocked(word, clause, start));
        site.mark(Sign.CONTINUES, continuesCue(start));
        site.mark(Sign.NESTED, discourse.enclosing(start) != null);
        site.mark(Sign.POSTPOSED, site.postposed());
        site.mark(Sign.MODAL, judge.isModal(clause, start));
        site.mark(Sign.CONDITIONAL, judge.isConditional(left));
        site.mark(Sign.PHRASING, judge.isPhrasing(word, clause, start));
        site.mark(Sign.TALK_GOES_ON, discourse.isTalkGoingOn(start));
        site.mark(Sign.CAN_BE_NOUN, CueJudge.canBeNoun(word));
        site.mark(Sign.HEADLINE, site.headline());
        site.mark(Sign.SO, wordsOf(site) > 0 || start > clause && text.chars[start - 1] == '所');
        return true;
    }

    /** The length of 的话 or 的话来 in 用……的话说 and 用……的话来说, where the cue stands behind somebody's words; else 0. */
    private int wordsOf(CueSite site) {
        int from = site.left().clauseStart(0) + 2;
        return text.endsWith("的话", from, site.start()) ? 2 : text.endsWith("的话来", from, site.start()) ? 3 : 0;
    }

    /** Reads the rest of what stands around a word glanced at; false where there is nothing that could be said. */
    boolean read(CueSite site) {
        LeftContext left = site.left();
        int start = site.start();
        int clause = left.clauseStart(0);
        Content content = site.postposed()
                ? contents.around(left.quoteOpen(), left.quoteClose(), site.behind())
                : site.list() > 0 ? contents.list(site.list()) : content(site);
        if (content == null) {
            return false;
        }
        site.say(content);
        site.mark(Sign.REPEATS_HOPE, repeatsHope(site));
        site.mark(Sign.SHORT, content.end() - content.start() < (site.right() == Right.CLAUSE ? 4 : 2));
        site.mark(Sign.BARE, lead.isBare(clause, start));
        Mention subject = site.has(Sign.SO)
                ? subjects.nearest(clause, start - Math.max(1, wordsOf(site)))
                : subjects.subjectBeforeCue(clause, start);
        site.mark(Sign.OBJECT, subject != null && subject.end() < start && judge.isObject(subject.end(), start));
        Found last = discourse.last();
        site.mark(Sign.OTHER_CUE_BETWEEN,
                subject != null && last != null && last.start() >= subject.end() && last.end() <= start);
        SyntaxGuess.Source source = guess.source(site, subject);
        site.speak(subject, source);
        site.mark(Sign.UNSUITED, site.phrase() != null || !site.has(Sign.ALLOWED)
                || site.right() == Right.CLAUSE && (site.has(Sign.LEADS_TO_CUE) || site.has(Sign.FUTURE))
                || site.has(Sign.BLOCKED) || site.has(Sign.CONTINUES) || site.has(Sign.REPEATS_HOPE)
                || site.has(Sign.SHORT) || source == null || source.speaker().name().indexOf('“') >= 0);
        return true;
    }

    private Content content(CueSite site) {
        CueWord word = site.word();
        Right right = site.right();
        int end = site.behind();
        int proposal = right == Right.CLAUSE && word.text().equals("提出") ? frame.proposalEnd(end) : -1;
        if (proposal > 0) {
            return contents.within(end, proposal);
        }
        int from = right == Right.COLON || right == Right.COMMA ? end + 1 : end;
        boolean nextLine = from + 1 < text.length && from > end && text.chars[from] == '\n';
        return contents.following(nextLine ? from + 1 : from, site.has(Sign.NESTED) || right == Right.QUOTE);
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
    private boolean repeatsHope(CueSite site) {
        Found last = discourse.last();
        int clause = site.left().clauseStart(0);
        return last != null && site.word().kind() == Kind.HOPE && last.contentStart() == clause
                && lead.isBare(clause, site.start());
    }
}
