package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Gender;
import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import io.github.rmrbnlp.annotate.statement.SpeakerCandidates.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * What the text has said so far: the statements accepted, and the subjects of earlier sentences. Resolves pronouns, bare titles
 * and speakers left out. Not thread-safe.
 */
final class Discourse {
    /** How many sentences back an antecedent is looked for. */
    private static final int REACH = 8;
    private static final int LONG_GROUP = 18;
    /** So many of the last speakers can speak again without a name. */
    private static final int SPEAKERS = 6;
    /** So many statements back they are looked for. */
    private static final int RECENT = 30;
    /** So many statements are counted. */
    private static final int COUNTED = 100;
    private static final Origin[] TOPICS = {Origin.TOPIC, Origin.TOPIC_SECOND};
    private static final List<String> PLURALS = List.of("两国", "各国", "三国", "双方", "两位", "和");
    private static final List<String> SHARED_TITLES = List.of("领导人", "代表", "委员", "专家", "学者", "同志", "负责人", "官员", "干部",
            "记者", "队员", "选手",
            "运动员", "战士", "工人", "教练", "成员", "议员", "外长", "教师", "医生", "学家", "人士");

    /** So many statements back a title or noun is looked for; the bound keeps hostile text linear. */
    private static final int MEMORY = 200;

    private final CompactText text;
    private final SubjectParser subjects;
    private final PersonNames persons;
    private final TaggedNames names;
    private final List<Found> statements = new ArrayList<>();
    private final NameCounts counts;
    private final Orator orator;
    private final Newspapers papers;
    private final Topics topics;
    private final Demonstratives demonstratives;

    Discourse(CompactText text, SubjectParser subjects, PersonNames persons, TaggedNames names) {
        this.names = names;
        this.text = text;
        this.counts = new NameCounts(text);
        this.subjects = subjects;
        this.persons = persons;
        this.orator = new Orator(text, persons, subjects);
        this.demonstratives = new Demonstratives(text, persons, statements);
        this.papers = new Newspapers(text);
        this.topics = new Topics(text, subjects, persons);
    }

    void add(Found statement) {
        statements.add(statement);
    }

    Found last() {
        return statements.isEmpty() ? null : statements.getLast();
    }

    /** Adds the last speakers, and who speaks around. */
    void recent(SpeakerCandidates to) {
        SpeakerCandidates.Origin[] ranks = {SpeakerCandidates.Origin.LAST, SpeakerCandidates.Origin.SECOND_LAST,
                SpeakerCandidates.Origin.THIRD_LAST};
        int distinct = 0;
        for (int i = statements.size() - 1; i >= 0 && distinct < SPEAKERS && statements.size() - i < RECENT; i--) {
            int before = to.count();
            to.add(statements.get(i).speaker(), ranks[Math.min(2, distinct)], SpeakerCandidates.ELSEWHERE);
            distinct += to.count() > before || i == statements.size() - 1 ? 1 : 0;
        }
    }

    /** How many statements back {@code name} spoke last, or -1. */
    int rank(String name) {
        for (int i = statements.size() - 1; i >= 0 && statements.size() - i < COUNTED; i--) {
            if (statements.get(i).speaker().name().equals(name)) {
                return statements.size() - 1 - i;
            }
        }
        return -1;
    }

    /** How often names stand in the text. */
    NameCounts counts() {
        return counts;
    }

    /** How many of the last statements are by {@code name}. */
    int timesSpoken(String name) {
        int n = 0;
        for (int i = statements.size() - 1; i >= 0 && statements.size() - i < COUNTED; i--) {
            n += statements.get(i).speaker().name().equals(name) ? 1 : 0;
        }
        return n;
    }

    /** Whose speech or letter the text prints, or null. */
    Mention orator() {
        return orator.find();
    }

    /** Adds the persons and the subject of the sentence that ends at {@code end}, {@code back} sentences back; gives its start. */
    int persons(int end, int back, SpeakerCandidates to) {
        int start = topics.sentenceStart(end);
        for (int i = start; i < end; i++) {
            int behind = names.likelyPersonAt(i);
            if (behind > i && behind <= end && text.isTokenStart(behind)) {
                to.add(persons.personAtEnd(i, behind), Origin.BEFORE, SpeakerCandidates.ELSEWHERE);
            }
        }
        Mention subject = topics.of(start, end);
        if (subject != null) {
            to.add(persons.asPerson(subject), Origin.BEFORE, SpeakerCandidates.ELSEWHERE);
            to.add(persons.asPerson(subject), TOPICS[back], SpeakerCandidates.ELSEWHERE);
        }
        return start;
    }

    /** Whether a cue lies in the content of a statement accepted before it. */
    Found enclosing(int cue) {
        for (int i = statements.size() - 1; i >= 0 && statements.size() - i < 6; i--) {
            Found found = statements.get(i);
            if (found.contentStart() <= cue && cue < found.contentEnd()) {
                return found;
            }
        }
        return null;
    }

