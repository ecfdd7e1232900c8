package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.Mention.Gender;
import io.github.rmrbnlp.annotate.statement.Mention.Kind;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Recognises the person a noun phrase ends with: title and name (外交部发言人王明), name and title (王明同志, 布朗总统), a bare
 * Chinese or transliterated name, a surname with a title (江总书记). Remembers the names of the text. Not thread-safe.
 */
final class PersonNames {
    private static final int LONGEST_FOREIGN = 20;
    private static final int LONGEST_PART = 6;
    /** Bounds the look-up of names in hostile text; articles of the paper are shorter. */
    private static final int MAX_REACH = 30_000;
    private static final String NEVER_IN_NAME = "的了是在有们这那个不我你他她它说第各每某么吗呢吧和与及或等被把";

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final TaggedNames names;
    private final LocalDate day;
    /** How far names are looked up in the text. */
    private final int reach;
    /** Names seen with a title or as a speaker, and whether each is a person's. */
    private final Map<String, Boolean> known = new HashMap<>();
    /** Whether a name stands behind a title in the text: looked up once for each. */
    private final Map<String, Boolean> titled = new HashMap<>();
    /** Full names found for surname and title, empty if none, as long as no further name becomes known. */
    private final Map<String, String> fullNames = new HashMap<>();
    /** For the last part of a foreign name the whole of it. */
    private final Map<String, String> wholes = new HashMap<>();
    /** Where the first person introduced with a noun is named, -1 if none. */
    private final Map<String, Integer> introductions = new HashMap<>();
    private int knownNames;

