package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.statement.SpeakerCandidates.Origin;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the statements of one text, from left to right. Not thread-safe. */
final class StatementFinder {
    /** A line without a full stop is a heading up to this length. */
    private static final int LONGEST_HEADING = 80;
    /** So many statements back one may reach over the next. */
    private static final int NESTING = 4;
    private final CompactText text;
    private final StatementLexicon lexicon;
    private final Decider decider;
    private final CueReader reader;
    private final CueSite site;
    private final SpeakerCandidates candidates;
    private final StatementFeatures features;
    private final PersonsSeen seen;
    private final ContentFinder contents;
    private final Discourse discourse;
    private final List<Statement> statements = new ArrayList<>();
    /** What {@link #statements} holds, in compact offsets, with the contents as first found. */
    private final List<Found> accepted = new ArrayList<>();

    StatementFinder(CompactText text, StatementLexicon lexicon, Decider decider) {
        this.decider = decider;
        this.text = text;
        this.lexicon = lexicon;
        this.site = new CueSite(text);
        TaggedNames names = new TaggedNames(text, lexicon);
        FrameWords words = new FrameWords(text, lexicon, names);
        PersonNames persons = new PersonNames(text, lexicon, names);
        ClauseLead lead = new ClauseLead(text, words);
        NounPhrases nouns = new NounPhrases(text, lexicon, persons);
        SubjectParser subjects = new SubjectParser(text, words, nouns, names, lead);
        this.contents = new ContentFinder(text);
        this.discourse = new Discourse(text, subjects, persons, names);
        this.reader = new CueReader(text, lead, subjects, new CueFrame(text, words), new CueJudge(text, words),
                contents,
                discourse);
        this.seen = new PersonsSeen(text, names, persons);
        this.features = new StatementFeatures(text, discourse, names, seen, lead, words, lexicon);
        this.candidates = new SpeakerCandidates(text, lexicon, words, nouns, names, persons.shapes(), lead, subjects,
                discourse,
                seen);
    }

    List<Statement> find() {
        int paragraph = 0;
        boolean head = true;
        while (paragraph < text.length) {
            int end = paragraph;
            while (end < text.length && text.chars[end] != '\n') {
                end++;
            }
            boolean heading = isHeading(paragraph, end);
            head &= heading;
            if (!head) {
                site.enter(heading);
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
            boolean may = lexicon.mayBeCue(text.chars[i], i + 1 < to ? text.chars[i + 1] : '\n');
            int match = may ? lexicon.cueAt(text.chars, i, to) : WordTrie.NONE;
            if (match == WordTrie.NONE) {
                i++;
                continue;
            }
            CueWord word = lexicon.cueWord(WordTrie.value(match));
            int end = i + WordTrie.length(match);
            if (word.isNone()) {
                if (word.allows('u') || end < to && "：“".indexOf(text.chars[end]) >= 0) {
                    insidePhrase(word, i, end);
                }
            } else {
                int noun = nounLength(word, i);
                consider(noun > 0 ? lexicon.cueWord(WordTrie.value(lexicon.cueAt(text.chars, i + noun, end))) : word,
                        i + noun, end, null);
            }
            i = end;
        }
    }

    /** The cue verb a phrase that is none itself ends or starts with: 再说, 提出的. */
    private void insidePhrase(CueWord phrase, int start, int end) {
        for (int i = start; i < end; i++) {
            int match = lexicon.cueAt(text.chars, i, i == start ? end - 1 : end);
            if (match != WordTrie.NONE && !lexicon.cueWord(WordTrie.value(match)).isNone()) {
                CueWord word = lexicon.cueWord(WordTrie.value(match));
                consider(word, i, i + WordTrie.length(match), phrase);
                return;
            }
        }
    }

    /** In 评论说 at the head of a clause the first word is the speaker: its length, else 0. */
    private int nounLength(CueWord word, int start) {
        boolean head = word.text().length() > 2 && CueJudge.isDocumentNoun(word.text())
                && (start == 0 || "。，；：”\n的有据".indexOf(text.chars[start - 1]) >= 0);
        return head && lexicon.cueAt(text.chars, start + 2, start + word.text().length()) != WordTrie.NONE ? 2 : 0;
    }

    private void consider(CueWord word, int start, int end, CueWord phrase) {
        site.turnTo(word, start, end, phrase);
        if (reader.glance(site) && decider.mayBeCue(site, features) && reader.read(site)) {
            Decider.Choice choice = decider.choose(site, candidates, features);
            if (choice != null) {
                accept(choice);
            }
        }
    }

    /** Ends the contents that reach over this statement and do not hold it. */
    private void cutPrevious(int start, Mention speaker, String how) {
        for (int i = accepted.size() - 1; i >= Math.max(0, accepted.size() - NESTING); i--) {
            Found before = accepted.get(i);
            Statement statement = statements.get(i);
            boolean over = statement.content().size() == 1
                    && statement.content().getFirst().end() > text.sourceSpan(start, start).start();
            boolean same = speaker.name().equals(before.speaker().name());
            int cut = over
                    ? contents.endBefore(before, start, speaker.start(),
                            same && how.startsWith("earlier-clause"))
                    : -1;
            if (cut > 0) {
                ContentFinder.Content kept = contents.within(before.contentStart(), cut);
                statements.set(i, new Statement(statement.speaker(), statement.cue(), spans(kept),
                        kept.direct() || statement.direct(), statement.confidence(), statement.rule()));
            }
        }
    }

    private void accept(Decider.Choice choice) {
        Mention speaker = discourse.inFull(candidates.mention(choice.candidate()));
        String how = candidates.isFrom(choice.candidate(), Origin.GUESS) ? site.how() : "ranked";
        int end = decider.contentEnd(site, contents, features);
        if (end < site.content().end()) {
            site.say(contents.within(site.content().start(), end));
        }
        cutPrevious(site.start(), speaker, how);
        accepted.add(new Found(site.start(), site.end(), speaker, site.content().start(), site.content().end(),
                site.word().kind(), site.content().direct()));
        discourse.add(accepted.getLast());
        seen.refer(speaker.name(), site.subject());
        String rule = (site.postposed() ? "postposed" : site.right().name().toLowerCase(Locale.ROOT)) + "/" + how;
        Span place = text.sourceSpan(speaker.start(), speaker.end());
        statements.add(new Statement(
                new Statement.Speaker(speaker.name(), place.of(text.source().text()), place, speaker.role()),
                new Statement.Cue(text.sourceText(site.start(), site.end()),
                        text.sourceSpan(site.start(), site.end())),
                spans(site.content()), site.content().direct(), choice.confidence(), rule));
    }

    private List<Span> spans(ContentFinder.Content content) {
        return content.spans().stream().map(span -> text.sourceSpan(span[0], span[1])).toList();
    }
}
