package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/** Finds systems and reforms by the words they are made of: 城镇职工医疗保险制度改革, 国有资产管理体制. */
final class ProgrammeFinder implements Finder {
    /** A name of fewer chars before its last word (经济制度) is an ordinary noun. */
    private static final int SHORTEST_FIELD = 4;

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < heads.programme().size(); i++) {
            int head = heads.programme().start(i);
            int end = heads.programme().end(i);
            int chain = text.programmeChain[head];
            int needed = end - head > 2 ? 2 : SHORTEST_FIELD;
            if (chain > 0 && head - (chain - 1) >= needed) {
                findings.add(chain - 1, end, Term.Kind.PROGRAMME, null, RANK_NAME);
            }
        }
    }
}
