package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;
import io.github.rmrbnlp.lexicon.Chars;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.Set;

/**
 * Recognises the words around subject and cue in one text: times, adverbs, prepositional phrases, verbs. A short word counts
 * only where the segmenter cuts it out too. Not thread-safe.
 */
final class FrameWords {
    /** Verbs that also stand before a noun as part of a name: 负责同志, 投资公司. */
    private static final Set<String> MODIFIERS = Set.of("负责", "服务", "管理", "开发", "投资", "研究", "保险", "咨询", "出版", "监督",
            "检查", "协调",
            "指导", "援助", "救助", "控制", "培训", "推广", "收购", "保护", "动员", "指挥", "发展", "贸易", "学习", "运输", "来访", "访问", "组织", "参加");
    private static final Chars NUMERALS = new Chars("0123456789〇○零一二两三四五六七八九十廿卅");
    private static final String TIME_UNITS = "年月日号时点分";
    /** Adverbs and verbs of one char that are common as the last char of a given name. */
    private static final Chars GIVEN_NAME = new Chars("刚才正明将深真力信升生长进来成全达学平忠立");
    /** Function words that may also be the last char of a name behind a title. */
    private static final Chars DOUBTFUL = new Chars("在对向就也还却又曾便即都将已");
    /** What stands behind a verb that is done. */
    private static final Chars DONE = new Chars("了到过着");
    private static final Chars FUNCTION_CHARS = new Chars("也还又都再就便曾已在对向从把被给由以为跟同与和将不没未所均仍亦更最是有去来到说");
    private static final Chars NOUN_ENDINGS = new Chars("人者员团部会组处局家委队员书费权率额量量法式电信函词稿案");

    private final CompactText text;
    private final StatementLexicon lexicon;
    private final TaggedNames names;

