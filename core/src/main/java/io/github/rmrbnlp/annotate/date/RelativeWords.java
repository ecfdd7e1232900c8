package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words such as 去年, 上个月, 次日. Immutable and thread-safe; loaded from {@code relative-dates.tsv}. */
final class RelativeWords {
    private final Word[] words;
    private final WordTrie trie;

    private RelativeWords(List<Word> rows) {
        words = rows.toArray(Word[]::new);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            places.put(words[i].text(), i);
        }
        trie = WordTrie.forwards(places);
    }

    static RelativeWords standard() {
        return Standard.INSTANCE;
    }

    /** The longest word at {@code place}, or null. */
    Word longest(FlatText text, int place) {
        int found = text.longest(trie, place);
        return found == WordTrie.NONE ? null : words[WordTrie.value(found)];
    }

    /** The word that reads {@code text}, or null. */
    Word of(String text) {
        for (Word word : words) {
            if (word.text().equals(text)) {
                return word;
            }
        }
        return null;
    }

    enum Unit {
        DAY, WEEK, MONTH, YEAR, CENTURY
    }

    /** What the offset is counted from: the day of the report, the date mentioned last, or that one of the two the text speaks of. */
    enum Anchor {
        REFERENCE, DISCOURSE, STORY
    }

    record Word(String text, Unit unit, Anchor anchor, int offset) {
        static Word of(String[] row) {
            return new Word(row[0], Unit.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    Anchor.valueOf(row[2].toUpperCase(Locale.ROOT)), Integer.parseInt(row[3]));
        }
    }

    private static final class Standard {
        static final RelativeWords INSTANCE = new RelativeWords(
                LexiconFile.rows(RelativeWords.class, "relative-dates.tsv", Word::of, "word", "unit", "anchor",
                        "offset"));
    }
}
