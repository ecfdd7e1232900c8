package io.github.rmrbnlp.tag;

import java.util.Locale;

/**
 * The parts of speech of the Peking University standard, as in the January 1998 corpus of 人民日报 that was published with it.
 */
public enum PartOfSpeech {
    /** Adjective. */
    A,
    /** Adjective used as an adverb. */
    AD,
    /** Adjectival morpheme. */
    AG,
    /** Adjective used as a noun. */
    AN,
    /** Attributive only. */
    B,
    /** Conjunction. */
    C,
    /** Adverb. */
    D,
    /** Adverbial morpheme. */
    DG,
    /** Interjection. */
    E,
    /** Direction or position. */
    F,
    /** Prefix. */
    H,
    /** Idiom of four characters and the like. */
    I,
    /** Abbreviation. */
    J,
    /** Suffix. */
    K,
    /** Set phrase. */
    L,
    /** Numeral. */
    M,
    /** Common noun. */
    N,
    /** Nominal morpheme. */
    NG,
    /** Name of a person. */
    NR,
    /** Name of a place. */
    NS,
    /** Name of an organisation. */
    NT,
    /** Word in Latin letters. */
    NX,
    /** Other name. */
    NZ,
    /** Onomatopoeia. */
    O,
    /** Preposition. */
    P,
    /** Measure word. */
    Q,
    /** Pronoun. */
    R,
    /** Word of place. */
    S,
    /** Word of time. */
    T,
    /** Morpheme of time. */
    TG,
    /** Particle. */
    U,
    /** Verb. */
    V,
    /** Verb used as an adverb. */
    VD,
    /** Verbal morpheme. */
    VG,
    /** Verb used as a noun. */
    VN,
    /** Punctuation, and white space. */
    W,
    /** Modal particle. */
    Y,
    /** Descriptive word. */
    Z;

    private static final PartOfSpeech[] ALL = values();

    /** The tag as the corpus writes it: {@code nr}, {@code vn}, {@code Ng}. */
    public String code() {
        String lower = name().toLowerCase(Locale.ROOT);
        return lower.length() == 2 && lower.charAt(1) == 'g' ? name().charAt(0) + "g" : lower;
    }

    /** The nearest tag of Universal Dependencies ({@code PROPN}, {@code VERB}), for CoNLL-U. */
    public String universal() {
        return switch (this) {
            case A, AG, B, Z -> "ADJ";
            case AD, D, DG, VD -> "ADV";
            case AN, F, J, N, NG, Q, S, T, TG, VN -> "NOUN";
            case C -> "CCONJ";
            case E, O -> "INTJ";
            case H, K, U, Y -> "PART";
            case I, L, NX -> "X";
            case M -> "NUM";
            case NR, NS, NT, NZ -> "PROPN";
            case P -> "ADP";
            case R -> "PRON";
            case V, VG -> "VERB";
            case W -> "PUNCT";
        };
    }

    /** The constant of an ordinal, as {@link TaggerWorker#tag} writes it. */
    public static PartOfSpeech of(byte ordinal) {
        return ALL[ordinal];
    }
}
