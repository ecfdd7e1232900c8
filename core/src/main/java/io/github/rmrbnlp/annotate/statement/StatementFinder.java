package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.statement.ContentFinder.Content;
import io.github.rmrbnlp.annotate.statement.CueFrame.Right;
import io.github.rmrbnlp.annotate.statement.CueWord.Kind;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.ArrayList;
import java.util.List;

/** Finds the statements of one text, from left to right. Not thread-safe. */
final class StatementFinder {
    /** A line without a full stop is a heading up to this length. */
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_UNKNOWN = 16;
    /** So many statements back one may reach over the next. */
    private static final int NESTING = 4;
    private static final List<String> NO_SPEAKERS = List.of("事实", "实践", "经验", "结果", "情况", "意思", "角度", "意义", "原因", "目的",
            "问题", "方面",
            "时候", "以后", "之后", "话", "地", "着", "了", "的", "得", "过", "来", "去", "起来");

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final ClauseLead lead;
    private final SubjectParser subjects;
    private final CueFrame frame;
    private final CueJudge judge;
    private final ContentFinder contents;
    private final Discourse discourse;
    private final List<Statement> statements = new ArrayList<>();
    /** What {@link #statements} holds, in compact offsets, with the contents as first found. */
    private final List<Found> accepted = new ArrayList<>();

    StatementFinder(CompactText text, StatementLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        TaggedNames names = new TaggedNames(text, lexicon);
        FrameWords words = new FrameWords(text, lexicon, names);
        PersonNames persons = new PersonNames(text, lexicon, names);
        this.lead = new ClauseLead(text, words);
        this.subjects = new SubjectParser(text, words, new NounPhrases(text, lexicon, persons), names, lead);
        this.frame = new CueFrame(text, words);
        this.judge = new CueJudge(text, words);
        this.contents = new ContentFinder(text);
        this.discourse = new Discourse(text, subjects, persons);
    }

    List<Statement> find() {
        int paragraph = 0;
        boolean head = true;
        while (paragraph < text.length) {
            int end = paragraph;
            while (end < text.length && text.chars[end] != '\n') {
                end++;
            }
            head &= isHeading(paragraph, end);
            if (!head) {
                scan(paragraph, end);
            }
            paragraph = end + 1;
        }
        return statements;
    }

    private boolean isHeading(int start, int end) {
        boolean whole = start == 0 && end == text.length;
        return !whole && end > start && end - start <= LONGEST_HEADING
                && "。！？：；”’…）".indexOf(text.chars[end - 1]) < 0;
    }

    private void scan(int from, int to) {
        int i = from;
        while (i < to) {
            int match = lexicon.cueAt(text.chars, i, to);
            if (match == WordTrie.NONE) {
                i++;
                continue;
            }
            CueWord word = lexicon.cueWord(WordTrie.value(match));
            int end = i + WordTrie.length(match);
            if (!word.isNone()) {
                int noun = nounLength(word, i);
                consider(noun > 0 ? lexicon.cueWord(WordTrie.value(lexicon.cueAt(text.chars, i + noun, end))) : word,
                        i + noun, end);
            }
            i = end;
        }
    }

    /** In 评论说 at the head of a clause the first word is the speaker: its length, else 0. */
    private int nounLength(CueWord word, int start) {
        boolean head = word.text().length() > 2 && CueJudge.isDocumentNoun(word.text())
                && (start == 0 || "。，；：”\n的有据".indexOf(text.chars[start - 1]) >= 0);
        return head && lexicon.cueAt(text.chars, start + 2, start + word.text().length()) != WordTrie.NONE ? 2 : 0;
    }

