package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Eras that count their own years: 光绪, 昭和, 民国. Immutable and thread-safe; loaded from {@code reigns.tsv}. */
final class Reigns {
    private static final List<Reign> ALL = LexiconFile.rows(Reigns.class, "reigns.tsv", Reign::of, "name", "first",
            "last",
            "calendar");
    private static final WordTrie TRIE = trie();

    private Reigns() {
    }

    private static WordTrie trie() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            places.put(ALL.get(i).name(), i);
        }
        return WordTrie.forwards(places);
    }

    /** The first char of each name. */
    static String firstChars() {
        StringBuilder chars = new StringBuilder();
        ALL.forEach(reign -> chars.append(reign.name().charAt(0)));
        return chars.toString();
    }

    /** The era whose name stands at {@code place}, or null. */
    static Reign at(FlatText text, int place) {
        int found = text.longest(TRIE, place);
        return found == WordTrie.NONE ? null : ALL.get(WordTrie.value(found));
    }

    /**
     * One era.
     *
     * @param name how its years are called
     * @param first the year 元年 began in
     * @param last its last year
     * @param lunar whether its months are those of the old calendar, which begin weeks after ours
     */
    record Reign(String name, int first, int last, boolean lunar) {
        static Reign of(String[] row) {
            return new Reign(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3].equals("lunar"));
        }

        /** Whether it had a year of that number. */
        boolean had(int number) {
            return number >= 1 && number <= last - first + 1;
        }

        /** The year of our calendar that its year {@code number} mostly lay in. */
        int year(int number) {
            return first + number - 1;
        }
    }
}