    /** The referent of {@code mention}, or the mention itself where it has none. */
    Mention resolve(Mention mention, int sentenceStart) {
        if (mention.is(Kind.PRONOUN)) {
            Mention referent = referent(mention, sentenceStart);
            Mention holder = referent != null && referent.is(Kind.TITLE) ? holder(referent) : null;
            return holder != null ? holder : referent == null ? mention : referent;
        }
        if (mention.is(Kind.DOCUMENT)) {
            return papers.resolve(mention);
        }
        if (mention.is(Kind.HUMAN) || mention.is(Kind.BODY) || mention.is(Kind.TITLE)) {
            Mention same = demonstratives.referent(mention);
            same = same == null && demonstratives.meansLastNamed(mention) ? lastNamed(mention, sentenceStart) : same;
            if (same != null) {
                return same;
            }
        }
        if (mention.is(Kind.TITLE)) {
            Mention holder = holder(mention);
            return holder == null ? mention : holder;
        }
        return mention;
    }

    /** The person 他 would mean in the place of {@code mention}, if that is one with a name and no other title; else null. */
    private Mention lastNamed(Mention mention, int sentenceStart) {
        Mention person = person(sentenceStart, mention.gender());
        boolean named = person != null && person.is(Kind.PERSON);
        boolean titled = named && mention.is(Kind.TITLE) && person.role() != null;
        return named && (!titled || person.role().endsWith(mention.role())) ? person : null;
    }

    private Mention referent(Mention pronoun, int sentenceStart) {
        return switch (pronoun.name()) {
            case "他", "她", "此人", "该人", "您", "你" -> person(sentenceStart, pronoun.gender());
            case "它" -> antecedent(sentenceStart, Gender.UNKNOWN, Wanted.THING);
            case "他们", "她们", "它们" -> brief(group(sentenceStart));
            case "我", "我们", "咱们", "俺", "自己" -> firstPerson(pronoun, sentenceStart);
            default -> null;
        };
    }

    private enum Wanted {
        PERSON, THING, GROUP, ANY;

        boolean accepts(Mention mention) {
            Kind kind = mention.kind();
            return switch (this) {
                case PERSON -> kind == Kind.PERSON || kind == Kind.TITLE
                        || kind == Kind.HUMAN && !mention.name().endsWith("们");
                case THING -> kind == Kind.DOCUMENT || kind == Kind.BODY;
                case GROUP -> kind == Kind.PEOPLE || kind == Kind.BODY
                        || kind == Kind.HUMAN && (mention.name().length() <= LONG_GROUP || mention.name().endsWith("们"))
                        || kind == Kind.TITLE && isShared(mention);
                case ANY -> kind != Kind.OTHER && kind != Kind.PRONOUN;
            };
        }
    }

    private Mention group(int sentenceStart) {
        Mention group = antecedent(sentenceStart, Gender.UNKNOWN, Wanted.GROUP);
        return group != null ? group : objectBefore(sentenceStart, Gender.UNKNOWN, Wanted.GROUP);
    }

    /** A long description of people without what stands before its last 的: 师生们. */
    private static Mention brief(Mention people) {
        if (people == null || people.name().length() <= LONG_GROUP || people.name().lastIndexOf('的') < 0) {
            return people;
        }
        return people.named(people.name().substring(people.name().lastIndexOf('的') + 1));
    }

    /** Whether many bear the title at once: 各国领导人, 与会代表. */
    private static boolean isShared(Mention title) {
        return SHARED_TITLES.stream().anyMatch(title.name()::endsWith)
                || PLURALS.stream().anyMatch(title.name()::contains);
    }

    private Mention person(int sentenceStart, Gender gender) {
        Mention person = antecedent(sentenceStart, gender, Wanted.PERSON);
        Mention object = person == null ? objectBefore(sentenceStart, gender, Wanted.PERSON) : person;
        return object != null ? object : topics.unknown(sentenceStart);
    }

    /** Whom the last verbs of the sentence before are about: 门口又遇到著名教练王明。他说. */
    private Mention objectBefore(int sentenceStart, Gender gender, Wanted wanted) {
        int start = topics.sentenceStart(sentenceStart);
        int from = start;
        Mention found = null;
        while (from < sentenceStart) {
            int to = Math.min(topics.clauseEnd(from, sentenceStart), sentenceStart);
            int end = to;
            while (end > from && "。！？\n".indexOf(text.chars[end - 1]) >= 0) {
                end--;
            }
            Mention object = subjects.object(from, end);
            found = object != null && fits(object, gender, wanted) ? object : found;
            from = to + 1;
        }
        return found;
    }

    /** Inside reported speech 我 is the one who is being reported, in a printed speech its orator, outside quotations the author. */
    private Mention firstPerson(Mention pronoun, int sentenceStart) {
        Found last = last();
        boolean quoted = last != null && last.contentStart() <= sentenceStart && sentenceStart < last.contentEnd();
        if (!quoted && orator.find() != null) {
            return orator.find();
        }
        if (last != null && sameParagraph(last.start(), sentenceStart)) {
            return last.speaker();
        }
        Mention author = quoted || text.outer[pronoun.start()] >= 0 ? null : author(pronoun.start());
        return author == null ? null : author.at(pronoun.start(), pronoun.end());
    }

