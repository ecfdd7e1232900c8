package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import java.util.List;
import java.util.Set;

/**
 * Says whom a phrase that points back means: 这位读者, 该公司, 这些人士, with whatever describes them between (这位满头白发的院长).
 * Not thread-safe.
 */
final class Demonstratives {
    /** The words that point, longer ones before those they start with. */
    private static final List<String> POINTERS = List.of("这位", "那位", "这名", "这些", "这个", "这家", "该");
    /** Those of them that mean one person. */
    private static final List<String> PERSONAL = List.of("这位", "这名");
    /** 双方 and 大家 are no such words: they are often the best name there is. */
    private static final Set<String> PRONOUNS = Set.of("我", "我们", "咱们", "他", "她", "它", "他们", "她们", "它们", "此人");
    /** So many chars back the people may be introduced who are meant. */
    private static final int REACH = 400;
    /** The chars of a noun that tell whether it stands before: 官员 of 政府官员. */
    private static final int NOUN = 2;
    /** So many statements back a title or noun is looked for; the bound keeps hostile text linear. */
    private static final int MEMORY = 200;

    private final CompactText text;
    private final PersonNames persons;
    private final List<Found> statements;

    /** @param statements those found so far; grows while the text is read */
    Demonstratives(CompactText text, PersonNames persons, List<Found> statements) {
        this.text = text;
        this.persons = persons;
        this.statements = statements;
    }

    /** Whether the mention names nobody by itself: 我们, 这位部长. */
    static boolean refers(Mention mention) {
        return PRONOUNS.contains(mention.name()) || PERSONAL.stream().anyMatch(mention.name()::startsWith);
    }

    /** Whom the phrase means by its noun: the last speaker with it as a title or at the end of the name, or the person introduced with it; else null. */
    Mention referent(Mention mention) {
        String noun = noun(mention.name());
        if (noun == null) {
            return null;
        }
        Mention speaker = speaker(noun);
        if (speaker != null || !mention.name().startsWith("这位")) {
            return speaker;
        }
        String bearer = persons.full().bearer(noun, mention.start());
        bearer = bearer == null ? persons.full().namedWith(noun, mention.start()) : bearer;
        return bearer == null ? null : mention.named(bearer).of(Kind.PERSON);
    }

    /** Whether the phrase can mean whoever was named last: one person, whose noun nobody before bears without a name (一位官员，……这位官员). */
    boolean meansLastNamed(Mention mention) {
        String noun = PERSONAL.stream().anyMatch(mention.name()::startsWith) ? noun(mention.name()) : null;
        if (noun == null) {
            return false;
        }
        String end = noun.substring(Math.max(0, noun.length() - NOUN));
        for (int i = Math.max(0, mention.start() - REACH); i + end.length() <= mention.start(); i++) {
            if (text.startsWith(end, i)) {
                return false;
            }
        }
        return true;
    }

    /** The noun of a phrase that points, without what describes it; null if it does not point. */
    private static String noun(String name) {
        for (String pointer : POINTERS) {
            if (name.startsWith(pointer)) {
                String noun = name.substring(Math.max(pointer.length(), name.lastIndexOf('的') + 1));
                return noun.length() < NOUN ? null : noun;
            }
        }
        return null;
    }

    private Mention speaker(String noun) {
        int first = Math.max(0, statements.size() - MEMORY);
        for (int i = statements.size() - 1; i >= first; i--) {
            Mention speaker = statements.get(i).speaker();
            boolean holder = speaker.role() != null && speaker.role().endsWith(noun);
            if (holder || speaker.name().length() > noun.length() && speaker.name().endsWith(noun)) {
                return speaker;
            }
        }
        return null;
    }
}
