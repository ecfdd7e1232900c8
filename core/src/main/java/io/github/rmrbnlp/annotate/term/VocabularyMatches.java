package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;

/** Takes the matches of one text: terms become findings, words of the grammar are noted where they stand. Not thread-safe. */
final class VocabularyMatches implements PatternAutomaton.Matches {
    private static final int DOCUMENT_CHAIN = GrammarRole.DOCUMENT_WORD.bit() | GrammarRole.COUNTRY.bit()
            | GrammarRole.CITY.bit() | GrammarRole.BODY.bit();

    /** Chars that make another word of a 法 before them. */
    private static final String BEHIND_LAW = "国院庭人律制案规则官定学治典术令新兰德西宝语系网师权理";

    private final Vocabulary vocabulary;
    private final TermText text;
    private final Heads heads;
    private final Findings findings;

    VocabularyMatches(Vocabulary vocabulary, TermText text, Heads heads, Findings findings) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.heads = heads;
        this.findings = findings;
    }

    @Override
    public void add(int pattern, int start, int end) {
        int roles = vocabulary.roles(pattern);
        if (roles != 0) {
            addWord(roles, start, end);
        }
        addTerm(pattern, start, end);
    }

    private void addWord(int roles, int start, int end) {
        if (isEndOfADay(roles, start, end)) {
            return;
        }
        text.addWord(roles, start, end);
        heads.add(roles, start, end);
        if ((roles & GrammarRole.NOT_TERM.bit()) != 0) {
            findings.add(start, end, null, null, Finder.RANK_NAME);
        }
        if ((roles & DOCUMENT_CHAIN) != 0) {
            extend(text.documentChain, start, end);
        }
        if ((roles & GrammarRole.PROGRAMME_WORD.bit()) != 0) {
            extend(text.programmeChain, start, end);
        }
    }

    /** 10日阿拉伯首脑会议: the 日 is no Japan. */
    private boolean isEndOfADay(int roles, int start, int end) {
        return roles == GrammarRole.COUNTRY.bit() && end - start == 2 && text.at(start) == '日'
                && TermText.isDigit(text.at(start - 1));
    }

    /** Words come by their ends, so what reaches {@code start} is known already. */
    private static void extend(int[] chain, int start, int end) {
        int from = chain[start] > 0 ? chain[start] : start + 1;
        if (chain[end] == 0 || from < chain[end]) {
            chain[end] = from;
        }
    }

    private void addTerm(int pattern, int start, int end) {
        TermEntry plain = vocabulary.plain(pattern);
        TermEntry quoted = vocabulary.quoted(pattern);
        if (plain == null && quoted == null || isPartOfAWord(plain, end)) {
            return;
        }
        boolean opened = isOpening(text.at(start - 1));
        boolean closed = isClosing(text.at(end));
        if (opened && closed) {
            addName(quoted == null ? plain : quoted, start - 1, end + 1);
        } else if (plain != null) {
            int balance = balance(start, end);
            int from = balance < 0 && opened ? start - 1 : start;
            int to = balance > 0 && closed ? end + 1 : end;
            if (balance(from, to) == 0) {
                addName(plain, from, to);
            }
        }
    }

    /** 终身职业技能培训制度, “八五”规划: the word that says what it is belongs to the name. */
    private void addName(TermEntry entry, int start, int end) {
        boolean named = entry.kind() == Term.Kind.PROGRAMME || entry.kind() == Term.Kind.SLOGAN;
        NameHeads.Head head = named ? NameHeads.at(text, end) : null;
        if (head == null) {
            findings.add(start, end, entry.kind(), entry.canonical(), Finder.RANK_NAME);
        } else {
            findings.add(start, end + head.word().length(), Term.Kind.PROGRAMME, head.named(entry.canonical()),
                    Finder.RANK_NAME);
        }
    }

    /** 民法院 is not about 民法. */
    private boolean isPartOfAWord(TermEntry entry, int end) {
        return entry != null && entry.kind() == Term.Kind.LAW && text.at(end - 1) == '法'
                && BEHIND_LAW.indexOf(text.at(end)) >= 0;
    }

    private int balance(int start, int end) {
        int balance = 0;
        for (int i = start; i < end; i++) {
            balance += isOpening(text.at(i)) ? 1 : isClosing(text.at(i)) ? -1 : 0;
        }
        return balance;
    }

    private static boolean isOpening(char c) {
        return c == '“' || c == '‘';
    }

    private static boolean isClosing(char c) {
        return c == '”' || c == '’';
    }
}
