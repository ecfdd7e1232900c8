package io.github.rmrbnlp.text;

import io.github.rmrbnlp.lexicon.LexiconFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of {@link CharFolding} from its resources. */
final class FoldingTables {
    private static final String SCRIPT = "traditional-to-simplified.tsv";
    private static final String COMPATIBILITY = "compatibility-ideographs.tsv";
    private static final String IN_CONTEXT = "folding-in-context.tsv";
    private static final String VARIANTS = "variants.tsv";
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    private FoldingTables() {
    }

    /** A checksum over the tables; the rest is code and changes with the version of the program. */
    static String version() {
        String folder = "/" + FoldingTables.class.getPackageName().replace('.', '/') + "/";
        return "folding-1-" + LexiconFile.checksum(List.of(folder + SCRIPT, folder + IN_CONTEXT, folder + VARIANTS));
    }

    static CharFolding read() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        addWidth(table);
        addScript(table);
        Map<Character, ContextRules.Flagged> flagged = readContext();
        for (char c : flagged.keySet()) {
            table[c] = ContextRules.DECIDED_BY_WORD;
        }
        ContextRules rules = new ContextRules(flagged);
        addCompatibility(table, rules);
        return new CharFolding(table, rules, readVariants());
    }

    private static void addWidth(char[] table) {
        for (char c = FULL_WIDTH_FIRST; c <= FULL_WIDTH_LAST; c++) {
            table[c] = (char) (c - FULL_WIDTH_SHIFT);
        }
        table['\u3000'] = ' ';
        table['￥'] = '¥';
        table['￡'] = '£';
        table['￠'] = '¢';
    }

    private static void addScript(char[] table) {
        for (String[] row : LexiconFile.rows(FoldingTables.class, SCRIPT, "traditional", "simplified")) {
            table[row[0].charAt(0)] = row[1].charAt(0);
        }
    }

    /**
     * The compatibility ideographs are second code points of chars that are in the table already. They stand in a file, as the
     * Unicode Character Database pairs them, because the JDK's normalizer would take longer to start than all else here.
     */
    private static void addCompatibility(char[] table, ContextRules rules) {
        for (String[] row : LexiconFile.rows(FoldingTables.class, COMPATIBILITY, "compatibility", "unified")) {
            char same = row[1].charAt(0);
            char folded = table[same];
            table[row[0].charAt(0)] = folded == ContextRules.DECIDED_BY_WORD ? rules.mostFrequent(same) : folded;
        }
    }

    private static Map<Character, Character> readVariants() {
        Map<Character, Character> variants = new HashMap<>();
        for (String[] row : LexiconFile.rows(FoldingTables.class, VARIANTS, "variant", "standard")) {
            variants.put(row[0].charAt(0), row[1].charAt(0));
        }
        return variants;
    }

    private static Map<Character, ContextRules.Flagged> readContext() {
        Map<Character, Character> mostFrequent = new HashMap<>();
        Map<Character, List<ContextRules.Word>> words = new HashMap<>();
        for (String[] row : LexiconFile.rows(FoldingTables.class, IN_CONTEXT, "char", "folded", "word")) {
            char c = row[0].charAt(0);
            char folded = row[1].charAt(0);
            List<ContextRules.Word> list = words.computeIfAbsent(c, k -> new ArrayList<>());
            if (row[2].isEmpty()) {
                mostFrequent.put(c, folded);
            } else {
                list.add(new ContextRules.Word(row[2], row[2].indexOf(c), folded));
            }
        }
        Map<Character, ContextRules.Flagged> flagged = new HashMap<>();
        words.forEach((c, list) -> flagged.put(c, new ContextRules.Flagged(mostFrequent.get(c), list)));
        return flagged;
    }
}