    PersonNames(CompactText text, StatementLexicon lexicon, TaggedNames names) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.day = text.source().referenceDate();
        this.reach = Math.min(text.length, MAX_REACH);
    }

    /** The person named at the end of {@code [from, to)}, or null. */
    Mention personAtEnd(int from, int to) {
        int end = to;
        Gender gender = Gender.UNKNOWN;
        String after = null;
        int match = afterTitle(from, end);
        if (match != WordTrie.NONE) {
            gender = StatementLexicon.gender(WordTrie.value(match));
            end -= WordTrie.length(match);
            end -= end - from > 1 && text.chars[end - 1] == '副' ? 1 : 0;
            int joint = end - from > 3 && text.chars[end - 1] == '兼' ? 1 : 0;
            int first = afterTitle(from, end - joint);
            end -= first == WordTrie.NONE ? 0 : WordTrie.length(first) + joint;
            after = text.string(end, to);
        }
        Mention found = nameAtEnd(from, end, after, gender);
        if (found == null && after != null) {
            found = nameAtEnd(from, to, null, Gender.UNKNOWN);
        }
        if (found == null) {
            return null;
        }
        known.put(found.name(), true);
        return found.at(from, to);
    }

    /** A phrase of two to five chars that all occur in transliterated names and that is no word, as the person it may name. */
    Mention transliterated(int start, int end) {
        int length = end - start;
        boolean is = length >= 2 && length <= 5 && !hasForeignChar(start, end) && isTransliterated(start, end, length)
                && lexicon.notNameAt(text.chars, start, end) == 0 && !isPlace(start, end) && isCutIntoChars(start, end);
        return is ? new Mention(Kind.PERSON, text.string(start, end), start, end, null, Gender.UNKNOWN) : null;
    }

    /** Whether two to four chars could be a name although the segmenter may know them as a word. */
    boolean couldBeName(int start, int end) {
        return end - start >= 2 && end - start <= 4 && !hasForeignChar(start, end) && !isPlace(start, end)
                && lexicon.notNameAt(text.chars, start, end) == 0 && lexicon.headBefore(text.chars, start, end) == null;
    }

    /** Whether two to four chars are no word and could be a name of unusual chars. */
    boolean looksUnknown(int start, int end) {
        int length = end - start;
        return length >= 2 && length <= 4 && !hasForeignChar(start, end) && isCutIntoChars(start, end)
                && lexicon.notNameAt(text.chars, start, end) == 0 && lexicon.headBefore(text.chars, start, end) == null;
    }

    /** Whether the segmenter knows no word of the stretch. */
    private boolean isCutIntoChars(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (!text.isTokenStart(i)) {
                return end - start > 2 && text.isTokenised(start, end);
            }
        }
        return true;
    }

    private int afterTitle(int from, int to) {
        int match = lexicon.titlesBackwards().longestBefore(text.chars, from, to);
        if (match == WordTrie.NONE || !StatementLexicon.standsAfter(WordTrie.value(match))
                || WordTrie.length(match) >= to - from) {
            return WordTrie.NONE;
        }
        return match;
    }

    private Mention nameAtEnd(int from, int end, String after, Gender gender) {
        if (end <= from) {
            return null;
        }
        int tagged = names.personBefore(end);
        Mention guess = guessedAtEnd(from, end, after, gender);
        if (tagged >= from && (guess == null || guess.start() > tagged || isDoubtful(guess))) {
            return person(from, tagged, end, after, gender);
        }
        return guess != null && isDoubtful(guess) ? null : guess;
    }

    /** Whether the tagger cuts a name otherwise (张忠植|面) and the text has no second place that speaks for this one. */
    private boolean isDoubtful(Mention guess) {
        if (!names.crossesPerson(guess.start(), guess.end()) || isDot(text, guess)) {
            return false;
        }
        int first = text.indexOf(guess.name(), 0, reach);
        return first < 0 || text.indexOf(guess.name(), first + 1, reach) < 0;
    }

    private static boolean isDot(CompactText text, Mention guess) {
        for (int i = guess.start(); i < guess.end(); i++) {
            if (isDot(text.chars[i])) {
                return true;
            }
        }
        return false;
    }

    private Mention guessedAtEnd(int from, int end, String after, Gender gender) {
        int dot = dottedNameStart(from, end);
        if (dot >= 0) {
            return person(from, dot, end, after, gender);
        }
        int split = behindLastTitle(from, end);
        if (split > from && split < end && looksLikeNameAfterTitle(split, end)) {
            return person(from, split, end, after, gender);
        }
        if (isName(from, end, after != null)) {
            return person(from, from, end, after, gender);
        }
        Mention abbreviated = after == null ? null : abbreviated(from, end, after, gender);
        return abbreviated != null ? abbreviated : behindBody(from, end, after, gender);
    }

    /** 女士 and 夫人 belong to a wife's name: 班达拉奈克夫人 is not her husband. */
    private Mention person(int from, int start, int end, String after, Gender gender) {
        boolean wife = "夫人".equals(after) || "太太".equals(after);
        String name = text.string(start, end) + (wife ? after : "");
        String role = start > from ? text.string(from, start) : after;
        return new Mention(Kind.PERSON, name, start, end, role, gender);
    }

    /** Where a transliterated name with · in it starts, or -1. */
    private int dottedNameStart(int from, int end) {
        int dot = firstDot(Math.max(from, end - LONGEST_FOREIGN), end);
        if (dot == end || dot == from || isDot(text.chars[end - 1]) || hasForeignChar(dot + 1, end)) {
            return -1;
        }
        int start = behindLastTitle(from, dot);
        if (start > from && dot - start <= LONGEST_PART && !hasForeignChar(start, dot)) {
            return start;
        }
        int i = dot;
        while (i > start && (lexicon.isTransliteration(text.chars[i - 1]) || text.chars[i - 1] < 'z')) {
            i--;
        }
        int place = lexicon.placeAt(text.chars, i, dot);
        i += place < dot - i ? place : 0;
        return i < dot ? i : dot - 1;
    }

    private int firstDot(int from, int end) {
        int i = from;
        while (i < end && !isDot(text.chars[i])) {
            i++;
        }
        return i;
    }

    private static boolean isDot(char c) {
        return c == '·' || c == '・' || c == '•' || c == '．' || c == '—';
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** The place behind the last title that stands before a name and ends within {@code (from, end)}; {@code from} if none. */
    private int behindLastTitle(int from, int end) {
        for (int k = end - 1; k > from; k--) {
            int match = lexicon.titlesBackwards().longestBefore(text.chars, from, k);
            if (match != WordTrie.NONE && StatementLexicon.standsBefore(WordTrie.value(match))
                    && !continuesTitle(k, end)) {
                return k;
            }
        }
        return from;
    }

    /** Whether a longer title goes over the place (部长|助理, 主任|医师). */
    private boolean continuesTitle(int k, int end) {
        for (int back = 1; back <= 3 && k - back >= 0; back++) {
            int match = lexicon.titles().longest(text.chars, k - back, end);
            if (match != WordTrie.NONE && WordTrie.length(match) > back) {
                return true;
            }
        }
        return false;
    }

    private boolean looksLikeNameAfterTitle(int start, int end) {
        int length = end - start;
        if (length < 2 || length > 12 || hasForeignChar(start, end)) {
            return false;
        }
        String name = text.string(start, end);
        if (Boolean.TRUE.equals(known.get(name)) || lexicon.officeHolders().inOffice(name, day)) {
            return true;
        }
        if (lexicon.notNameAt(text.chars, start, end) == length || isPlace(start, end)
                || lexicon.headBefore(text.chars, start, end) != null
                        && lexicon.headLength(text.chars, start, end) > 1) {
            return false;
        }
        int surname = lexicon.surnameAt(text.chars, start, end);
        int given = length - WordTrie.length(surname);
        if (surname != WordTrie.NONE && given >= 1 && given <= 2) {
            return true;
        }
        return isTransliterated(start, end, length > 2 ? length - 1 : length)
                || length == 4 && text.chars[end - 1] != '地' && lexicon.notNameAt(text.chars, start, end) == 0
                        && lexicon.headLength(text.chars, start, end) <= 1 && text.isTokenised(start, end);
    }

    private boolean isPlace(int start, int end) {
        return lexicon.placeAt(text.chars, start, end) == end - start;
    }

    private boolean hasForeignChar(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isHan(text.chars[i]) && !(text.chars[i] >= 'A' && text.chars[i] <= 'z') && !isDot(text.chars[i])
                    || NEVER_IN_NAME.indexOf(text.chars[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isTransliterated(int start, int end, int needed) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (lexicon.isTransliteration(text.chars[i])) {
                count++;
            }
        }
        return count >= needed;
    }

    /** A bare name: Chinese, transliterated, or seen before. */
    private boolean isName(int start, int end, boolean titled) {
        int length = end - start;
        if (length < 2 || length > 8 || hasForeignChar(start, end)) {
            return false;
        }
        String name = text.string(start, end);
        Boolean seen = known.get(name);
        if (seen != null && (seen || !titled)) {
            return seen;
        }
        boolean is = lexicon.officeHolders().knows(name) || isNickname(start, end) || isChineseName(start, end)
                || !isPlace(start, end) && isTransliterated(start, end, length)
                        && (titled || length >= 3 || titleBefore(name))
                || length <= 5 && lexicon.notNameAt(text.chars, start, end) == 0 && !isPlace(start, end)
                        && lexicon.headBefore(text.chars, start, end) == null && titleBefore(name);
        known.put(name, is);
        return is;
    }

    /** 小王, 老李. */
    private boolean isNickname(int start, int end) {
        return end - start == 2 && "小老阿".indexOf(text.chars[start]) >= 0
                && WordTrie.length(lexicon.surnameAt(text.chars, start + 1, end)) == 1
                && WordTrie.value(lexicon.surnameAt(text.chars, start + 1, end)) == 1;
    }

    private boolean isChineseName(int start, int end) {
        int surname = lexicon.surnameAt(text.chars, start, end);
        int given = end - start - WordTrie.length(surname);
        if (surname == WordTrie.NONE || given < 1 || given > 2 || isPlace(start, end)) {
            return false;
        }
        int word = lexicon.notNameAt(text.chars, start, end);
        if (word == end - start || word > 0 && given == 2 && lexicon.headBefore(text.chars, start, end) != null) {
            return false;
        }
        boolean common = WordTrie.value(surname) == 1 && word == 0;
        return common && (given == 2 || end - start == 2) || titleBefore(text.string(start, end));
    }

    /** Whether the name stands behind a title anywhere in the text. */
    private boolean titleBefore(String name) {
        return titled.computeIfAbsent(name, this::standsBehindTitle);
    }

    private boolean standsBehindTitle(String name) {
        for (int i = text.indexOf(name, 0, reach); i >= 0; i = text.indexOf(name, i + 1, reach)) {
            int match = lexicon.titlesBackwards().longestBefore(text.chars, Math.max(0, i - 8), i);
            if (match != WordTrie.NONE && StatementLexicon.standsBefore(WordTrie.value(match))) {
                return true;
            }
        }
        return false;
    }

    /** 江总书记, 王厂长, 老李: a surname with a title; the full name comes from the text, then from the table of office holders. */
    private Mention abbreviated(int from, int end, String after, Gender gender) {
        int surname = lexicon.surnameAt(text.chars, from, end);
        if (surname == WordTrie.NONE || WordTrie.length(surname) != end - from) {
            String holder = end - from > 3 ? null : lexicon.officeHolders().holder(text.string(from, end), after, day);
            return holder == null ? null : new Mention(Kind.PERSON, holder, from, end, after, gender);
        }
        String full = fullName(text.string(from, end), after);
        if (full == null) {
            full = lexicon.officeHolders().holder(text.string(from, end), after, day);
        }
        return new Mention(Kind.PERSON, full != null ? full : text.string(from, end) + after, from, end, after, gender);
    }

    /** The full name in the text that starts with the surname and stands with the title, or null. */
    private String fullName(String surname, String title) {
        if (known.size() != knownNames) {
            fullNames.clear();
            knownNames = known.size();
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
        for (int i = text.indexOf(title + surname, 0, reach); i >= 0; i = text.indexOf(title + surname, i + 1, reach)) {
            int start = i + title.length();
            for (int end = Math.min(text.length, start + 3); end > start + 1; end--) {
                if (!hasForeignChar(start, end) && text.isTokenStart(end) && isChineseName(start, end)) {
                    return text.string(start, end);
                }
            }
        }
        return nearestKnown(surname);
    }

    /** The whole of a foreign name of which the text has used the last part before (图尔西·吉里 for 吉里); else the name. */
    String whole(String name) {
        return wholes.computeIfAbsent(name, this::findWhole);
    }

    private String findWhole(String name) {
        for (int i = text.indexOf(name, 1, reach); i > 0; i = text.indexOf(name, i + 1, reach)) {
            int end = i + name.length();
            boolean ends = end == text.length || !lexicon.isTransliteration(text.chars[end]) && !isDot(text.chars[end]);
            if (isDot(text.chars[i - 1]) && text.chars[i - 1] != '—' && (ends || text.isTokenStart(end))) {
                int tagged = names.personBefore(end);
                int start = tagged >= 0 && tagged < i
                        ? tagged
                        : dottedNameStart(Math.max(0, end - LONGEST_FOREIGN), end);
                return start >= 0 && start < i ? text.string(start, end) : name;
            }
        }
        return name;
    }

    /** A full name met before, or one that stands at the head of a sentence, with the surname. */
    private String nearestKnown(String surname) {
        String found = null;
        for (Map.Entry<String, Boolean> name : known.entrySet()) {
            if (name.getValue() && name.getKey().startsWith(surname) && name.getKey().length() > surname.length() + 1
                    && name.getKey().length() <= surname.length() + 2) {
                found = name.getKey();
            }
        }
        for (int i = text.indexOf(surname, 0, reach); i >= 0
                && found == null; i = text.indexOf(surname, i + 1, reach)) {
            int end = i + surname.length() + 2;
            boolean head = i == 0 || "。，；：\n“的、".indexOf(text.chars[i - 1]) >= 0;
            if (head && end <= text.length && !hasForeignChar(i, end) && isChineseName(i, end)
                    && text.isTokenised(i, end)
                    && WordTrie.NONE == lexicon.titles().longest(text.chars, i + surname.length(), end)) {
                found = text.string(i, end);
            }
        }
        return found;
    }

    /** 大连港务局张明: a body and a full name with no title between. */
    private Mention behindBody(int from, int end, String after, Gender gender) {
        for (int length = 3; length >= 2; length--) {
            int start = end - length;
            if (start > from + 1 && isChineseName(start, end) && !hasForeignChar(start, end)
                    && (endsBody(from, start) || text.chars[start - 1] == '的')) {
                return new Mention(Kind.PERSON, text.string(start, end), start, end, after, gender);
            }
        }
        return null;
    }

    private boolean endsBody(int from, int end) {
        return lexicon.headBefore(text.chars, from, end) == Kind.BODY || lexicon.placeBefore(text.chars, from, end) > 0
                || lexicon.headBefore(text.chars, from, end) == Kind.HUMAN;
    }

    /**
     * The person whom the text introduces with {@code noun} before {@code end} (读者克罗格曼 for 这位读者), or null. Only the first
     * place where the noun stands before a name counts.
     */
    String bearer(String noun, int end) {
        if (noun.length() > LONGEST_PART) {
            return null;
        }
        int start = introductions.computeIfAbsent(noun, this::introduction);
        return start >= 0 && start < end ? text.string(start, names.personAt(start)) : null;
    }

    private int introduction(String noun) {
        for (int i = text.indexOf(noun, 0, reach); i >= 0; i = text.indexOf(noun, i + 1, reach)) {
            if (names.personAt(i + noun.length()) > 0) {
                return i + noun.length();
            }
        }
        return -1;
    }

    /** Who was general secretary on the day of the text, or null. */
    String generalSecretary() {
        return lexicon.officeHolders().holderAt("中国", "总书记", day);
    }

    /** Whether the name is known to be a person's in this text. */
    boolean isKnown(String name) {
        return Boolean.TRUE.equals(known.get(name)) || lexicon.officeHolders().knows(name);
    }
}
