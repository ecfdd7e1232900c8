package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.tag.NameKind;
import io.github.rmrbnlp.tag.NameMention;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * The names the tagger finds in the clauses somebody asks about; the others, most of a text, are never tagged. Offsets are compact. Not
 * thread-safe.
 */
final class TaggedNames {
    /** Bounds the stretch tagged at once in text without full stops. */
    private static final int LONGEST_STRETCH = 300;
    /** Cues and adverbs the tagger takes for the last char of a name: 谢晶说, 陈智却. */
    private static final String SWALLOWED = "说称问讲却也还又就便已曾对向都";
    /** Numerals of a day of the month. */
    private static final String NUMERALS = "〇○一二三四五六七八九十廿";
    /** Prepositions the tagger takes into the foreign name behind them: 由|皮·米特罗约尔基. */
    private static final String PREPOSITIONS = "由同与和对向据";
    /** So many chars around a clause help to see its names. */
    private static final int CONTEXT = 1;
    /** Words of these parts of speech are in nobody's name. */
    private static final Set<PartOfSpeech> NOT_NOMINAL = EnumSet.of(PartOfSpeech.A, PartOfSpeech.AD, PartOfSpeech.B,
            PartOfSpeech.C, PartOfSpeech.D, PartOfSpeech.F, PartOfSpeech.I, PartOfSpeech.L, PartOfSpeech.M,
            PartOfSpeech.P,
            PartOfSpeech.Q, PartOfSpeech.R, PartOfSpeech.S, PartOfSpeech.T, PartOfSpeech.V, PartOfSpeech.VD,
            PartOfSpeech.VN,
            PartOfSpeech.Z);
    private static final Set<PartOfSpeech> VERB = EnumSet.of(PartOfSpeech.V);
    private static final Set<PartOfSpeech> PREDICATES = EnumSet.of(PartOfSpeech.V, PartOfSpeech.VD, PartOfSpeech.D,
            PartOfSpeech.AD, PartOfSpeech.P, PartOfSpeech.C);
    /** So many words back from its end a name can start. */
    private static final int NAME_WORDS = 3;
    private static final int LONGEST_NAME = Byte.MAX_VALUE;
    /** So many chars of a title may stand before what the tagger takes for the name: 部|长瓦希杜扎曼. */
    private static final int LONGEST_OVERLAP = 4;

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final ForeignNames foreign;
    private final BitSet tagged = new BitSet();
    /** At the first char of a name its length, positive for a person, negative for a place or organisation; else 0. */
    private final byte[] lengths;
    /** For each char of a name how many of its chars stand before, and one more; else 0. */
    private final byte[] places;

    TaggedNames(CompactText text, StatementLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.foreign = new ForeignNames(text, lexicon);
        this.lengths = new byte[text.length];
        this.places = new byte[text.length];
    }

    /** The start of the person's name that ends at {@code end}, or -1. */
    int personBefore(int end) {
        int start = end > 0 ? covering(end - 1) : -1;
        return start >= 0 && lengths[start] == end - start ? start : -1;
    }

    /** The end of the person's name that starts at {@code start}, or -1. */
    int personAt(int start) {
        int name = start < text.length ? covering(start) : -1;
        return name == start && lengths[start] > 0 ? start + lengths[start] : -1;
    }

    /**
     * The end of the person's name that starts at {@code start}, or -1. Where neither a common surname nor a word of foreign chars
     * starts, the tagger is not asked: it reads little of what stands before a cue.
     */
    int likelyPersonAt(int start) {
        return text.isTokenStart(start) && (tagged.get(start) || mayBeName(start)) ? personAt(start) : -1;
    }

    /**
     * The start of the person's name that ends at {@code end}, or -1. Where no such word is among the last before {@code end}, the
     * tagger is not asked.
     */
    int likelyPersonBefore(int end) {
        return end > 0 && (tagged.get(end - 1) || mayEndName(end)) ? personBefore(end) : -1;
    }

    /** The end of a foreign name that starts at {@code start} and that the tagger does not know, -1 if none stands there before {@code to}. */
    int unknownNameAt(int start, int to) {
        int end = foreign.unknownEnd(start, to);
        boolean other = end > 0 && (namesBody(start, end) || lexicon.notNameAt(text.chars, start, end) > 0
                || lexicon.placeBefore(text.chars, start, end) > 0);
        return other ? -1 : end;
    }

    /** Whether a word of several foreign chars starts here that the tagger does not know. */
    boolean isUnknownWord(int start) {
        return foreign.isUnknownWord(start);
    }

