package io.github.rmrbnlp.annotate.term;

import java.util.Locale;

/** What a word of grammar.tsv does in the name of a meeting, a document or a programme. */
enum GrammarRole {
    /** A country or region. */
    COUNTRY,
    /** A place conferences are named after. */
    CITY,
    /** A party, parliament or organisation. */
    BODY,
    /** Opens the name of a meeting: 全国, 国际. */
    STARTER,
    /** The last word of an international document: 公报. */
    DOCUMENT,
    /** Stands before it: 联合. */
    DOCUMENT_WORD,
    /** The last word of a meeting's name. */
    MEETING,
    /** A meeting, but with nothing but a body or ordinal before it no name: 全体会议. */
    GENERIC_MEETING,
    /** Ends like a meeting and is none: 部长会议. */
    NOT_MEETING,
    /** A field of policy, in the name of a system or reform: 养老. */
    PROGRAMME_WORD,
    /** The last word of such a name: 保险制度. */
    PROGRAMME_HEAD,
    /** A verb before the name of a programme: 实施. */
    NAMING_VERB,
    /** The last word of a programme's name after such a verb. */
    NAMING_HEAD,
    /** Behind a quotation it makes the two a term: “…”工程. */
    QUOTED_HEAD,
    /** Such a word that makes a term of a quotation of two chars too; others are as often ironic (“援助”计划). */
    FIRM_HEAD,
    /** Ends a quoted name: “南泥湾精神”. */
    INNER_HEAD,
    /** Such a word after which the term is a slogan. */
    SLOGAN_HEAD,
    /** Behind a quotation of several clauses it makes the quotation a slogan: “…，…”的方针. */
    PRINCIPLE,
    /** Such a word that may stand for a demand on others too: 要求. */
    DEMAND,
    /** What is launched under a quoted name: 开展“…”的竞赛. */
    CAMPAIGN,
    /** What policy numbers count, behind the number: 个 in “两个确保”. */
    NUMBER_SLOGAN,
    /** A quoted number word that is no policy: 五一, 一刀切. */
    NOT_SLOGAN,
    /** A word no name of a meeting reaches over. */
    BOUNDARY,
    /** A meeting that only a body or 全国 makes a named one. */
    LOOSE_MEETING,
    /** How the title of a law, decision or treaty ends. */
    POLICY_TITLE,
    /** How the title of a book or paper ends. */
    OTHER_TITLE,
    /** The whole title of a document that ends like a book's. */
    WHOLE_TITLE,
    /** What bears a number: 决议. */
    NUMBERED_DOCUMENT,
    /** Behind a term it makes the two the name of an office or society, which is no term. */
    ORG_TAIL,
    /** Holds the chars of a term by chance (降低保费 is not about 低保). */
    NOT_TERM;

    int bit() {
        return 1 << ordinal();
    }

    static GrammarRole of(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
