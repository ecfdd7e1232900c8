package io.github.rmrbnlp.annotate.statement;

/**
 * A phrase that can be the source of a statement, in compact offsets. Immutable.
 *
 * @param kind what it names
 * @param name the canonical name
 * @param start first char of the phrase
 * @param end the char after the last
 * @param role the title, or null
 * @param gender as far as the phrase tells
 */
record Mention(Kind kind, String name, int start, int end, String role, Gender gender) {

    /** What a phrase names. */
    enum Kind {
        PERSON, PEOPLE, TITLE, HUMAN, BODY, DOCUMENT, PRONOUN, OTHER
    }

    /** The gender a phrase tells. */
    enum Gender {
        UNKNOWN, MALE, FEMALE
    }

    /** A person named so, of unknown gender. */
    static Mention person(String name, int start, int end, String role) {
        return new Mention(Kind.PERSON, name, start, end, role, Gender.UNKNOWN);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether a phrase of this kind can speak at all. */
    boolean canSpeak() {
        return kind != Kind.OTHER;
    }

    Mention named(String other) {
        return new Mention(kind, other, start, end, role, gender);
    }

    Mention of(Kind other) {
        return new Mention(other, name, start, end, role, gender);
    }

    Mention at(int from, int to) {
        return new Mention(kind, name, from, to, role, gender);
    }
}