    private boolean mayEndName(int end) {
        int start = end;
        for (int words = 0; words < NAME_WORDS && start > 0 && !endsClause(text.chars[start - 1]); words++) {
            int behind = start--;
            while (!text.isTokenStart(start)) {
                start--;
            }
            if (foreign.isForeign(start, behind) || mayBeName(start)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a surname stands here with room for a given name in its word or the next, or a word of foreign chars, and no word known
     * for another meaning (方面, 古巴).
     */
    private boolean mayBeName(int start) {
        int end = text.tokenEnd(start);
        return isShapedLikeName(start, end) && !(end - start > 1
                && (lexicon.notNameAt(text.chars, start, text.length) >= end - start
                        || lexicon.placeAt(text.chars, start, end) == end - start));
    }

    private boolean isShapedLikeName(int start, int end) {
        int surname = lexicon.surnameAt(text.chars, start, text.length);
        int length = WordTrie.length(surname);
        if (surname != WordTrie.NONE && end - start <= length + 2) {
            return end - start > length
                    || WordTrie.value(surname) == 1 && end < text.length && text.tokenEnd(end) - end <= 2 && isHan(end);
        }
        return end - start > 1 && foreign.isForeign(start, end);
    }

    private boolean isHan(int i) {
        return text.chars[i] >= '\u4e00' && text.chars[i] <= '\u9fff';
    }

    /**
     * What speaks for {@code [start, end)} being a person's name, as a small number: whether the tagger takes it for one, for a part of one or
     * for none, and whether it has a point between names, a surname, common or rare, or foreign chars.
     */
    int evidence(int start, int end) {
        int name = covering(start);
        int tagged = name < 0 || lengths[name] < 0 ? 0 : name == start && lengths[name] == end - start ? 2 : 1;
        int surname = lexicon.surnameAt(text.chars, start, end);
        int chars = foreign.isForeign(start, end) ? 3 : surname == WordTrie.NONE ? 0 : 1 + WordTrie.value(surname);
        return tagged * 4 + chars;
    }

    /** Whether {@code i} lies in a person's name. */
    boolean isPerson(int i) {
        int start = covering(i);
        return start >= 0 && lengths[start] > 0;
    }

    /** Whether a name goes over {@code i}: it starts before and ends behind. */
    boolean isInside(int i) {
        int start = covering(i);
        return start >= 0 && start < i;
    }

    /** Whether {@code [start, end)} shares chars with a person's name and is not that name. */
    boolean crossesPerson(int start, int end) {
        for (int i = start; i < end; i++) {
            int name = covering(i);
            if (name >= 0 && lengths[name] > 0) {
                return name < start || name + lengths[name] > end;
            }
        }
        return false;
    }

    /** The start of the name that covers {@code i}, or -1. */
    private int covering(int i) {
        tag(i);
        return places[i] == 0 ? -1 : i - places[i] + 1;
    }

    private void tag(int i) {
        if (tagged.get(i)) {
            return;
        }
        int from = i;
        while (from > 0 && i - from < LONGEST_STRETCH && !tagged.get(from - 1) && !endsClause(text.chars[from - 1])) {
            from--;
        }
        int to = i + 1;
        while (to < text.length && to - i < LONGEST_STRETCH && !tagged.get(to) && !endsClause(text.chars[to - 1])) {
            to++;
        }
        tagged.set(from, to);
        int context = Math.min(text.length, to + CONTEXT);
        int end = context < text.length ? text.sourceOffset(context) : text.source().length();
        for (NameMention name : text.source().names(text.sourceOffset(Math.max(0, from - CONTEXT)), end)) {
            int nameStart = text.compactOffset(name.start());
            int nameEnd = text.compactOffset(name.end());
            if (nameStart >= from && nameEnd <= to) {
                place(nameStart, nameEnd, name.kind());
            }
        }
    }

    /** Takes down a name; a person's without the titles the tagger takes into it (日本首相池田勇人, 苏班德里约博士). */
    private void place(int from, int to, NameKind kind) {
        int start = from;
        int end = to;
        if (places[from] != 0) {
            return;
        }
        if (kind == NameKind.PERSON) {
            for (int k = end - 1; k > from && start == from; k--) {
                int title = lexicon.titlesBackwards().longestBefore(text.chars, Math.max(0, from - LONGEST_OVERLAP), k);
                start = title != WordTrie.NONE && WordTrie.length(title) > 1
                        && StatementLexicon.standsBefore(WordTrie.value(title)) ? k : start;
            }
            end = withoutDay(start, end);
            end -= end - start > 2 && (SWALLOWED.indexOf(text.chars[end - 1]) >= 0 || startsRank(end - 1, end)) ? 1 : 0;
            while (end - start > 2 && PREPOSITIONS.indexOf(text.chars[start]) >= 0 && text.isTokenised(start, start + 1)
                    && foreign.isForeign(start + 1, end)) {
                start++;
            }
            int title = lexicon.titlesBackwards().longestBefore(text.chars, start, end);
            if (title != WordTrie.NONE && StatementLexicon.standsAfter(WordTrie.value(title))) {
                end -= WordTrie.length(title);
            }
            while (end > start && ForeignNames.isPoint(text.chars[end - 1])) {
                end--; // no name ends with a point, whatever the tagger takes for one
            }
            if (end - start < 2 || lexicon.placeBefore(text.chars, start, end) == end - start
                    || lexicon.notNameAt(text.chars, start, end) == end - start || namesBody(start, end)
                    || !couldBeName(start, end)) {
                return;
            }
            end = foreign.whole(start, end);
        }
        int length = Math.min(LONGEST_NAME, end - start);
        lengths[start] = (byte) (kind == NameKind.PERSON ? length : -length);
        for (int i = 0; i < length; i++) {
            places[start + i] = (byte) (i + 1);
        }
    }

    /** Whether a title behind a name starts at {@code i} and ends behind {@code end}: 崔光|大将. */
    private boolean startsRank(int i, int end) {
        int title = lexicon.titles().longest(text.chars, i, text.length);
        return title != WordTrie.NONE && i + WordTrie.length(title) > end
                && StatementLexicon.standsAfter(WordTrie.value(title));
    }

    /** The end of the name without the day the tagger takes into it: 腊斯克|七日. */
    private int withoutDay(int start, int end) {
        int i = end - 1;
        if (i <= start || text.chars[i] != '日') {
            return end;
        }
        while (i > start && NUMERALS.indexOf(text.chars[i - 1]) >= 0) {
            i--;
        }
        return i < end - 1 ? i : end;
    }

    /** Whether a stretch ends in a noun of bodies, documents or people and so names one: 普查局, 卡萨武布—阿杜拉政权. */
    boolean namesBody(int start, int end) {
        Mention.Kind head = lexicon.headBefore(text.chars, start, end);
        boolean thing = head == Mention.Kind.BODY || head == Mention.Kind.DOCUMENT || head == Mention.Kind.HUMAN;
        return thing && lexicon.headLength(text.chars, start, end) > 1
                || end > start && "局署司".indexOf(text.chars[end - 1]) >= 0;
    }

    /** Whether a word of two chars or more is inside that the tagger takes for no noun: 毫无|倦意. */
    boolean hasPredicate(int from, int to) {
        AnalyzedText source = text.source();
        int first = text.tokenAt(from);
        int last = text.tokenAt(to - 1) + 1;
        for (int i = first; i < last; i++) {
            if (source.tokenEnd(i) - source.tokenStart(i) > 1 && source.isAnyOf(i, NOT_NOMINAL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tagger takes the word that starts at {@code i} for a verb, and a person's name that starts at {@code from} or behind ends there. */
    boolean isVerbBehindPerson(int from, int i) {
        boolean known = tagged.get(i) && tagged.get(i - 1); // then what is seen at once is asked first
        return !(known && personBefore(i) < from) && isVerb(i) && likelyPersonBefore(i) >= from;
    }

    /** Whether the tagger takes the word that starts at {@code i} for a verb and no part of a name. */
    boolean isVerb(int i) {
        return text.source().isAnyOf(text.tokenAt(i), VERB) && covering(i) < 0;
    }

    /** Whether the last word of {@code [from, to)} is one the tagger takes for a verb or an adverb: 订出, 根本. */
    boolean endsInPredicate(int from, int to) {
        int last = text.tokenAt(to - 1);
        return text.compactOffset(text.source().tokenStart(last)) >= from
                && text.source().isAnyOf(last, PREDICATES);
    }

    /** The start of the first word of {@code [from, to)} the tagger takes for a verb, or {@code to}. */
    int firstVerb(int from, int to) {
        AnalyzedText source = text.source();
        int first = text.tokenAt(from);
        int last = text.tokenAt(to - 1) + 1;
        for (int i = first; i < last; i++) {
            int start = text.compactOffset(source.tokenStart(i));
            if (start >= from && source.isAnyOf(i, VERB) && covering(start) < 0) {
                return start;
            }
        }
        return to;
    }

    /** Whether a surname, a point between names or a char of foreign names speaks for the tagger's guess (not 智却). */
    private boolean couldBeName(int start, int end) {
        if (lexicon.surnameAt(text.chars, start, end) != WordTrie.NONE) {
            return true;
        }
        int foreign = 0;
        for (int i = start; i < end; i++) {
            foreign += lexicon.isTransliteration(text.chars[i]) || ForeignNames.isPoint(text.chars[i]) ? 1 : 0;
        }
        return 2 * foreign >= end - start;
    }

    private static boolean endsClause(char c) {
        return switch (c) {
            case '，', '。', '：', '；', '！', '？', '“', '”', '\n' -> true;
            default -> false;
        };
    }
}
