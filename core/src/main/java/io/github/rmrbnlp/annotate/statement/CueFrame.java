package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.statement.StatementLexicon.Frame;
import io.github.rmrbnlp.lexicon.Chars;

/** Says what stands behind a word that can be a cue: punctuation, a quotation, a clause, a list, the one spoken to. Not thread-safe. */
final class CueFrame {
    /** What follows the cue. */
    enum Right {
        COLON, COMMA, QUOTE, CLAUSE, END
    }
    /** No clause of the paper is longer; the bound keeps text without punctuation linear. */
    private static final int LONGEST_CLAUSE = 400;
    private static final int LONGEST_ANNOUNCEMENT = 40;
    private static final String[] POINTS = {"建议", "要求", "意见", "希望", "主张", "措施", "看法", "倡议", "设想", "观点", "任务"};
    private static final String[] FIRST_POINTS = {"第一", "一是", "一要", "一、", "首先", "（一）", "1．", "1.", "1、", "其一", "①",
            "（1）"};
    /** What blame and praise are about where no clause tells it. */
    private static final String[] DEEDS = {"行为", "罪行", "暴行", "阴谋", "政策", "行径", "统治", "活动", "做法", "企图", "言论", "侵略", "立场",
            "谬论", "成就",
            "贡献", "努力", "精神", "措施", "主张", "斗争", "胜利", "支持", "态度", "计划", "作用", "发展", "战争", "成绩", "决定", "声明", "罪恶", "挑衅",
            "友谊", "工作",
            "作法", "勾当", "本质", "真相", "面目", "行动", "袭击", "镇压", "干涉", "滥调", "办法"};
    private static final String TOPIC_ENDINGS = "到及起论";
    private static final int LONGEST_ADDRESSEE = 16;
    private static final int LONGEST_ANNOUNCED = 24;
    /** Last chars of cues that stand before a colon themselves: 夸他们说：. */
    private static final String SPEAKING = "说道问答喊叫称";
    private static final Chars CLOSERS = new Chars("。！？；、）》”’\n");
    private static final Chars CLAUSE_ENDS = new Chars("，。！？；：\n”");
    /** What stands behind the one spoken to, and what never stands before it. */
    private static final Chars ADDRESS_ENDS = new Chars("：，“");
    private static final Chars NO_ADDRESS = new Chars("的了过着说道起到过有不什怎为是“”。！？；、\n");
    private static final String NOT_CLAUSE = "的了过着是与和及等后时并";
    private static final String[] FEELINGS = {"感谢", "祝贺", "慰问", "哀悼", "敬意", "谢意", "欢迎", "赞赏", "支持", "遗憾", "同情", "关切",
            "愤慨",
            "抗议", "问候", "悼念", "满意", "不满", "谴责", "声援", "反对", "赞同", "同意", "歉意", "关注", "担忧", "忧虑", "钦佩", "高兴", "愤怒", "友谊",
            "友好",
            "失望", "乐观", "怀疑", "理解", "赞成", "悲痛", "信心", "决心", "兴趣", "尊敬", "敬佩", "震惊", "不安", "祝愿", "致敬", "肯定", "认可"};
    private static final String[] ATTITUDES = {"相信", "希望", "深信", "坚信", "确信", "期待", "期望", "认为", "愿意", "担心"};
    private static final String[] RESULT_NOUNS = {"的要求", "的建议", "的主张", "的口号", "的目标", "的任务", "的意见", "的倡议", "的方针"};

    private final CompactText text;
    private final FrameWords words;

    CueFrame(CompactText text, FrameWords words) {
        this.text = text;
        this.words = words;
    }

    Right right(int end) {
        if (end >= text.length) {
            return Right.END;
        }
        char c = text.chars[end];
        if (c == '：') {
            return Right.COLON;
        }
        if (c == '，') {
            return Right.COMMA;
        }
        if ("“‘「『\"".indexOf(c) >= 0) {
            return Right.QUOTE;
        }
        return CLOSERS.has(c) ? Right.END : Right.CLAUSE;
    }

