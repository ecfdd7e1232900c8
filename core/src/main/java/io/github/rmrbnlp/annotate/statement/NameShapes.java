package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.WordTrie;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Says by its chars, its neighbours and what the text has named before whether a stretch can be a person's name, and where such a
 * name starts. Remembers the names of the text. Not thread-safe.
 */
final class NameShapes {
    /** The longest foreign name, with its points. */
    static final int LONGEST_FOREIGN = 20;
    private static final int LONGEST_PART = 6;
    /** Bounds the look-up of names in hostile text; articles of the paper are shorter. */
    static final int MAX_REACH = 30_000;
    private static final BitSet NEVER_IN_NAME = "的了是在有们这那个不我你他她它说第各每某么吗呢吧和与及或等被把".chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);

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

    NameShapes(CompactText text, StatementLexicon lexicon, TaggedNames names) {
        this.text = text;
        this.names = names;
        this.lexicon = lexicon;
        this.day = text.source().referenceDate();
        this.reach = Math.min(text.length, MAX_REACH);
    }

    /** How far names are looked up in the text. */
    int reach() {
        return reach;
    }

    /** Takes down a name as a person's. */
    void remember(String name) {
        known.put(name, true);
    }

    /** Names looked at so far, and whether each is a person's. */
    Set<Map.Entry<String, Boolean>> known() {
        return known.entrySet();
    }

    /** Whether the name is known to be a person's in this text. */
    boolean isKnown(String name) {
        return Boolean.TRUE.equals(known.get(name)) || lexicon.officeHolders().knows(name);
    }

    /** Whether a point of foreign names is inside. */
    boolean isDotted(int start, int end) {
        return firstDot(start, end) < end;
    }

    /** A phrase of two to five chars that all occur in transliterated names and that is no word. */
    boolean isForeign(int start, int end) {
        int length = end - start;
        return length >= 2 && length <= 5 && !hasForeignChar(start, end) && isTransliterated(start, end, length)
                && lexicon.notNameAt(text.chars, start, end) == 0 && !isPlace(start, end) && isCutIntoChars(start, end);
    }

    /** Whether two to four chars could be a name although the segmenter may know them as a word. */
    boolean couldBeName(int start, int end) {
        return end - start >= 2 && end - start <= 4 && !hasForeignChar(start, end) && !isPlace(start, end)
                && !names.hasPredicate(start, end)
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
        if (names.hasPredicate(start, end)) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (!text.isTokenStart(i)) {
                return end - start > 2
                        ? text.isTokenised(start, end)
                        : text.isTokenised(start, end) && names.isUnknownWord(start);
            }
        }
        return true;
    }

    /** A bare name: Chinese, transliterated, or seen before. */
    boolean isName(int start, int end, boolean titled) {
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

    boolean isChineseName(int start, int end) {
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
        for (int i = text.occurrence(name, -1, reach); i >= 0; i = text.occurrence(name, i, reach)) {
            int match = lexicon.titlesBackwards().longestBefore(text.chars, Math.max(0, i - 8), i);
            if (match != WordTrie.NONE && StatementLexicon.standsBefore(WordTrie.value(match))) {
                return true;
            }
        }
        return false;
    }

    boolean looksLikeNameAfterTitle(int start, int end) {
        int length = end - start;
        if (length < 2 || length > 12 || hasForeignChar(start, end)) {
            return false;
        }
        String name = text.string(start, end);
        if (isKnown(name) || lexicon.officeHolders().inOffice(name, day)) {
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

    /** The place behind the last title that stands before a name and ends within {@code (from, end)}; {@code from} if none. */
    int behindLastTitle(int from, int end) {
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

    /** Where a transliterated name with · in it starts, or -1. */
    int dottedNameStart(int from, int end) {
        int dot = firstDot(Math.max(from, end - LONGEST_FOREIGN), end);
        if (dot < end && text.chars[dot] == '—') {
            int title = behindLastTitle(dot, end);
            dot = title > dot ? firstDot(title, end) : dot;
        }
        if (dot < end - 1 && text.chars[dot] == '—' && text.chars[dot + 1] == '—' || names.namesBody(dot, end)) {
            return -1;
        }
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
        while (i + 1 < dot && "由同与和对向据".indexOf(text.chars[i]) >= 0 && text.isTokenised(i, i + 1)) {
            i++;
        }
        return i < dot ? i : dot - 1;
    }

    private int firstDot(int from, int end) {
        int i = from;
        while (i < end && !isDot(text.chars[i]) && !isHyphen(i)) {
            i++;
        }
        return i;
    }

    /** Whether a hyphen at {@code i} joins two parts of a name: 施奈德-阿曼. */
    private boolean isHyphen(int i) {
        return text.chars[i] == '-' && i > 0 && isHan(text.chars[i - 1]) && i + 1 < text.length
                && isHan(text.chars[i + 1]);
    }

    static boolean isDot(char c) {
        return c == '·' || c == '・' || c == '•' || c == '．' || c == '—';
    }

    private boolean isPlace(int start, int end) {
        return lexicon.placeAt(text.chars, start, end) == end - start;
    }

    boolean hasForeignChar(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.chars[i];
            if (isHan(c) ? NEVER_IN_NAME.get(c) : !(c >= 'A' && c <= 'z') && !isDot(c) && !isHyphen(i)) {
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

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

}
