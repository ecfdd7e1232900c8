package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.List;

/** Lists who could be the speaker of a cue, each name once, with where it comes from. Reused from cue to cue; not thread-safe. */
final class SpeakerCandidates {
    /** Where a candidate comes from. */
    enum Origin {
        GUESS, SUBJECT, SUBJECT_RESOLVED, EARLIER, EARLIER_RESOLVED, TALKER, ELIDED, LAST, SECOND_LAST, THIRD_LAST, ENCLOSING, PERSON, PHRASE, PART, DOCUMENT, BEFORE, ORATOR, AUTHOR, SEEN, OBJECT, FOREMOST, NAME, TOPIC, TOPIC_SECOND
    }
    /** The clause of a candidate that is named in another sentence. */
    static final int ELSEWHERE = 99;
    private static final int MAX = 64;
    /** So many clauses of the sentence are searched for subjects, and for all phrases. */
    private static final int CLAUSES = 6;
    private static final int PHRASE_CLAUSES = 5;
    /** So many sentences before it. */
    private static final int SENTENCES = 2;
    private static final int PERSONS = 6;
    private static final int LONGEST = 40;
    private static final int SHORT = 12;
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_QUANTIFIED = 20;
    /** How many of them: longer ones before those they start with. */
    private static final List<String> QUANTIFIERS = List.of("大多数", "绝大多数", "多数", "少数", "有的", "有些", "有位", "许多",
            "不少", "一些", "部分", "另一", "另外", "另", "一位", "一名", "几位", "几名", "两位", "某些");

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final FrameWords words;
    private final NounPhrases nouns;
    private final TaggedNames names;
    private final NameShapes shapes;
    private final ClauseLead lead;
    private final SubjectParser subjects;
    private final Discourse discourse;
    private final PersonsSeen seen;
    private final Mention[] mentions = new Mention[MAX];
    private final int[] origins = new int[MAX];
    private final int[] clauses = new int[MAX];
    private int count;

    SpeakerCandidates(CompactText text, StatementLexicon lexicon, FrameWords words, NounPhrases nouns,
            TaggedNames names, NameShapes shapes,
            ClauseLead lead, SubjectParser subjects, Discourse discourse, PersonsSeen seen) {
        this.seen = seen;
        this.text = text;
        this.lexicon = lexicon;
        this.words = words;
        this.nouns = nouns;
        this.names = names;
        this.shapes = shapes;
        this.lead = lead;
        this.subjects = subjects;
        this.discourse = discourse;
    }

    int count() {
        return count;
    }

    Mention mention(int i) {
        return mentions[i];
    }

    boolean isFrom(int i, Origin origin) {
        return (origins[i] >>> origin.ordinal() & 1) != 0;
    }

    int origins(int i) {
        return origins[i];
    }

    /** The clause before the cue's the candidate stands in nearest to the cue; 99 for another sentence. */
    int clause(int i) {
        return clauses[i];
    }

    /** Whether a longer (1) or shorter (2) candidate of the kind starts where {@code i} starts. */
    int rivals(int i) {
        int rivals = 0;
        for (int k = 0; k < count; k++) {
            Mention other = mentions[k];
            boolean same = other.start() == mentions[i].start() && other.is(mentions[i].kind());
            rivals |= same && other.end() > mentions[i].end() ? 1 : 0;
            rivals |= same && other.end() < mentions[i].end() ? 2 : 0;
        }
        return rivals;
    }

    /** Lists nobody but the speaker to expect by syntax alone; false where there is none. */
    boolean takeGuess(CueSite site) {
        count = 0;
        add(site.guess(), Origin.GUESS, ELSEWHERE);
        return count > 0;
    }

