package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/** Finds the formulas of policy that are listed without quotation marks: 遵循政府引导、市场运作、互利共赢的方针. */
final class PrincipleFinder implements Finder {
    private static final int LONGEST = 48;
    private static final int LONGEST_CLAUSE = 12;
    private static final int SHORTEST_CLAUSE = 3;
    private static final String STOPS = "的了我他们其在对从被,。;:!?“”‘’《》()\n ";
    private static final String[] VERBS = {"坚持", "遵循", "按照", "本着", "贯彻", "执行", "奉行", "实行", "根据", "遵照"};

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 1; i + 2 < text.length(); i++) {
            if (text.chars[i] == '的' && isPrinciple(text, i + 1)) {
                int start = start(text, i);
                if (start >= 0) {
                    findings.add(start, i, Term.Kind.SLOGAN, null, RANK_NAME);
                }
            }
        }
    }

    private static boolean isPrinciple(TermText text, int i) {
        return text.is(i, "原则") || text.is(i, "方针") || text.is(i, "基本原则") || text.is(i, "总方针")
                || text.is(i, "工作方针");
    }

    /** Behind the verb, if at least two clauses stand between it and {@code end}. */
    private static int start(TermText text, int end) {
        int clauses = 1;
        int clauseEnd = end;
        for (int i = end - 1; i > 0 && end - i <= LONGEST; i--) {
            char c = text.chars[i];
            boolean listsOrders = c == '、' && isVerbBefore(text, i + 3);
            if (listsOrders || STOPS.indexOf(c) >= 0) {
                return -1;
            }
            if (c == '、') {
                if (clauseEnd - i - 1 > LONGEST_CLAUSE || clauseEnd - i - 1 < SHORTEST_CLAUSE) {
                    return -1;
                }
                clauses++;
                clauseEnd = i;
            } else if (clauses > 1 && isVerbBefore(text, i)) {
                int length = clauseEnd - i;
                return length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isVerbBefore(TermText text, int i) {
        for (String verb : VERBS) {
            if (text.endsWith(i, verb)) {
                return true;
            }
        }
        return false;
    }
}
