package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/**
 * Finds programmes by the verb that puts them into force: 实施马铃薯主食加工提升行动, 建立国家粮食专项储备制度. The name lies between the
 * verb and the word that says what it is, in one noun phrase.
 */
final class NamedProgrammeFinder implements Finder {
    private static final int SHORTEST_FIELD = 3;
    private static final int LONGEST_FIELD = 14;
    private static final String STOPS = "的了着过在对从向为把被将与并就也其那该此本每某我你他们是有没不要会能以到给等这";
    private static final String NOT_FIRST = "好和及起各新一这大两几多全整又再更";
    private static final String BEHIND_HEAD = "内性上家师学局部司院委员厅化间区量者图书表";
    /** Verbs that bound the name of a meeting but stand in the names of programmes: 财政支持机制. */
    private static final String[] NOUNS = {"支持", "组织", "报告", "学习", "审议", "讨论", "要求", "选举"};
    /** What every body has is nobody's programme: 健全规章制度. */
    private static final String[] GENERIC = {"健全", "规章", "各项", "工作", "长效", "相关", "管理", "监督", "约束", "激励", "责任", "配套",
            "有效",
            "社会主义", "重大", "重点", "发展", "科学", "有关", "具体"};

    @Override
    public void find(TermText text, Heads heads, Findings findings) {
        for (int i = 0; i < heads.naming().size(); i++) {
            int head = heads.naming().start(i);
            int end = heads.naming().end(i);
            int start = afterVerb(text, head);
            if (start >= 0 && BEHIND_HEAD.indexOf(text.at(end)) < 0 && isField(text, start, head)) {
                findings.add(start, end, Term.Kind.PROGRAMME, null, RANK_GUESS);
            }
        }
    }

    /** The place behind the nearest verb that names what follows it, -1 if a word of the sentence stands between. */
    private static int afterVerb(TermText text, int head) {
        for (int i = head; i > 0 && head - i <= LONGEST_FIELD; i--) {
            if (text.endsRole(i, GrammarRole.NAMING_VERB)) {
                return i;
            }
            char c = text.chars[i - 1];
            boolean noun = c >= '\u4E00' && c <= '\u9FFF' || c == '、';
            if (!noun || STOPS.indexOf(c) >= 0
                    || text.endsRole(i, GrammarRole.BOUNDARY) && !isNounHere(text, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isNounHere(TermText text, int end) {
        for (String word : NOUNS) {
            if (text.endsWith(end, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(TermText text, int start, int head) {
        String field = text.of(start, head);
        if (field.length() < SHORTEST_FIELD || NOT_FIRST.indexOf(field.charAt(0)) >= 0 || field.charAt(0) == '、') {
            return false;
        }
        for (String word : GENERIC) {
            if (field.startsWith(word) && field.length() <= word.length() + 2) {
                return false;
            }
        }
        return true;
    }
}
