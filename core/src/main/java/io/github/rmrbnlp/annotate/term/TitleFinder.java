package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/**
 * Tells the titles of laws, decisions and treaties in 《》 from those of books, papers and plays. What a title is shows at its
 * end, behind which （草案） and the like may stand. The terms inside a title are not terms of their own.
 */
final class TitleFinder implements Finder {
    private static final int LONGEST = 90;
    private static final String[] PAPERS = {"大公报", "国务院公报", "马尼拉公报", "科学通报"};

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            if (text.chars[i] != '《') {
                continue;
            }
            int close = text.closing(i, LONGEST);
            if (close > i + 1) {
                Term.Kind kind = isPolicy(text, i + 1, close) ? Term.Kind.LAW : null;
                findings.add(i, close + 1, kind, null, RANK_TITLE);
                i = close;
            }
        }
    }

    private static boolean isPolicy(TermText text, int start, int close) {
        int end = withoutStage(text, start, close);
        if (text.is(close + 1, "白皮书")
                || text.startsRole(start, GrammarRole.WHOLE_TITLE) && text.endsRole(end, GrammarRole.WHOLE_TITLE)) {
            return true;
        }
        if (isComment(text, start, end)) {
            return false;
        }
        return text.endsRole(end, GrammarRole.POLICY_TITLE)
                && (isReport(text, end) || !text.endsRole(end, GrammarRole.OTHER_TITLE));
    }

    /** 《联合公报》 ends like a newspaper (报) and is none; 《大公报》 is. */
    private static boolean isReport(TermText text, int end) {
        for (String paper : PAPERS) {
            if (text.endsWith(end, paper)) {
                return false;
            }
        }
        return text.endsWith(end, "公报") || text.endsWith(end, "通报");
    }

    /** …——论学习…讲话 is an article on a document. */
    private static boolean isComment(TermText text, int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            if (text.chars[i] == '论' && (i == start || text.chars[i - 1] == '—') || text.is(i, "论学习")) {
                return true;
            }
        }
        return false;
    }

    /** The end of the title proper: before （草案）, （试行）, （2016—2020年）, 〈…〉 and their like, and before a year. */
    private static int withoutStage(TermText text, int start, int end) {
        int i = end;
        while (i > start && (text.chars[i - 1] == ')' || text.chars[i - 1] == '〉')) {
            char open = text.chars[i - 1] == ')' ? '(' : '〈';
            int k = i - 1;
            while (k > start && text.chars[k] != open) {
                k--;
            }
            if (k == start) {
                return i;
            }
            i = k;
        }
        if (text.endsWith(i, "草案")) {
            i -= 2;
        }
        return i;
    }
}
