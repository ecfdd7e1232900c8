package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.WordTrie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds who is meant by part of a name: 江总书记, 吉里 for 图尔西·吉里, 这位读者. The text decides, then the table of office
 * holders. Not thread-safe.
 */
final class FullNames {
    private static final int LONGEST_NOUN = 6;
    /** Chars of a given name behind a family name of two and more: 袴田|里见. */
    private static final int GIVEN_NAME = 2;
    private static final int LONGEST_TITLE = 8;
    private static final String NEVER_GIVEN = "也还又都再就便曾已对向从以将于今昨";

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final TaggedNames names;
    private final NameShapes shapes;
    private final LocalDate day;
    private final int reach;
    /** Full names found for surname and title, empty if none, as long as no further name becomes known. */
    private final Map<String, String> fullNames = new HashMap<>();
    /** For the last part of a foreign name the whole of it. */
    private final Map<String, String> wholes = new HashMap<>();
    /** Where the first person introduced with a noun is named, -1 if none. */
    private final Map<String, Integer> introductions = new HashMap<>();
    /** For a title the persons named beside it, by place. */
    private final Map<String, NavigableMap<Integer, String>> bearers = new HashMap<>();
    private int knownNames;

    FullNames(CompactText text, StatementLexicon lexicon, TaggedNames names, NameShapes shapes) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.shapes = shapes;
        this.day = text.source().referenceDate();
        this.reach = shapes.reach();
    }

    /** Who {@code [from, end)} with the title {@code after} is (江总书记, 王厂长, 老李): a full name, the two together, or null if it is no surname. */
    String titled(int from, int end, String after) {
        int surname = lexicon.surnameAt(text.chars, from, end);
        if (surname == WordTrie.NONE || WordTrie.length(surname) != end - from) {
            return end - from > 3 ? null : lexicon.officeHolders().holder(text.string(from, end), after, day);
        }
        String full = fullName(text.string(from, end), after);
        if (full == null) {
            full = lexicon.officeHolders().holder(text.string(from, end), after, day);
        }
        return full != null ? full : text.string(from, end) + after;
    }

    /** The full name in the text that starts with the surname and stands with the title, or null. */
    private String fullName(String surname, String title) {
        if (shapes.known().size() != knownNames) {
            fullNames.clear();
            knownNames = shapes.known().size();
        }
        String name = fullNames.get(surname + ' ' + title);
        if (name == null) {
            String found = findFullName(surname, title);
            name = found == null ? "" : found;
            fullNames.put(surname + ' ' + title, name);
        }
        return name.isEmpty() ? null : name;
    }

    private String findFullName(String surname, String title) {
        String called = title + surname;
        for (int i = text.occurrence(called, -1, reach); i >= 0; i = text.occurrence(called, i, reach)) {
            int start = i + title.length();
            for (int end = Math.min(text.length, start + 3); end > start + 1; end--) {
                if (!shapes.hasForeignChar(start, end) && text.isTokenStart(end) && shapes.isChineseName(start, end)) {
                    return text.string(start, end);
                }
            }
        }
        return nearestKnown(surname);
    }

    /** The whole of a foreign name of which the text has used the last part before (图尔西·吉里 for 吉里); else the name. */
    String whole(String name) {
        String whole = wholes.computeIfAbsent(name, this::findWhole);
        return whole.equals(name) && isLongFamilyName(name) ? knownWith(name) : whole;
    }

    /** Whether the name is a family name of two chars and more: 野坂, 欧阳. */
    private boolean isLongFamilyName(String name) {
        return name.length() > 1 && name.length() < 4
                && WordTrie.length(lexicon.surnameAt(name.toCharArray(), 0, name.length())) == name.length();
    }

    /** A person named before who has the family name (野坂参三); else the family name. */
    private String knownWith(String familyName) {
        for (Map.Entry<String, Boolean> name : shapes.known()) {
            int given = name.getKey().length() - familyName.length();
            if (name.getValue() && given > 0 && given <= GIVEN_NAME + 1 && name.getKey().startsWith(familyName)) {
                return name.getKey();
            }
        }
        return familyName;
    }

    /** The family name of two chars and more (袴田, 欧阳) with the given name it has behind a title, or null. */
    private String behindFamilyName(String name) {
        if (!isLongFamilyName(name)) {
            return null;
        }
        for (int i = text.occurrence(name, -1, reach); i >= 0; i = text.occurrence(name, i, reach)) {
            String full = withGivenName(i, i + name.length());
            if (full != null) {
                return full;
            }
        }
        return null;
    }

    /** The name that starts at {@code start} with the family name up to {@code end}, or null if no given name follows. */
    private String withGivenName(int start, int end) {
        int close = Math.min(text.length, end + GIVEN_NAME);
        if (lexicon.officeHolders().knows(text.string(start, close))) {
            return text.string(start, close);
        }
        int tagged = names.personAt(start);
        if (tagged > end) {
            return text.string(start, tagged);
        }
        int title = lexicon.titlesBackwards().longestBefore(text.chars, Math.max(0, start - LONGEST_TITLE), start);
        boolean introduced = title != WordTrie.NONE && StatementLexicon.standsBefore(WordTrie.value(title));
        boolean given = introduced && close - end == GIVEN_NAME && text.isTokenStart(close)
                && !shapes.hasForeignChar(start, close) && !names.hasPredicate(end, close)
                && NEVER_GIVEN.indexOf(text.chars[end]) < 0
                && lexicon.titles().longest(text.chars, end, text.length) == WordTrie.NONE;
        return given ? text.string(start, close) : null;
    }

    private String findWhole(String name) {
        String family = behindFamilyName(name);
        if (family != null) {
            return family;
        }
        for (int i = text.occurrence(name, -1, reach); i >= 0; i = text.occurrence(name, i, reach)) {
            int end = i + name.length();
            boolean ends = end == text.length
                    || !lexicon.isTransliteration(text.chars[end]) && !NameShapes.isDot(text.chars[end]);
            if (i > 0 && NameShapes.isDot(text.chars[i - 1]) && text.chars[i - 1] != '—'
                    && (ends || text.isTokenStart(end))) {
                int tagged = names.personBefore(end);
                int start = tagged >= 0 && tagged < i
                        ? tagged
                        : shapes.dottedNameStart(Math.max(0, end - NameShapes.LONGEST_FOREIGN), end);
                return start >= 0 && start < i ? text.string(start, end) : name;
            }
        }
        return name;
    }

    /** A full name met before, or one that stands at the head of a sentence, with the surname. */
    private String nearestKnown(String surname) {
        String found = null;
        for (Map.Entry<String, Boolean> name : shapes.known()) {
            if (name.getValue() && name.getKey().startsWith(surname) && name.getKey().length() > surname.length() + 1
                    && name.getKey().length() <= surname.length() + 2) {
                found = name.getKey();
            }
        }
        for (int i = text.occurrence(surname, -1, reach); i >= 0
                && found == null; i = text.occurrence(surname, i, reach)) {
            int end = i + surname.length() + 2;
            boolean head = i == 0 || "。，；：\n“的、".indexOf(text.chars[i - 1]) >= 0;
            if (head && end <= text.length && !shapes.hasForeignChar(i, end) && shapes.isChineseName(i, end)
                    && text.isTokenised(i, end)
                    && WordTrie.NONE == lexicon.titles().longest(text.chars, i + surname.length(), end)) {
                found = text.string(i, end);
            }
        }
        return found;
    }

    /**
     * The person whom the text introduces with {@code noun} before {@code end} (读者克罗格曼 for 这位读者), or null. Only the first
     * place where the noun stands before a name counts.
     */
    String bearer(String noun, int end) {
        if (noun.length() > LONGEST_NOUN) {
            return null;
        }
        int start = introductions.computeIfAbsent(noun, this::introduction);
        return start >= 0 && start < end ? text.string(start, names.personAt(start)) : null;
    }

    private int introduction(String noun) {
        for (int i = text.occurrence(noun, -1, reach); i >= 0; i = text.occurrence(noun, i, reach)) {
            if (names.personAt(i + noun.length()) > 0) {
                return i + noun.length();
            }
        }
        return -1;
    }

    /** The person last named beside {@code title} before {@code end}: 李鹏 of 国务院总理李鹏 for 总理; or null. */
    String namedWith(String title, int end) {
        Map.Entry<Integer, String> last = bearers.computeIfAbsent(title, this::findBearers).lowerEntry(end);
        return last == null ? null : last.getValue();
    }

    private NavigableMap<Integer, String> findBearers(String title) {
        NavigableMap<Integer, String> found = new TreeMap<>();
        for (int i = text.occurrence(title, -1, reach); i >= 0; i = text.occurrence(title, i, reach)) {
            int behind = i + title.length();
            int end = behind < text.length ? names.personAt(behind) : -1;
            int start = end > 0 ? behind : nameBefore(i);
            if (start >= 0) {
                found.put(i, whole(text.string(start, end > 0 ? end : i)));
            }
        }
        return found;
    }

    private int nameBefore(int end) {
        int tagged = names.personBefore(end);
        return tagged >= 0 ? tagged : shapes.dottedNameStart(Math.max(0, end - NameShapes.LONGEST_FOREIGN), end);
    }

    /** Who was general secretary on the day of the text, or null. */
    String generalSecretary() {
        return lexicon.officeHolders().holderAt("中国", "总书记", day);
    }
}
