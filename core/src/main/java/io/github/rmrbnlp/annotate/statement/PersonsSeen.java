package io.github.rmrbnlp.annotate.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persons named so far near cues, with how often and where last. Reads the text once, forwards; not thread-safe. */
final class PersonsSeen {
    /** So many chars before a cue the persons are sought; the tagger need not read the rest. */
    private static final int WINDOW = 300;
    private static final int LONGEST_TITLE = 16;

    private final CompactText text;
    private final TaggedNames names;
    private final PersonNames persons;
    private final Map<String, Person> byName = new HashMap<>();
    private final List<Person> all = new ArrayList<>();
    private int read;

    /** One person. */
    static final class Person {
        Mention mention;
        int first;
        int last;
        int count;
        /** Where the person last stood at the head of a clause. */
        int head = -1;
        /** Where the person was last named outside of quotations, or -1. */
        int outside = -1;
        /** What governed the name where it stood last: a preposition, the end of a verb, 的 behind it, or 0. */
        char governor;
        /** What stands around the names. */
        final StringBuilder around = new StringBuilder();
        /** The pronoun the person was last spoken of with: 他, 她, or 0. */
        char pronoun;

        /** Whether {@code word} stands beside the name somewhere. */
        boolean isNear(String word) {
            return around.indexOf(word) >= 0;
        }
    }

    PersonsSeen(CompactText text, TaggedNames names, PersonNames persons) {
        this.text = text;
        this.names = names;
        this.persons = persons;
    }

    /** Takes down the persons shortly before {@code end}. */
    void readTo(int end) {
        read = Math.max(read, end - WINDOW);
        for (; read < end; read++) {
            int to = names.likelyPersonAt(read);
            if (to > 0) {
                note(read, to);
            }
        }
    }

    private void note(int start, int end) {
        String name = persons.full().whole(text.string(start, end));
        Person person = byName.get(name);
        if (person == null) {
            Mention mention = persons.personAtEnd(start, end);
            person = new Person();
            person.mention = mention == null
                    ? Mention.person(name, start, end, null)
                    : mention.named(name);
            person.first = start;
            byName.put(name, person);
            all.add(person);
        }
        person.count++;
        if (person.around.length() < 120) {
            int before = start;
            while (before > 0 && start - before < 8 && "，。；：！？\n”“、".indexOf(text.chars[before - 1]) < 0) {
                before--;
            }
            int behind = end;
            while (behind < text.length && behind - end < 5 && "，。；：！？\n”“、".indexOf(text.chars[behind]) < 0) {
                behind++;
            }
            person.around.append(text.chars, before, start - before).append(' ').append(text.chars, end, behind - end)
                    .append(' ');
        }
        if (text.outer[start] < 0) {
            person.outside = start;
        }
        person.last = start;
        person.governor = governor(start, end);
        if (start == 0 || "。，；：！？\n”“".indexOf(text.chars[start - 1]) >= 0) {
            person.head = start;
        }
    }

    /** 对 before the name, 见 of 会见, 的 behind it: such a person is not the subject. */
    private char governor(int start, int end) {
        if (end < text.length && text.chars[end] == '的') {
            return '的';
        }
        for (int i = start - 1; i >= Math.max(0, start - LONGEST_TITLE); i--) {
            char c = text.chars[i];
            if ("，。；：！？\n”“、".indexOf(c) >= 0) {
                return 0;
            }
            if ("对向同与和给把被由让请跟为随据在".indexOf(c) >= 0 && text.isTokenised(i, i + 1)
                    || "见晤访到问送".indexOf(c) >= 0 && text.isTokenStart(i + 1)) {
                return c;
            }
        }
        return 0;
    }

    /** Takes down that {@code subject}, perhaps 他 or 她, was the person of that name. */
    void refer(String name, Mention subject) {
        Person person = byName.get(name);
        if (person != null && subject != null && (subject.name().equals("他") || subject.name().equals("她"))) {
            person.pronoun = subject.name().charAt(0);
        }
    }

    Person of(String name) {
        return byName.get(name);
    }

    /** The persons seen, those last named first. */
    List<Person> recent(int most) {
        List<Person> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> b.last - a.last);
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    /** The person named most often, or null. */
    Person foremost() {
        Person best = null;
        for (Person p : all) {
            best = best == null || p.count > best.count ? p : best;
        }
        return best;
    }

    /** How many other persons were named behind the last place of {@code person}. */
    int later(Person person) {
        int n = 0;
        for (Person p : all) {
            n += p.last > person.last ? 1 : 0;
        }
        return n;
    }

    int size() {
        return all.size();
    }
}
