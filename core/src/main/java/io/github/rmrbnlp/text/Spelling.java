package io.github.rmrbnlp.text;

import io.github.rmrbnlp.lexicon.LexiconFile;
import java.util.Comparator;
import java.util.List;

/**
 * How a word is usually printed in simplified script, once each of its chars was folded without regard to its neighbours. Such
 * folding is right for comparing, where 著名 and 着名 must be one word, and wrong for showing: nobody writes 着名 or 干隆. Only
 * words whose folded form is no other word are changed: 干道 may have been 乾道 or not, and stays. Stateless.
 *
 * <pre>{@code
 * Spelling.of("着名"); // 著名
 * }</pre>
 */
public final class Spelling {
    /** The chars that another one may have been folded to; few words have any. */
    private static final String FOLDED = "着干了于只伙征借复仿";

    private Spelling() {
    }

    /**
     * The text with each word of the list in its usual spelling; same length.
     *
     * @param folded a word or words, folded char by char
     */
    public static String of(String folded) {
        if (folded.chars().noneMatch(c -> FOLDED.indexOf(c) >= 0)) {
            return folded;
        }
        StringBuilder text = new StringBuilder(folded);
        for (Entry entry : Entries.LONGEST_FIRST) {
            for (int at = text.indexOf(entry.folded); at >= 0; at = text.indexOf(entry.folded, at + 1)) {
                text.replace(at, at + entry.folded.length(), entry.spelling);
            }
        }
        return text.toString();
    }

    private record Entry(String folded, String spelling) {
    }

    private static final class Entries {
        static final List<Entry> LONGEST_FIRST = LexiconFile.rows(Spelling.class, "spelling.tsv", "folded", "spelling")
                .stream().map(row -> new Entry(row[0], row[1]))
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.folded.length())).toList();
    }
}