    /** Lists the candidates of a cue. */
    void collect(CueSite site) {
        takeGuess(site);
        LeftContext left = site.left();
        add(site.subject(), Origin.SUBJECT, 0);
        if (site.subject() != null) {
            add(resolved(site.subject(), left), Origin.SUBJECT_RESOLVED, 0);
        }
        for (int i = 1; i < Math.min(CLAUSES, left.clauses()); i++) {
            Mention earlier = subjects.subjectBefore(left.clauseStart(i), left.clauseEnd(i));
            if (earlier != null) {
                add(earlier, Origin.EARLIER, i);
                add(resolved(earlier, left), Origin.EARLIER_RESOLVED, i);
            }
            Mention object = subjects.object(left.clauseStart(i), left.clauseEnd(i));
            add(object, Origin.OBJECT, i);
        }
        add(discourse.talker(left.start()), Origin.TALKER, ELSEWHERE);
        discourse.recent(this);
        boolean named = namesSpeaker(site);
        for (int i = 0; i < (named ? 1 : Math.min(PHRASE_CLAUSES, left.clauses())); i++) {
            phrases(i, left.clauseStart(i), i == 0 ? site.start() : left.clauseEnd(i));
        }
        if (!named) {
            antecedents(site);
        }
        for (PersonsSeen.Person person : seen.recent(PERSONS)) {
            add(person.mention, Origin.SEEN, ELSEWHERE);
        }
        PersonsSeen.Person foremost = seen.foremost();
        if (foremost != null) {
            add(foremost.mention, Origin.FOREMOST, ELSEWHERE);
        }
        add(discourse.orator(), Origin.ORATOR, ELSEWHERE);
        add(discourse.author(site.start()), Origin.AUTHOR, ELSEWHERE);
    }

    /** Whether the clause itself seems to name the speaker: then the tagger need not read what stands before. */
    private static boolean namesSpeaker(CueSite site) {
        Mention subject = site.subject();
        return subject != null && site.guess() != null && !site.has(CueSite.Sign.UNSUITED)
                && (subject.is(Mention.Kind.PERSON) || subject.is(Mention.Kind.DOCUMENT)
                        || subject.is(Mention.Kind.BODY) || subject.is(Mention.Kind.PEOPLE)
                        || subject.is(Mention.Kind.HUMAN));
    }

    private void antecedents(CueSite site) {
        add(discourse.elided(site.left().start()), Origin.ELIDED, ELSEWHERE);
        for (int i = 0, at = site.left().start(); i < SENTENCES && at > 0; i++) {
            at = discourse.persons(at, i, this);
        }
        seen.readTo(site.start());
    }

    private Mention resolved(Mention mention, LeftContext left) {
        return discourse.inFull(discourse.resolve(mention, left.start()));
    }

    private void phrases(int clause, int from, int to) {
        int begin = lead.afterFillers(from, to);
        int lower = from;
        if (begin < to) {
            surnameAt(clause, begin, to);
        }
        quantified(clause, from, begin, to);
        for (int e = from + 1; e <= to; e++) {
            if (!text.isTokenStart(e)) {
                continue;
            }
            int person = names.likelyPersonBefore(e);
            if (person >= from) {
                add(nouns.analyze(person, e), Origin.PERSON, clause);
                add(nouns.analyze(Math.min(begin, person), e), Origin.PERSON, clause);
                otherEnds(clause, person, e, to);
            }
            if (text.chars[e - 1] == '》' && text.mate[e - 1] >= from) {
                add(nouns.analyze(text.mate[e - 1], e), Origin.DOCUMENT, clause);
            }
            boolean head = lexicon.headBefore(text.chars, from, e) != null
                    || lexicon.titlesBackwards().longestBefore(text.chars, from, e) != WordTrie.NONE
                    || lexicon.placeBefore(text.chars, from, e) > 0;
            int title = e < to ? WordTrie.length(lexicon.titlesBackwards().longestBefore(text.chars, from, e)) : 0;
            if (title > 1) {
                behindTitle(clause, e, to);
            }
            if (head) {
                extents(clause, Math.max(lower, Math.min(begin, e)), e);
            }
        }
    }

