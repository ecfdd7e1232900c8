package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.text.CharFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of a lexicon and the words of the grammar, in one automaton. Immutable. */
final class Vocabulary {
    private static final String GRAMMAR = "grammar.tsv";
    /** Signs of countries; two in a row name a pair (中美联合公报), if the first or second is of one that signs with all. */
    private static final String SIGNS_OF_MANY = "中美苏俄日英法德印";
    private static final String SIGNS = "中美苏俄日英法德印朝韩越蒙缅巴尼泰柬老阿罗匈波捷保南古锡加几马坦埃以叙伊澳新葡西意欧非拉";

    private final PatternAutomaton automaton;
    private final List<TermEntry> entries;
    private final int[] plain;
    private final int[] quoted;
    private final int[] roles;

    Vocabulary(TermLexicon lexicon, CharFolding folding) {
        entries = lexicon.entries();
        Patterns patterns = new Patterns(folding);
        for (int e = 0; e < entries.size(); e++) {
            for (String form : entries.get(e).forms()) {
                int[] row = patterns.row(TermEntry.bare(form));
                row[TermEntry.onlyQuoted(form) ? 1 : 0] = e + 1;
            }
        }
        readGrammar(patterns);
        automaton = new PatternAutomaton(patterns.texts);
        plain = patterns.column(0);
        quoted = patterns.column(1);
        roles = patterns.column(2);
    }

    void find(char[] text, PatternAutomaton.Matches matches) {
        automaton.find(text, matches);
    }

    /** The term this pattern is, or null. */
    TermEntry plain(int pattern) {
        return plain[pattern] == 0 ? null : entries.get(plain[pattern] - 1);
    }

    /** The term this pattern is within quotation marks, or null. */
    TermEntry quoted(int pattern) {
        return quoted[pattern] == 0 ? null : entries.get(quoted[pattern] - 1);
    }

    /** The bits of the pattern's {@link GrammarRole}s. */
    int roles(int pattern) {
        return roles[pattern];
    }

    private static void readGrammar(Patterns patterns) {
        for (String[] row : LexiconFile.rows(Vocabulary.class, GRAMMAR, "word", "role")) {
            patterns.row(row[0])[2] |= GrammarRole.of(row[1]).bit();
        }
        for (char a : SIGNS.toCharArray()) {
            for (char b : SIGNS.toCharArray()) {
                if (a != b && (SIGNS_OF_MANY.indexOf(a) >= 0 || SIGNS_OF_MANY.indexOf(b) >= 0)) {
                    patterns.row("" + a + b)[2] |= GrammarRole.COUNTRY.bit();
                }
            }
        }
    }

    /** Patterns with their three columns: plain term, quoted term, roles. */
    private static final class Patterns {
        private final CharFolding folding;
        private final Map<String, Integer> index = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final List<int[]> rows = new ArrayList<>();

        Patterns(CharFolding folding) {
            this.folding = folding;
        }

        int[] row(String text) {
            String key = PatternAutomaton.key(new String(folding.fold(text)));
            Integer at = index.get(key);
            if (at == null) {
                at = rows.size();
                index.put(key, at);
                texts.add(key);
                rows.add(new int[3]);
            }
            return rows.get(at);
        }

        int[] column(int c) {
            int[] column = new int[rows.size()];
            Arrays.setAll(column, i -> rows.get(i)[c]);
            return column;
        }
    }
}
