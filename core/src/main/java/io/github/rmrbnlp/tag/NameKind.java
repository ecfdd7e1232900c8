package io.github.rmrbnlp.tag;

/** What a name names. */
public enum NameKind {
    /** A person, Chinese or foreign. */
    PERSON,
    /** A place, with its one-character abbreviations (京, 美). */
    PLACE,
    /** An organisation. */
    ORGANISATION
}