    /** Whether the frame behind the cue is one the lexicon allows it. */
    boolean allows(CueWord word, Right right, int end) {
        return switch (right) {
            case COLON -> true;
            case QUOTE ->
                !isTopicQuote(word, end) && !(word.text().equals("称") && text.mate[end] - end < 8 && text.mate[end] > 0)
                        && (word.allows('c') || word.allows('q') || word.allows('p'));
            case COMMA -> word.allows('p') || word.allows('f') || word.allows('q') && isQuoted(end + 1);
            case CLAUSE -> word.allows('c') && startsClause(word, end)
                    && (clauseLength(end) >= 4 || isAttitude(end));
            case END -> false;
        };
    }

    /**
     * Behind the one spoken to (告诉记者：, 问一位汽车司机：“), if nothing but a noun phrase stands between the cue and the
     * punctuation; else -1.
     */
    int addressedEnd(int end) {
        int limit = Math.min(text.length, end + LONGEST_ADDRESSEE);
        for (int i = end; i < limit; i++) {
            if (ADDRESS_ENDS.has(text.chars[i])) {
                return i > end ? i : -1;
            }
            boolean breaks = NO_ADDRESS.has(text.chars[i]);
            if (breaks || words.isVerb(end, i, limit)) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * The colon that ends the clause behind a word (提出这样一个问题：, 告诉孩子们：) where what is said follows it, else -1: before a
     * quotation always, else where the word does not govern a clause itself (希望做到：).
     */
    int announcedEnd(CueWord word, int end) {
        int colon = end + clauseLength(end);
        if (colon - end > LONGEST_ANNOUNCED || colon + 1 >= text.length || text.chars[colon] != '：') {
            return -1;
        }
        if (SPEAKING.indexOf(text.chars[colon - 1]) >= 0) {
            return -1;
        }
        boolean quoted = isQuoted(colon + 1);
        boolean names = (!word.allows('c') || word.allows('o')) && text.chars[colon - 1] != '是'
                && text.chars[colon + 1] != '\n';
        return quoted || names ? colon : -1;
    }

    /** The comma of 据……公布的消息，, behind which what the source says follows, or -1. */
    int sourceEnd(int clauseStart, int end) {
        if (end + 1 >= text.length || text.chars[end] != '的'
                || words.word(Frame.RELAYER, clauseStart, end) == 0 && !text.startsWith("根据", clauseStart)) {
            return -1;
        }
        int comma = end + clauseLength(end);
        return comma - end <= LONGEST_ADDRESSEE && comma < text.length && text.chars[comma] == '，' ? comma : -1;
    }

    /** The full stop behind the one spoken to of “……？”他问李华。, else -1. */
    int addresseeEnd(int end) {
        int stop = end + clauseLength(end);
        boolean ends = stop > end && stop - end <= LONGEST_ADDRESSEE
                && (stop == text.length || "。\n".indexOf(text.chars[stop]) >= 0);
        return ends && "的了过着说道起到过有不什怎为是".indexOf(text.chars[end]) < 0 ? stop : -1;
    }

    /** Where the points of 提出三点要求。第一，…… start, or -1. */
    int listStart(int end) {
        int close = end + clauseLength(end);
        boolean announced = false;
        for (String noun : POINTS) {
            announced |= text.endsWith(noun, end + 1, close);
        }
        if (!announced || close - end > LONGEST_ANNOUNCEMENT) {
            return -1;
        }
        int start = close;
        while (start < text.length && "。：，\n".indexOf(text.chars[start]) >= 0) {
            start++;
        }
        return start > close && isEnumerator(text, start) ? start : -1;
    }

    /** Whether the first point of a list starts at {@code i}. */
    static boolean isEnumerator(CompactText text, int i) {
        for (String mark : FIRST_POINTS) {
            if (text.startsWith(mark, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word only opens the frame of another cue: 报道……的情况时说, 评论这一事件后指出. */
    boolean leadsToCue(int end) {
        int limit = end + clauseLength(end);
        for (int i = end + 2; i + 1 < limit; i++) {
            if (("时后中".indexOf(text.chars[i]) >= 0) && words.isPlainCue(i + 1, limit)) {
                return true;
            }
        }
        return false;
    }

    /** 谈到“……”时, 提到“……”的问题: the quotation names a topic. */
    private boolean isTopicQuote(CueWord word, int open) {
        int next = text.mate[open] + 1;
        return TOPIC_ENDINGS.indexOf(word.text().charAt(word.text().length() - 1)) >= 0 && text.mate[open] > open
                && next < text.length && "时后的问".indexOf(text.chars[next]) >= 0;
    }

    private boolean startsClause(CueWord word, int end) {
        if (NOT_CLAUSE.indexOf(text.chars[end]) >= 0) {
            return false;
        }
        return switch (word.text()) {
            case "提出" -> proposalEnd(end) > 0 || "要应".indexOf(text.chars[end]) >= 0 || text.startsWith("必须", end);
            case "表示" -> !isFeeling(end);
            case "称" -> !isNaming(end);
            case "谴责", "指责", "揭露", "赞扬", "称赞", "颂扬", "攻击", "批评", "抨击", "控诉", "诬蔑", "污蔑" -> isProposition(end);
            case "要求" -> !text.startsWith("落实", end) && !text.startsWith("落到", end) && !text.startsWith("得到", end);
            case "承认" -> clauseLength(end) >= 8 && !words.isPlace(end);

            case "建议", "规定", "提议" -> !isStative(end) || words.wordBefore(Frame.ADVERB, 0, end - 2) > 0;
            default -> true;
        };
    }

    /** 表示深信，……: the verb behind the cue governs the content. */
    private boolean isAttitude(int from) {
        for (String verb : ATTITUDES) {
            if (text.startsWith(verb, from)) {
                return true;
            }
        }
        return false;
    }

    /** 表示沉痛哀悼, 表示热烈的祝贺: a feeling and no content. */
    private boolean isFeeling(int from) {
        if ("要愿将应会可不".indexOf(text.chars[from]) >= 0) {
            return false;
        }
        int end = from + clauseLength(from);
        int to = end;
        for (int i = from + 2; i < end && to == end; i++) {
            if ("并和、及以".indexOf(text.chars[i]) >= 0) {
                to = i;
            }
        }
        if (to - from > 12) {
            return false;
        }
        for (String feeling : FEELINGS) {
            if (text.endsWith(feeling, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** 称他为……, 称之为……: gives a name. */
    private boolean isNaming(int from) {
        int end = from + clauseLength(from);
        int by = text.indexOf("为", from + 1, end);
        return by > 0 && by - from < 8;
    }

    /** Behind the noun of 提出……的要求, or -1. */
    int proposalEnd(int from) {
        int end = from + clauseLength(from);
        for (String noun : RESULT_NOUNS) {
            if (text.endsWith(noun, from + 4, end)) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a clause follows and no mere noun phrase (谴责……的暴行). */
    private boolean isProposition(int from) {
        int end = from + clauseLength(from);
        if (end - from < 6) {
            return false;
        }
        if (text.indexOf("是", from, end) > 0 || text.indexOf("了", from, end) > 0) {
            return true;
        }
        for (String noun : DEEDS) {
            if (text.endsWith(noun, from, end)) {
                return false;
            }
        }
        return text.chars[end - 1] != '的';
    }

    /** 建议符合……, 规定得到……: the word before is the subject. */
    private boolean isStative(int from) {
        for (String verb : new String[]{"符合", "提交", "送交", "获得", "引起", "被", "落到", "落实", "满足", "得到", "受到", "涉及", "没有",
                "基本", "包括", "在", "甚至", "比", "已经", "已"}) {
            if (text.startsWith(verb, from)) {
                return true;
            }
        }
        return text.indexOf("了", from, Math.min(text.length, from + 4)) > 0;
    }

    private boolean isQuoted(int i) {
        return i < text.length && text.chars[i] == '“';
    }

    int clauseLength(int from) {
        int i = from;
        int limit = Math.min(text.length, from + LONGEST_CLAUSE);
        while (i < limit && !CLAUSE_ENDS.has(text.chars[i])) {
            i = text.mate[i] > i ? text.mate[i] + 1 : i + 1;
        }
        return i - from;
    }

    /** 要求签名的人: the verb describes the people behind it. */
    boolean describesPeople(int end) {
        int de = text.indexOf("的", end, Math.min(text.length, end + 6));
        return de > 0 && de + 1 < text.length && "人者群观学同民".indexOf(text.chars[de + 1]) >= 0;
    }
}