    private void consider(CueWord word, int start, int end) {
        int addressed = word.allows('o') ? frame.addressedEnd(end) : -1;
        int behind = addressed > 0 ? addressed : end;
        int list = word.allows('l') ? frame.listStart(end) : -1;
        Right right = list > 0 ? Right.COLON : frame.right(behind);
        boolean opensQuote = start > 0 && text.outer[start] == start - 1 && text.mate[start - 1] > start;
        LeftContext left = LeftContext.of(text, opensQuote ? start - 1 : start);
        boolean postposed = left.quoteOpen() >= 0 && !word.text().equals("笑") && left.clauses() <= 2 && isFree(left)
                && (right == Right.END || right == Right.COMMA);
        boolean allowed = postposed || addressed > 0 || list > 0 || frame.allows(word, right, end);
        if (!allowed || right == Right.CLAUSE && (frame.leadsToCue(end)
                || judge.isFuture(word, left.clauseStart(0), start))
                || judge.isBlocked(word, left.clauseStart(0), start, right)
                || continuesCue(start) || repeatsHope(word, left, start)) {
            return;
        }
        boolean nested = discourse.enclosing(start) != null;
        Content content = postposed
                ? contents.around(left.quoteOpen(), left.quoteClose(), end)
                : list > 0 ? contents.list(list) : content(word, behind, right, nested);
        if (content == null || !isEnough(word, right, content)) {
            return;
        }
        Source source = source(word, left, start, right, postposed);
        if (source != null && source.speaker().name().indexOf('“') < 0) {
            accept(word, start, end, source, content, right, postposed);
        }
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

    private boolean isEnough(CueWord word, Right right, Content content) {
        return content.end() - content.start() >= (right == Right.CLAUSE ? 4 : 2);
    }

    /** A speaker and how it was found. */
    private record Source(Mention speaker, String how) {
    }

    private Source source(CueWord word, LeftContext left, int start, Right right, boolean postposed) {
        int clause = left.clauseStart(0);
        boolean words = text.endsWith("的话", clause + 2, start);
        boolean so = words || start > clause && text.chars[start - 1] == '所';
        Mention subject = so
                ? subjects.nearest(clause, words ? start - 2 : start - 1)
                : subjects.subject(clause, start, true);
        if (subject != null && !usable(word, subject, clause, right, postposed)) {
            return subject.canSpeak() || right != Right.COLON && right != Right.QUOTE || CueJudge.canBeNoun(word)
                    ? null
                    : personBefore(left);
        }
        if (subject != null && right == Right.COMMA && CueJudge.canBeNoun(word) && subject.end() < start
                && judge.isObject(subject.end(), start)) {
            return null;
        }
        Found last = discourse.last();
        if (subject != null && last != null && last.start() >= subject.end() && last.end() <= start
                && (right == Right.CLAUSE || right == Right.QUOTE)) {
            return null;
        }
        if (subject != null && subject.canSpeak()) {
            return resolved(subject, left, "subject");
        }
        if (right == Right.COMMA && CueJudge.canBeNoun(word) && !lead.isBare(clause, start)) {
            return null;
        }
        boolean criticism = word.kind() == Kind.CRITICIZE && right == Right.CLAUSE && lead.isBare(clause, start)
                && left.clauses() > 1 && speaks(subjects.subject(left.clauseStart(1), left.clauseEnd(1), false));
        if (so || subject == null && right == Right.CLAUSE && frame.describesPeople(start + word.text().length())
                || subject == null && (!criticism && needsSubject(word, right) || judge.isConditional(left)
                        || judge.isModal(clause, start) || judge.isPhrasing(word, clause, start))) {
            return null;
        }
        Mention earlier = earlierSubject(left);
        Found outer = discourse.enclosing(start);
        if (earlier != null && word.kind() == Kind.HOPE && outer != null && outer.end() <= earlier.start()
                && outer.speaker().is(Mention.Kind.PERSON)) {
            return new Source(outer.speaker(), "talk");
        }
        if (earlier != null && word.kind() == Kind.HOPE
                && (earlier.is(Mention.Kind.BODY) || earlier.is(Mention.Kind.PRONOUN))
                && discourse.talker(left.start()) != null) {
            return new Source(discourse.talker(left.start()), "talk");
        }
        if (earlier != null) {
            return resolved(earlier, left, "earlier-clause");
        }
        return subject != null ? resolved(subject, left, "subject") : elided(left, start, right);
    }

    private static boolean speaks(Mention mention) {
        return mention != null && mention.canSpeak();
    }

    /** The person an earlier clause is about, where the cue's own names nobody: 僮族同志指着森林，……说：. */
    private Source personBefore(LeftContext left) {
        Mention earlier = earlierSubject(left);
        boolean person = earlier != null && (earlier.is(Mention.Kind.PERSON) || earlier.is(Mention.Kind.HUMAN)
                || earlier.is(Mention.Kind.TITLE) || earlier.is(Mention.Kind.PRONOUN));
        return person ? resolved(earlier, left, "earlier-clause") : null;
    }

    private Mention earlierSubject(LeftContext left) {
        for (int i = 1; i < left.clauses(); i++) {
            Mention earlier = subjects.subject(left.clauseStart(i), left.clauseEnd(i), false);
            if (earlier != null && earlier.canSpeak()) {
                return earlier;
            }
        }
        return null;
    }

    private Source elided(LeftContext left, int start, Right right) {
        boolean bare = lead.isBare(left.clauseStart(0), start);
        boolean framed = subjects.framingDocument(left.clauseStart(0), start) != null;
        if (right == Right.CLAUSE && !framed && !(bare && discourse.isTalkGoingOn(start))
                || right == Right.COMMA && !bare) {
            return null;
        }
        Mention talker = right == Right.CLAUSE ? discourse.talker(left.start()) : null;
        Mention elided = talker != null ? talker : discourse.elided(left.start());
        Mention document = elided != null && elided.is(Mention.Kind.PERSON)
                ? null
                : subjects.framingDocument(left.clauseStart(0), start);
        if (document != null) {
            return new Source(document, "frame");
        }
        return elided == null ? null : new Source(elided, "elided");
    }

    /** Verbs that report an opinion only when somebody is named who holds it. */
    private static boolean needsSubject(CueWord word, Right right) {
        return word.kind() == Kind.PREDICT || word.allows('d') || word.text().equals("报道")
                || right == Right.CLAUSE && (word.kind() == Kind.CRITICIZE || word.kind() == Kind.WARN);
    }

    private boolean usable(CueWord word, Mention subject, int clause, Right right, boolean postposed) {
        if (word.allows('f') && right == Right.COMMA && !subject.name().startsWith("我")
                || word.allows('d') && !subject.is(Mention.Kind.DOCUMENT)) {
            return false;
        }
        if (subject.name().equals("谁") || right == Right.CLAUSE && "你您".indexOf(subject.name().charAt(0)) >= 0
                || word.text().equals("报道") && isByline(subject, clause)) {
            return false;
        }
        return subject.canSpeak() || isPlausible(subject) && (postposed || right != Right.CLAUSE)
                && switch (word.kind()) {
                    case SAY, STRESS, OPINE, DECLARE, WRITE, ANSWER, ASK -> !CueJudge.canBeNoun(word);
                    default -> false;
                };
    }

    /** Whether an unknown phrase can name a speaker at all: neither a thing nor half a clause. */
    private boolean isPlausible(Mention subject) {
        String name = subject.name();
        return name.length() >= 2 && name.length() <= LONGEST_UNKNOWN && "这那此其该".indexOf(name.charAt(0)) < 0
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '·' || c == '（' || c == '）')
                && name.indexOf('的') < 0 && NO_SPEAKERS.stream().noneMatch(name::endsWith);
    }

