package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Tables;
import io.github.rmrbnlp.annotate.number.WordTrie;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words such as 去年, 上个月, 次日. Immutable and thread-safe; loaded from {@code relative-dates.tsv}. */
final class RelativeWords {
    private final Word[] words;
    private final WordTrie trie;

    private RelativeWords(List<String[]> rows) {
        words = rows.stream().map(Word::of).toArray(Word[]::new);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            places.put(words[i].text(), i);
        }
        trie = new WordTrie(places);
    }

    static RelativeWords standard() {
        return Standard.INSTANCE;
    }

    /** The longest word at {@code place}, or null. */
    Word longest(FlatText text, int place) {
        long found = trie.longest(text, place);
        return found == WordTrie.NONE ? null : words[(int) (found >>> 32)];
    }

    enum Unit {
        DAY, WEEK, MONTH, YEAR, CENTURY
    }

    /** What the offset is counted from: the day of the report, or the date mentioned last. */
    enum Anchor {
        REFERENCE, DISCOURSE
    }

    record Word(String text, Unit unit, Anchor anchor, int offset) {
        static Word of(String[] row) {
            return new Word(row[0], Unit.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    Anchor.valueOf(row[2].toUpperCase(Locale.ROOT)), Integer.parseInt(row[3]));
        }
    }

    private static final class Standard {
        static final RelativeWords INSTANCE = new RelativeWords(Tables.rows(RelativeWords.class, "relative-dates.tsv"));
    }
}
