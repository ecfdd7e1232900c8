package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/**
 * Finds slogans and programmes by their quotation marks: before a word like 工程 or 方针, or as a number with what it counts
 * (“三上三不上”, “一校一品”).
 */
final class QuotedTermFinder implements Finder {
    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_NUMBER_SLOGAN = 8;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_INNER_NAME = 8;
    private static final int SHORTEST_DOCUMENT = 5;
    private static final int CAMPAIGN_REACH = 10;
    private static final String NOT_IN_NAMES = "采达违希望应就了着地出把被是要很不没拿给到";
    private static final String NUMBERS = "一二两三四五六七八九十双";

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            if (text.chars[i] == '“' || text.chars[i] == '‘') {
                int close = text.closing(i, LONGEST_QUOTE);
                if (close > i + 2 && isPhrase(text, i + 1, close)) {
                    findAt(text, i, close, findings);
                }
            }
        }
    }

    private static boolean isPhrase(TermText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("。!?;:…“‘《".indexOf(text.chars[i]) >= 0) {
                return false;
            }
        }
        return ",、".indexOf(text.chars[end - 1]) < 0;
    }

    private static void findAt(TermText text, int open, int close, Findings findings) {
        String inner = text.of(open + 1, close);
        int head = text.longestFrom(close + 1, GrammarRole.QUOTED_HEAD);
        if (isWord(text, open + 1, close) && !text.endsWith(head, "讲话")) {
            return;
        }
        boolean firm = inner.length() > 2 || text.endsRole(head, GrammarRole.FIRM_HEAD);
        if (head > close + 1 && firm && inner.length() <= LONGEST_NAME) {
            findings.add(open, head, kindOf(text, head), null, RANK_NAME);
        } else if (isName(text, close, inner) || isLaunchedName(text, open, close, inner)) {
            findings.add(open, close + 1, kindOfName(text, close), null, RANK_NAME);
        } else if (isNumberSlogan(text, open + 1, inner)) {
            findings.add(open, close + 1, Term.Kind.SLOGAN, null, RANK_NAME);
        } else if (namedAsPrinciple(text, close + 1) && (clauses(inner) >= 2 || isProclaimed(text, open, close))) {
            findings.add(open, close + 1, Term.Kind.SLOGAN, null, RANK_NAME);
        } else if (isLaunched(text, open, close)) {
            findings.add(open, close + 1, Term.Kind.PROGRAMME, null, RANK_NAME);
        }
    }

    /** “南泥湾精神”, “会计人员工作条例”: what it is stands inside the marks. */
    private static boolean isName(TermText text, int close, String inner) {
        if (!isNoun(inner)) {
            return false;
        }
        boolean document = inner.length() >= SHORTEST_DOCUMENT && isDocument(text, close);
        return document || inner.length() >= SHORTEST_NAME && inner.length() <= LONGEST_INNER_NAME
                && text.endsRole(close, GrammarRole.INNER_HEAD);
    }

    /** 启动“春季促就业攻坚行动”: a longer name, because somebody launches what bears it. */
    private static boolean isLaunchedName(TermText text, int open, int close, String inner) {
        boolean head = text.endsWith(close, "工程") || text.endsWith(close, "计划") || text.endsWith(close, "行动");
        boolean launched = text.endsRole(open, GrammarRole.NAMING_VERB) || text.endsWith(open, "开展")
                || text.endsWith(open, "发起") || text.endsWith(open, "推出") || text.endsWith(open, "了")
                || text.is(close + 1, "启动") || text.is(close + 1, "正式启动");
        return head && launched && inner.length() >= SHORTEST_NAME && inner.length() <= LONGEST_NAME && isNoun(inner);
    }

    /** Verbs and particles make a quoted sentence of it: “设法达成协议”. */
    private static boolean isNoun(String inner) {
        for (int i = 0; i < inner.length(); i++) {
            if (NOT_IN_NAMES.indexOf(inner.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDocument(TermText text, int close) {
        return text.endsRole(close, GrammarRole.DOCUMENT) || text.endsWith(close, "条例")
                || text.endsWith(close, "法令");
    }

    private static Term.Kind kindOfName(TermText text, int close) {
        return isDocument(text, close) ? Term.Kind.LAW : kindOf(text, close);
    }

    private static Term.Kind kindOf(TermText text, int end) {
        if (text.endsWith(end, "讲话")) {
            return Term.Kind.LAW;
        }
        return text.endsRole(end, GrammarRole.SLOGAN_HEAD) ? Term.Kind.SLOGAN : Term.Kind.PROGRAMME;
    }

    /** Whether the quotation is one of the number words that are no policy: days, idioms, nicknames, wars. */
    private static boolean isWord(TermText text, int start, int end) {
        return text.startsRole(start, GrammarRole.NOT_SLOGAN) && text.endsRole(end, GrammarRole.NOT_SLOGAN);
    }

    private static boolean isNumberSlogan(TermText text, int start, String inner) {
        if (inner.length() < 2 || inner.length() > LONGEST_NUMBER_SLOGAN || NUMBERS.indexOf(inner.charAt(0)) < 0) {
            return false;
        }
        int numbers = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (i == 1 && c == '天' || c == '·' || c >= '0' && c <= '9' || "年月日号点元岁们了的".indexOf(c) >= 0) {
                return false;
            }
            numbers += NUMBERS.indexOf(c) >= 0 ? 1 : 0;
        }
        boolean counts = inner.charAt(0) != '一' && text.startsRole(start + 1, GrammarRole.NUMBER_SLOGAN);
        return numbers < inner.length() && (numbers >= 2 || counts);
    }

    /** 提出“邻里一家”的口号: a slogan of one clause, because somebody proclaims it as one. */
    private static boolean isProclaimed(TermText text, int open, int close) {
        boolean proclaims = text.endsWith(open, "提出") || text.endsWith(open, "提出了") || text.endsWith(open, "响亮地提出");
        return proclaims && close - open > SHORTEST_NAME
                && !text.startsRole(behindDe(text, close + 1), GrammarRole.DEMAND);
    }

    /** 开展“邻里一家”的道德建设: the campaign bears the name it is launched under. */
    private static boolean isLaunched(TermText text, int open, int close) {
        boolean launches = text.endsWith(open, "开展") || text.endsWith(open, "开展了") || text.endsWith(open, "掀起");
        int length = close - open - 1;
        if (!launches || length < SHORTEST_NAME - 1 || length > LONGEST_NAME) {
            return false;
        }
        for (int i = close + 1; i <= close + CAMPAIGN_REACH && ",。;:!?、“”\n".indexOf(text.at(i)) < 0; i++) {
            if (text.startsRole(i, GrammarRole.CAMPAIGN)) {
                return true;
            }
        }
        return false;
    }

    private static int clauses(String inner) {
        int clauses = 1;
        for (int i = 0; i < inner.length(); i++) {
            clauses += ",、".indexOf(inner.charAt(i)) >= 0 ? 1 : 0;
        }
        return clauses;
    }

    private static boolean namedAsPrinciple(TermText text, int i) {
        return text.startsRole(behindDe(text, i), GrammarRole.PRINCIPLE);
    }

    private static int behindDe(TermText text, int i) {
        return text.at(i) == '的' ? i + 1 : i;
    }
}