    FrameWords(CompactText text, StatementLexicon lexicon, TaggedNames names) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
    }

    /** The length of a word of the kind at {@code i} that is a word of its own there, or 0. */
    int word(Frame kind, int i, int to) {
        int length = lexicon.frameAt(kind, text.chars, i, to);
        if (length == 0 || kind == Frame.LOCALIZER && length == 1 && isChina(i, to)) {
            return 0;
        }
        boolean ends = i + length == to || text.isTokenStart(i + length);
        boolean cut = length > 2 ? ends || text.isTokenStart(i) : ends && text.isTokenStart(i);
        return cut ? length : 0;
    }

    /** 中 of 中印两国 is no place inside something. */
    private boolean isChina(int i, int to) {
        return text.chars[i] == '中' && i + 1 < to && "印美日俄苏英法德朝韩越缅尼巴阿欧非古加坦哈蒙泰老柬澳新方国央".indexOf(text.chars[i + 1]) >= 0;
    }

    /** The length of a word of the kind that ends at {@code to}, or 0. */
    int wordBefore(Frame kind, int from, int to) {
        int length = lexicon.frameBefore(kind, text.chars, from, to);
        return length > 1 || length == 1 && !GIVEN_NAME.has(text.chars[to - 1])
                && (to == text.length || text.isTokenStart(to - 1)) ? length : 0;
    }

    /** The length of a day in figures that ends at {@code to} (五日, 22号), or 0. */
    private int timeBefore(int from, int to) {
        int i = to - 1;
        if (i <= from || "日号晚晨".indexOf(text.chars[i]) < 0) {
            return 0;
        }
        i -= "晚晨".indexOf(text.chars[i]) >= 0 && i - 1 > from && "日号".indexOf(text.chars[i - 1]) >= 0 ? 1 : 0;
        int digits = i;
        while (digits > from && NUMERALS.has(text.chars[digits - 1])) {
            digits--;
        }
        return digits < i && digits > from ? to - digits : 0;
    }

    /** The length of a date or time of day in figures at {@code i}, or 0. */
    int timeAt(int i, int to) {
        int end = i;
        int k = i;
        while (k < to && NUMERALS.has(text.chars[k])) {
            int digits = k;
            while (k < to && NUMERALS.has(text.chars[k])) {
                k++;
            }
            if (k == to || k - digits > 5 || TIME_UNITS.indexOf(text.chars[k]) < 0) {
                return end - i;
            }
            boolean span = text.chars[k] == '年' && k - digits == 1
                    && (k + 1 == to || !NUMERALS.has(text.chars[k + 1]));
            if (span) {
                return end - i;
            }
            k++;
            end = k;
            if (k < to && (text.chars[k] == '至' || text.chars[k] == '、') && k + 1 < to
                    && NUMERALS.has(text.chars[k + 1])) {
                k++;
            }
        }
        if (end > i && end < to && "晚晨夜初底".indexOf(text.chars[end]) >= 0) {
            end++;
        }
        return end - i;
    }

    /** The length of a time word or a time in figures at {@code i}, or 0. */
    int anyTime(int i, int to) {
        int figures = timeAt(i, to);
        return figures > 0 ? figures : word(Frame.TIME, i, to);
    }

    /** Whether a time, an adverb, a preposition or a verb starts at {@code i}: a name before it has ended. */
    boolean endsName(int i, int to) {
        return anyTime(i, to) > 0 || word(Frame.ADVERB, i, to) > 0 || word(Frame.PREPOSITION, i, to) > 0
                || names.isVerb(i);
    }

    /** Where the noun phrase at {@code start} ends, no further than {@code to}. */
    int nounEnd(int start, int to) {
        int i = start;
        while (i < to) {
            if (text.mate[i] > i && text.mate[i] < to) {
                i = text.mate[i] + 1;
            } else if (endsNounPhrase(start, i, to)) {
                return i;
            } else {
                i++;
            }
        }
        return to;
    }

    /** Whether the subject of a clause that starts at {@code start} must have ended before {@code i}. */
    boolean endsNounPhrase(int start, int i, int to) {
        return looksLikeEnd(start, i, to) && !(i > start && names.isInside(i));
    }

    private boolean looksLikeEnd(int start, int i, int to) {
        char c = text.chars[i];
        if (c < '0' || c == '的') {
            return false;
        }
        if (isActionOf(start, i, to)) {
            return true;
        }
        int length = Math.max(Math.max(word(Frame.TIME, i, to), word(Frame.ADVERB, i, to)),
                Math.max(word(Frame.NEGATION, i, to), c == '与' || c == '和' ? 0 : word(Frame.PREPOSITION, i, to)));
        length = Math.max(length, timeAt(i, to));
        if (text.startsWith("代表", i) && i > start
                && (names.personBefore(i) >= start || i + 2 < to && "它他全大".indexOf(text.chars[i + 2]) >= 0)) {
            return true;
        }
        if (length == 0 && (DOUBTFUL.has(c) || text.startsWith("代表", i))
                && (isNameBehindTitle(start, i, 2) || isNameBehindTitle(start, i, 3))) {
            return true;
        }
        if (length == 1 && (isInName(start, i, to) || startsName(i, to)
                || i > start + 1 && lexicon.headLength(text.chars, start, i + 1) > 1)) {
            return false;
        }
        if (length < 2) {
            int conjunction = c == '第' && i > start ? 0 : word(Frame.CONJUNCTION, i, to);
            length = conjunction > 1 ? conjunction : length;
        }
        if (length > 0) {
            return WordTrie.length(lexicon.titles().longest(text.chars, i, to)) <= length;
        }
        return isVerb(start, i, to);
    }

    /** Whether a verb, as the tagger sees it, stands right behind a person's name: 邓少东|致|答谢词. */
    private boolean isActionOf(int start, int i, int to) {
        return i > start + 1 && text.isTokenStart(i) && names.isVerbBehindPerson(start, i)
                && lexicon.titles().longest(text.chars, i, to) == WordTrie.NONE;
    }

    /**
     * Whether a char that could be a word of its own rather belongs to a name: inside a transliteration, right behind a title,
     * or as the last char of a given name.
     */
    private boolean isInName(int start, int i, int to) {
        char c = text.chars[i];
        boolean before = i > start && lexicon.isTransliteration(text.chars[i - 1]);
        boolean after = i + 1 < to && lexicon.isTransliteration(text.chars[i + 1]);
        if (FUNCTION_CHARS.has(c)) {
            return false;
        }
        if (i == start + 1 && text.isTokenised(start, i) && isCommonSurname(start)) {
            return true;
        }
        if (before && after && lexicon.isTransliteration(c)
                || i > start && isTitleBefore(start, i) && names.isPerson(i)) {
            return true;
        }
        return GIVEN_NAME.has(c) && i - 2 > start && isTitleBefore(start, i - 2)
                || i - 1 > start && isTitleBefore(start, i - 1);
    }

    /** Whether title, surname and given name fill the stretch up to {@code i}, whatever the segmenter makes of it. */
    private boolean isNameBehindTitle(int start, int i, int length) {
        return i - length > start && isTitleBefore(start, i - length) && isCommonSurname(i - length);
    }

    /** Whether a surname that is also an adverb starts a name the segmenter does not know: 常|凯|敏. */
    boolean startsName(int i, int to) {
        return i + 2 < to && isCommonSurname(i) && text.isTokenised(i, i + 1) && names.isPerson(i)
                && lexicon.frameAt(Frame.VERB, text.chars, i + 1, to) == 0
                && lexicon.cueAt(text.chars, i + 1, to) == WordTrie.NONE
                && lexicon.frameAt(Frame.COPULA, text.chars, i + 1, to) == 0
                && lexicon.frameAt(Frame.PREPOSITION, text.chars, i + 1, to) == 0
                && !FUNCTION_CHARS.has(text.chars[i + 1]) && "的了是一不".indexOf(text.chars[i + 1]) < 0;
    }

    private boolean isCommonSurname(int i) {
        int match = lexicon.surnameAt(text.chars, i, text.length);
        return match != WordTrie.NONE && WordTrie.value(match) == 1;
    }

    private boolean isTitleBefore(int start, int i) {
        int match = lexicon.titlesBackwards().longestBefore(text.chars, start, i);
        return match != WordTrie.NONE && StatementLexicon.standsBefore(WordTrie.value(match))
                && WordTrie.length(match) > 1;
    }

    private boolean isHeadAt(int from, int to) {
        for (int k = from + 2; k <= Math.min(to, from + 4); k++) {
            if (lexicon.headLength(text.chars, from, k) == k - from) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue verb that is not also a noun, or one with a subject before it, stands at {@code i}. */
    private boolean isCueVerb(int start, int i, int to) {
        int match = lexicon.cueAt(text.chars, i, to);
        if (match == WordTrie.NONE || WordTrie.length(match) < 2 || !text.isTokenStart(i)) {
            return false;
        }
        CueWord word = lexicon.cueWord(WordTrie.value(match));
        int end = i + WordTrie.length(match);
        boolean noun = word.allows('n') && word.kind() != CueWord.Kind.DEMAND && word.kind() != CueWord.Kind.CRITICIZE
                && word.kind() != CueWord.Kind.WARN;
        return !word.isNone() && end < to && text.chars[end] != '的' && (!noun || "了过着".indexOf(text.chars[end]) >= 0);
    }

    /** Whether a cue verb starts at {@code i}, with an adverb before it at most, and ends at {@code to}. */
    boolean isPlainCue(int i, int to) {
        int start = i + word(Frame.ADVERB, i, to);
        int match = lexicon.cueAt(text.chars, start, to);
        return match != WordTrie.NONE && start + WordTrie.length(match) == to
                && !lexicon.cueWord(WordTrie.value(match)).isNone();
    }

    /** Whether a verb starts at {@code i} that also describes the noun behind it: 负责|同志. */
    boolean isModifier(int i) {
        int length = lexicon.frameAt(Frame.VERB, text.chars, i, text.length);
        return length > 0 && MODIFIERS.contains(text.string(i, i + length));
    }

    boolean isPlace(int i) {
        return lexicon.placeAt(text.chars, i, text.length) > 0;
    }

    /** Whether a verb stands at {@code i} that does not start a noun. */
    boolean isVerb(int start, int i, int to) {
        if (isCueVerb(start, i, to)) {
            return true;
        }
        int length = lexicon.frameAt(Frame.VERB, text.chars, i, to);
        if (length > 0 && text.isTokenStart(i)) {
            int title = WordTrie.length(lexicon.titles().longest(text.chars, i, to));
            boolean noun = i + length < to && NOUN_ENDINGS.has(text.chars[i + length])
                    && text.isTokenStart(i + length + 1)
                    || MODIFIERS.contains(text.string(i, i + length)) && isHeadAt(i + length, to);
            return !noun && title <= length;
        }
        boolean done = i + 1 < to && DONE.has(text.chars[i + 1]);
        if (hasAspect(i, to)) {
            return true;
        }
        return (i > start || done) && word(Frame.COPULA, i, to) > 0 && !isInName(start, i, to)
                && !(text.chars[i] == '有' && text.indexOf("的", i, Math.min(to, i + 5)) > 0);
    }

    /** Whether the token at {@code i} has 了 or 着 behind it as a word of its own, and so is a verb: 握|着. */
    boolean hasAspect(int i, int to) {
        if (!text.isTokenStart(i)) {
            return false;
        }
        int end = i + 1;
        while (end < to && end - i < 3 && !text.isTokenStart(end)) {
            end++;
        }
        return end < to && (text.chars[end] == '了' || text.chars[end] == '着') && text.isTokenised(end, end + 1)
                && text.chars[i] >= '\u4e00' && text.chars[i] != '了';
    }

    /** The end of {@code [from, to)} without the adverbs and times at its end. */
    int withoutTrailingAdverbs(int from, int to) {
        int end = to;
        while (end > from) {
            int length = Math.max(Math.max(wordBefore(Frame.ADVERB, from, end), wordBefore(Frame.MANNER, from, end)),
                    Math.max(wordBefore(Frame.TIME, from, end), wordBefore(Frame.CONJUNCTION, from, end)));
            if (length == 0 && text.chars[end - 1] == '）' && text.mate[end - 1] > from) {
                length = end - text.mate[end - 1];
            }
            if (length == 0) {
                length = timeBefore(from, end);
            }
            if (length == 0 && text.chars[end - 1] == '地') {
                length = mannerBefore(from, end);
            }
            if (length == 0) {
                return end;
            }
            end -= length;
        }
        return end;
    }

    /** The length of an adverb made with 地 (兴奋不已地, 深有感触|地) that ends at {@code to}. */
    private int mannerBefore(int from, int to) {
        int known = Math.max(wordBefore(Frame.ADVERB, from, to - 1), wordBefore(Frame.MANNER, from, to - 1));
        if (known > 1) {
            return known + 1;
        }
        int i = to - 2;
        while (i > from && to - i < 8 && !text.isTokenStart(i)) {
            i--;
        }
        return i >= from && text.isTokenStart(i) ? to - i : 0;
    }
}