    /** Who wrote the text, as if named at {@code at}; null if that is not known. */
    Mention author(int at) {
        String author = text.source().author();
        Mention one = author == null ? null : Mention.person(author, at, at, null);
        return one != null && author.indexOf('、') > 0 ? one.of(Kind.PEOPLE) : one;
    }

    /** The person whose indirect speech goes on in the paragraph, or null. */
    Mention talker(int at) {
        Found last = last();
        boolean goesOn = last != null && last.speaker().is(Kind.PERSON) && last.contentEnd() <= at
                && "”’」".indexOf(text.chars[last.contentEnd() - 1]) < 0 && sameParagraph(last.start(), at);
        return goesOn && text.chars[Math.min(last.contentEnd(), text.length - 1)] != '”' ? last.speaker() : null;
    }

    /** Whether a statement stands before in the same paragraph: reported speech may go on. */
    boolean isTalkGoingOn(int at) {
        Found last = last();
        return last != null && sameParagraph(last.start(), at);
    }

    /** Who a speaker left out is: the one who spoke last in the paragraph, or whom the sentence before is about. */
    Mention elided(int sentenceStart) {
        return antecedent(sentenceStart, Gender.UNKNOWN, Wanted.ANY);
    }

    private Mention antecedent(int sentenceStart, Gender gender, Wanted wanted) {
        int end = sentenceStart;
        for (int back = 0; back < REACH && end > 0; back++) {
            int start = topics.sentenceStart(end);
            Mention speaker = speakerWithin(start, end, gender, wanted);
            if (speaker != null) {
                return speaker;
            }
            Found inParagraph = lastInParagraph(start);
            boolean talkGoesOn = inParagraph != null && fits(inParagraph.speaker(), gender, wanted);
            Mention topic = talkGoesOn && !topics.isReaction(start, end) ? null : topics.of(start, end);
            if (topic != null && fits(persons.asPerson(topic), gender, wanted)) {
                return persons.asPerson(topic);
            }
            end = start;
        }
        return null;
    }

    private boolean fits(Mention mention, Gender gender, Wanted wanted) {
        boolean clash = gender != Gender.UNKNOWN && mention.gender() != Gender.UNKNOWN && mention.gender() != gender;
        return wanted.accepts(mention) && !clash;
    }

    private Mention speakerWithin(int start, int end, Gender gender, Wanted wanted) {
        for (int i = statements.size() - 1; i >= 0 && statements.get(i).start() >= start; i--) {
            Found found = statements.get(i);
            boolean nested = i > 0 && statements.get(i - 1).start() >= start
                    && statements.get(i - 1).contentEnd() > found.start();
            if (found.start() < end && !nested && fits(found.speaker(), gender, wanted)) {
                return found.speaker();
            }
        }
        return null;
    }

    private Found lastInParagraph(int at) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).start() < at) {
                return sameParagraph(statements.get(i).start(), at) ? statements.get(i) : null;
            }
        }
        return null;
    }

    private boolean sameParagraph(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.chars[i] == '\n') {
                return false;
            }
        }
        return true;
    }

    /** The person who bore a bare title (发言人) when it was last seen with a name. */
    private Mention holder(Mention title) {
        boolean bare = title.role() != null && title.name().length() <= title.role().length() + 2;
        String named = persons.full().namedWith(bare ? title.role() : title.name(), title.start());
        if (named != null) {
            return title.named(named).of(Kind.PERSON);
        }
        int first = Math.max(0, statements.size() - MEMORY);
        for (int i = statements.size() - 1; i >= first && bare; i--) {
            Mention speaker = statements.get(i).speaker();
            if (speaker.is(Kind.PERSON) && speaker.role() != null && speaker.role().endsWith(title.role())) {
                return speaker;
            }
        }
        if (title.name().equals("总书记")) {
            String secretary = persons.full().generalSecretary();
            return secretary == null ? null : title.named(secretary).of(Kind.PERSON);
        }
        return null;
    }

    /** A person, or an unknown phrase that speaks as one, by the fullest name the text gives; anything else unchanged. */
    Mention inFull(Mention speaker) {
        Mention mention = persons.asPerson(speaker);
        return mention.is(Kind.PERSON) && mention.name().length() > 1
                ? mention.named(persons.full().whole(mention.name()))
                : mention;
    }

    /** What speaks for the mention being a person's name, as a small number. */
    int nameEvidence(Mention mention) {
        int start = mention.end() - mention.name().length();
        return start >= 0 && text.startsWith(mention.name(), start) ? names.evidence(start, mention.end()) : 12;
    }

    /** Whether a name was met as a person's. */
    boolean knows(String name) {
        return persons.shapes().isKnown(name);
    }
}
