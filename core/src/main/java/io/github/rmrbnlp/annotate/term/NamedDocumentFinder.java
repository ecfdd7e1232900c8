package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/**
 * Finds documents named without 《》: 雅加达联合声明, 中缅边界条约, 匈牙利一九六二年国民经济计划执行情况公报. From the closing word to the
 * left, words of such names, places and years must follow one another without a gap.
 */
final class NamedDocumentFinder implements Finder {
    private static final int PLACES = GrammarRole.COUNTRY.bit() | GrammarRole.CITY.bit() | GrammarRole.BODY.bit();

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < heads.document().size(); i++) {
            int head = heads.document().start(i);
            int end = heads.document().end(i);
            int start = firstPlace(text, opening(text, head), head);
            if (start < head && text.at(end) != '会' && isName(text, start, head)) {
                findings.add(start, end, Term.Kind.LAW, null, RANK_NAME);
            }
        }
    }

    private static int opening(TermText text, int head) {
        int start = head;
        while (true) {
            int next = start;
            if (text.documentChain[start] > 0) {
                next = text.documentChain[start] - 1;
            } else if (text.at(start - 1) == '年' || text.at(start - 1) == '号') {
                int digits = text.digitsBefore(start - 1);
                next = digits < start - 1 ? digits : start;
            }
            if (next == start) {
                return start;
            }
            start = next;
        }
    }

    /** The name begins with a place or a year; words before it (关于, 执行) are not part of it. */
    private static int firstPlace(TermText text, int from, int head) {
        int i = from;
        while (i < head && (text.startRoles[i] & PLACES) == 0 && !TermText.isDigit(text.chars[i])) {
            i++;
        }
        return i;
    }

    /** A name has a place in it; a country alone (中国声明) is a subject with its verb. */
    private static boolean isName(TermText text, int start, int head) {
        boolean place = false;
        boolean other = false;
        for (int i = start; i < head; i++) {
            place |= (text.startRoles[i] & PLACES) != 0;
            other |= (text.startRoles[i] & (GrammarRole.DOCUMENT_WORD.bit() | GrammarRole.CITY.bit())) != 0;
        }
        return place && other;
    }
}