    /** People of whom the clause tells how many (多数同志, 有的军属), whatever noun names them. */
    private void quantified(int clause, int from, int begin, int to) {
        for (int start = from; start <= Math.min(begin, to - 1); start++) {
            for (String quantifier : QUANTIFIERS) {
                int noun = start + quantifier.length();
                if (text.startsWith(quantifier, start) && noun < to) {
                    int end = words.withoutTrailingAdverbs(noun, words.nounEnd(noun, to));
                    if (end > noun + 1 && end - start <= LONGEST_QUANTIFIED) {
                        add(new Mention(Mention.Kind.HUMAN, text.string(start, end), start, end, null,
                                Mention.Gender.UNKNOWN), Origin.PART, clause);
                    }
                    return;
                }
            }
        }
    }

    /** Names of any chars behind a title, up to what cannot belong to them: 委员长|不破哲三|今天. */
    private void behindTitle(int clause, int start, int to) {
        if (clause == 0) {
            surnameAt(clause, start, to);
        }
        int found = 0;
        int longest = Math.min(to, start + LONGEST_NAME);
        for (int k = start + 2; k <= longest && found < 2 && !shapes.hasForeignChar(start, k); k++) {
            if (text.isTokenStart(k) && (k == to || words.endsName(k, to))) {
                add(Mention.person(text.string(start, k), start, k, null),
                        Origin.NAME, clause);
                found++;
            }
        }
    }

    /** A Chinese name one char shorter or longer than the tagger has it: 崔光 of 崔光大, 张百发 of 张百. */
    private void otherEnds(int clause, int start, int end, int to) {
        int surname = WordTrie.length(lexicon.surnameAt(text.chars, start, end));
        for (int k = start + surname + 1; surname > 0 && k <= Math.min(to, start + surname + 2); k++) {
            if (k != end && end - start <= surname + 2) {
                add(Mention.person(text.string(start, k), start, k, null),
                        Origin.NAME, clause);
            }
        }
    }

    /** A surname with one or two chars behind it at the head of the clause, whatever the tagger takes it for. */
    private void surnameAt(int clause, int start, int to) {
        int surname = WordTrie.length(lexicon.surnameAt(text.chars, start, to));
        for (int k = start + surname + 1; surname > 0 && k <= Math.min(to, start + surname + 2); k++) {
            add(Mention.person(text.string(start, k), start, k, null),
                    Origin.NAME, clause);
        }
    }

    private void extents(int clause, int from, int to) {
        add(nouns.analyze(from, to), Origin.PHRASE, clause);
        for (int s = Math.max(from, to - LONGEST); s < to; s++) {
            boolean edge = s == from || text.isTokenStart(s);
            if (edge && to - s >= 2 && (s == from || text.chars[s - 1] == '的' || to - s <= SHORT)) {
                Mention part = nouns.analyze(s, to);
                add(part, Origin.PHRASE, clause);
                Mention.Kind kind = part == null ? Mention.Kind.OTHER : part.kind();
                if (s > from && part != null && kind != Mention.Kind.PERSON) {
                    add(new Mention(kind, text.string(s, to), s, to, null, Mention.Gender.UNKNOWN), Origin.PART,
                            clause);
                }
            }
        }
    }

    /** The mention with the opening mark of the quotation its name ends (“雷锋班”代表). */
    private Mention withMark(Mention mention) {
        boolean cut = mention.start() > 0 && text.chars[mention.start() - 1] == '“'
                && mention.name().indexOf('”') > 0 && mention.name().indexOf('“') < 0;
        return cut ? mention.named('“' + mention.name()).at(mention.start() - 1, mention.end()) : mention;
    }

    /** Whether the mention is one char that can be anything, or has a quotation mark without the other. */
    private static boolean isFragment(Mention mention) {
        String name = mention.name();
        return name.indexOf('“') >= 0 != name.indexOf('”') >= 0 || mention.is(Mention.Kind.OTHER) && name.length() < 2;
    }

    void add(Mention found, Origin origin, int clause) {
        Mention mention = found == null ? null : withMark(found);
        if (mention == null || mention.name().isEmpty() || isFragment(mention)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (mentions[i].name().equals(mention.name())) {
                origins[i] |= 1 << origin.ordinal();
                clauses[i] = Math.min(clauses[i], clause);
                return;
            }
        }
        if (count < MAX) {
            mentions[count] = mention;
            origins[count] = 1 << origin.ordinal();
            clauses[count++] = clause;
        }
    }
}
