package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.CueWord.Kind;
import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;
import java.util.Set;

/** Decides by what stands before it whether a word that can be a cue is one here. Not thread-safe. */
final class CueJudge {
    /** With these before it, 要求 and its like are nouns: 按照……要求, 应……邀请. */
    private static final Set<String> NOUN_GOVERNORS = Set.of("按照", "根据", "按", "依照", "依据", "应", "对", "对于", "为", "为了",
            "就",
            "由", "因", "随着", "关于", "由于", "经", "鉴于");
    /** A clause that starts with one of these is no statement even where a cue verb stands in it. */
    private static final Set<String> TOPIC_OPENERS = Set.of("关于", "由于", "为了", "随着", "除", "除了", "因", "至于", "鉴于");
    private static final String[] LIGHT_VERBS = {"进行", "作出", "做出", "作了", "加以", "给予", "予以", "得到", "受到", "遭到", "提出"};
    private static final String[] MODALS = {"应", "应当", "应该", "必须", "要", "需要", "可以", "能", "不能不", "不得不", "值得", "可", "以",
            "来", "去"};
    private static final Set<String> DOCUMENT_NOUNS = Set.of("评论", "声明", "报道", "报告", "分析", "通报", "通知", "建议", "消息");
    private static final String CAUSATIVES = "使让令";

    private final CompactText text;
    private final FrameWords words;

    CueJudge(CompactText text, FrameWords words) {
        this.text = text;
        this.words = words;
    }

    /** Whether the cue is negated, conditional, caused by another, a noun by what stands before it, or nobody's (据宣布). */
    boolean isBlocked(CueWord word, int clauseStart, int start) {
        boolean some = text.endsWith("有的", clauseStart, start);
        if (start > clauseStart && !some && ("的这项和与及、了被之".indexOf(text.chars[start - 1]) >= 0
                || canBeNoun(word) && "种件条个到过着些".indexOf(text.chars[start - 1]) >= 0)) {
            return true;
        }
        return start == clauseStart + 1 && text.chars[clauseStart] == '据' || isAttributive(clauseStart, start)
                || isNegated(clauseStart, start)
                || words.word(Frame.CONDITION, clauseStart, start) > 0
                || opensTopic(clauseStart, start) || canBeNoun(word) && isGoverned(clauseStart, start);
    }

    /** 将要求, 将呼吁: what somebody is going to say has not been said. */
    boolean isFuture(CueWord word, int clauseStart, int start) {
        return (word.kind() == Kind.DEMAND || word.kind() == Kind.CRITICIZE || word.kind() == Kind.DECLARE)
                && (text.endsWith("将", clauseStart, start) || text.endsWith("将会", clauseStart, start)
                        || text.endsWith("将要", clauseStart, start));
    }

    /** 进行……估计, 予以谴责: a verb that takes another as its object. */
    private boolean hasLightVerb(int from, int to) {
        for (String verb : LIGHT_VERBS) {
            int at = text.indexOf(verb, Math.max(from, to - 8), to);
            if (at >= 0 && text.isTokenStart(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the speaker is left out behind a modal: 应当指出 is the author's own. */
    boolean isModal(int clauseStart, int start) {
        for (String modal : MODALS) {
            if (text.endsWith(modal, clauseStart, start)) {
                return true;
            }
        }
        return false;
    }

    /** 从根本上说, 就……来讲: a way of putting it. */
    boolean isPhrasing(CueWord word, int clauseStart, int start) {
        return word.kind() == Kind.SAY && start - clauseStart > 2 && (text.chars[clauseStart] == '从'
                || "就对拿".indexOf(text.chars[clauseStart]) >= 0 && "上来而言看体".indexOf(text.chars[start - 1]) >= 0);
    }

    /** 那些要求……的人: the verb describes what follows. */
    private boolean isAttributive(int clauseStart, int start) {
        for (String determiner : new String[]{"那些", "这些", "一些", "一切", "某些", "所有", "凡是", "任何", "一个", "一种"}) {
            if (text.endsWith(determiner, clauseStart, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(int clauseStart, int start) {
        int end = start;
        while (end > clauseStart) {
            if (words.wordBefore(Frame.NEGATION, clauseStart, end) > 0) {
                return true;
            }
            int adverb = Math.max(words.wordBefore(Frame.ADVERB, clauseStart, end),
                    words.wordBefore(Frame.MANNER, clauseStart, end));
            if (adverb == 0) {
                return false;
            }
            end -= adverb;
        }
        return false;
    }

    private boolean opensTopic(int clauseStart, int start) {
        int length = words.word(Frame.PREPOSITION, clauseStart, start);
        if (words.word(Frame.NEGATION, clauseStart, start) > 0
                || length > 0 && TOPIC_OPENERS.contains(text.string(clauseStart, clauseStart + length))) {
            return true;
        }
        for (int i = clauseStart; i < start; i++) {
            if (CAUSATIVES.indexOf(text.chars[i]) >= 0 && text.isTokenised(i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a compound starts with a noun that names a document: 评论说, 声明指出. */
    static boolean isDocumentNoun(String compound) {
        return DOCUMENT_NOUNS.contains(compound.substring(0, 2));
    }

    static boolean canBeNoun(CueWord word) {
        return word.kind() == Kind.CRITICIZE || word.kind() == Kind.DEMAND || word.kind() == Kind.HOPE
                || word.kind() == Kind.PROMISE
                || word.kind() == Kind.PREDICT || word.allows('n');
    }

    /** Whether a preposition or a verb directly before makes the word its object. */
    private boolean isGoverned(int clauseStart, int start) {
        int core = words.withoutTrailingAdverbs(clauseStart, start);
        if (core > clauseStart && text.chars[core - 1] == '的' || hasLightVerb(clauseStart, core)) {
            return true;
        }
        int open = -1;
        for (int i = clauseStart; i < start; i++) {
            if (text.mate[i] > i && text.mate[i] < start) {
                i = text.mate[i];
                continue;
            }
            int length = words.word(Frame.PREPOSITION, i, start);
            if (length > 0 && i + length < core && NOUN_GOVERNORS.contains(text.string(i, i + length))) {
                open = i;
            } else if (words.word(Frame.LOCALIZER, i, start) > 0 || text.chars[i] == '的') {
                open = -1;
            } else if (open >= 0 && words.isVerb(open, i, start)) {
                open = -1;
            }
        }
        return open >= 0 || words.wordBefore(Frame.VERB, clauseStart, start) > 1;
    }

    /** Whether a verb behind the subject has the word as its object: 违反国家规定, 接受了……请求. */
    boolean isObject(int subjectEnd, int start) {
        boolean verb = false;
        for (int i = subjectEnd; i < start; i++) {
            if (text.mate[i] > i && text.mate[i] < start) {
                i = text.mate[i];
            } else if (text.chars[i] == '了' || words.isVerb(subjectEnd, i, start)) {
                verb = true;
            } else if (words.word(Frame.LOCALIZER, i, start) > 0) {
                verb = false;
            }
        }
        return verb;
    }

    /** Whether a clause of the sentence states a condition. */
    boolean isConditional(LeftContext left) {
        for (int i = 0; i < left.clauses(); i++) {
            if (words.word(Frame.CONDITION, left.clauseStart(i), left.clauseEnd(i)) > 0) {
                return true;
            }
        }
        return false;
    }
}
