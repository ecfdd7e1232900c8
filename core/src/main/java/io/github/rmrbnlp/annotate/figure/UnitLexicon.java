package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measure words, physical units, currencies and durations: the longest that stands at a place of the text. Immutable and
 * thread-safe. Loaded from {@code units.tsv}: unit, kind (or {@code noun}, or {@code word}), ISO 4217 code of a currency, and the part of its main unit that it
 * is (角 0.1).
 */
public final class UnitLexicon {
    private static final String NOUN = "noun";
    private static final String WORD = "word";

    private final Unit[] units;
    private final WordTrie trie;

    /** A lexicon of {@code units}; no two have the same text. */
    public UnitLexicon(List<Unit> units) {
        this.units = units.toArray(Unit[]::new);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < this.units.length; i++) {
            if (places.put(this.units[i].text(), i) != null) {
                throw new IllegalArgumentException("two units " + this.units[i].text());
            }
        }
        trie = WordTrie.forwards(places);
    }

    /** The lexicon that comes with the library. */
    public static UnitLexicon standard() {
        return Standard.INSTANCE;
    }

    private static Unit unit(String[] row) {
        double factor = row[3].isEmpty() ? 1 : Double.parseDouble(row[3]);
        boolean plain = row[1].equals(NOUN) || row[1].equals(WORD);
        Figure.Kind kind = plain ? null : Figure.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
        return new Unit(row[0], kind, row[2], factor, row[1].equals(NOUN));
    }

    /** The longest unit at {@code place}, or null. */
    public Unit longest(FlatText text, int place) {
        int found = text.longest(trie, place);
        Unit unit = found == WordTrie.NONE ? null : units[WordTrie.value(found)];
        return unit == null || unit.isWord() ? null : unit;
    }

    /**
     * A unit.
     *
     * @param text the unit in simplified script
     * @param kind what it measures; null for a noun, and for a word that only begins like a unit (组织, 条件)
     * @param currency ISO 4217 code (historical ones too), or "" if it is no currency
     * @param factor how many of the currency's main unit one of it is; 1 for all others
     * @param isNoun whether it is a noun that may follow a numeral without any measure word (三千职工)
     */
    public record Unit(String text, Figure.Kind kind, String currency, double factor, boolean isNoun) {
        boolean isMoney() {
            return kind == Figure.Kind.MONEY;
        }

        /** A word that begins with a measure word and is none: 三组织, 两条件. */
        boolean isWord() {
            return kind == null && !isNoun;
        }
    }

    private static final class Standard {
        static final UnitLexicon INSTANCE = new UnitLexicon(
                LexiconFile.rows(UnitLexicon.class, "units.tsv", UnitLexicon::unit, "unit", "kind", "currency",
                        "factor"));
    }
}