    /** 记者王明报道： names the author of the article. */
    private boolean isByline(Mention subject, int clause) {
        return !subject.is(Mention.Kind.DOCUMENT) && !subject.is(Mention.Kind.BODY)
                || text.indexOf("记者", clause, subject.end()) >= 0 || text.indexOf("通讯员", clause, subject.end()) >= 0;
    }

    private Source resolved(Mention mention, LeftContext left, String how) {
        Mention speaker = mention.is(Mention.Kind.PRONOUN) ? inSentence(mention, left) : mention;
        speaker = discourse.resolve(speaker, left.start());
        return new Source(speaker,
                speaker == mention ? how : how + "-" + mention.kind().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Ends the contents that reach over this statement and do not hold it. */
    private void cutPrevious(int start, Source source) {
        for (int i = accepted.size() - 1; i >= Math.max(0, accepted.size() - NESTING); i--) {
            Found before = accepted.get(i);
            Statement statement = statements.get(i);
            boolean over = statement.content().size() == 1
                    && statement.content().getFirst().end() > text.sourceSpan(start, start).start();
            boolean same = source.speaker().name().equals(before.speaker().name());
            int cut = over
                    ? contents.endBefore(before, start, source.speaker().start(),
                            same && source.how().startsWith("earlier-clause"))
                    : -1;
            if (cut > 0) {
                statements.set(i, new Statement(statement.speaker(), statement.cue(),
                        List.of(text.sourceSpan(before.contentStart(), cut)), statement.direct(),
                        statement.confidence(), statement.rule()));
            }
        }
    }

    /** The person an earlier clause of the sentence is about, for 他 and 她; else the pronoun itself. */
    private Mention inSentence(Mention pronoun, LeftContext left) {
        for (int i = 1; i < left.clauses() && pronoun.name().equals("他们"); i++) {
            Mention earlier = subjects.subject(left.clauseStart(i), left.clauseEnd(i), false);
            if (earlier != null && (earlier.is(Mention.Kind.PEOPLE)
                    || earlier.is(Mention.Kind.HUMAN) && earlier.name().length() <= LONGEST_UNKNOWN)) {
                return earlier;
            }
        }
        for (int i = 1; i < left.clauses() && "他她".contains(pronoun.name()); i++) {
            Mention earlier = subjects.subject(left.clauseStart(i), left.clauseEnd(i), false);
            if (earlier != null && earlier.is(Mention.Kind.PERSON)) {
                return earlier;
            }
        }
        boolean before = left.clauses() > 1 && "他她".contains(pronoun.name());
        Found outer = before ? discourse.enclosing(pronoun.start()) : null;
        if (outer != null && outer.start() >= left.start() && (outer.speaker().is(Mention.Kind.PERSON)
                || outer.speaker().is(Mention.Kind.TITLE) || outer.speaker().is(Mention.Kind.OTHER))) {
            return outer.speaker();
        }
        Mention object = before ? subjects.object(left.clauseStart(1), left.clauseEnd(1)) : null;
        return object != null && object.is(Mention.Kind.PERSON) ? object : pronoun;
    }

    private void accept(CueWord word, int start, int end, Source source, Content content, Right right,
            boolean postposed) {
        Mention speaker = discourse.inFull(discourse.asPerson(source.speaker()));
        cutPrevious(start, source);
        accepted.add(new Found(start, end, speaker, content.start(), content.end()));
        discourse.add(accepted.getLast());
        List<Span> spans = new ArrayList<>();
        for (int[] span : content.spans()) {
            spans.add(text.sourceSpan(span[0], span[1]));
        }
        String rule = (postposed ? "postposed" : right.name().toLowerCase(java.util.Locale.ROOT)) + "/" + source.how();
        Span place = text.sourceSpan(speaker.start(), speaker.end());
        statements.add(new Statement(
                new Statement.Speaker(speaker.name(), place.of(text.source().text()), place, speaker.role()),
                new Statement.Cue(text.sourceText(start, end), text.sourceSpan(start, end)), spans, content.direct(),
                lexicon.confidence().of(rule, speaker.kind()), rule));
    }
}
