package io.github.rmrbnlp.analysis;

import java.util.Locale;
import java.util.Optional;

/**
 * How the lines of a concordance are ordered. Words and texts are compared by their folded chars, in the order of code points.
 * Lines that are equal follow by date, oldest first, then by article id and place.
 *
 * @param by what is compared
 * @param word for words: the how-manieth from the hit, from 1 on; ties by the words further away
 */
public record ConcordanceSort(By by, int word) {
    /** Words compared at most, the first included. */
    static final int WORDS = 3;
    private static final int MAX_WORD = 10;

    public ConcordanceSort {
        boolean words = by == By.LEFT_WORD || by == By.RIGHT_WORD;
        if (words ? word < 1 || word > MAX_WORD : word != 0) {
            throw new IllegalArgumentException(by + " of word " + word);
        }
    }

    /** Oldest first, undated last. */
    public static final ConcordanceSort DATE = new ConcordanceSort(By.DATE, 0);

    /** What lines are compared by. */
    public enum By {
        /** Date, oldest first, undated last. */
        DATE,
        /** Date, newest first, undated last. */
        NEWEST,
        /** The hit itself. */
        HIT,
        /** The chars before the hit, from the hit to the left. */
        LEFT,
        /** The chars behind the hit. */
        RIGHT,
        /** A word before the hit. */
        LEFT_WORD,
        /** A word behind the hit. */
        RIGHT_WORD
    }

    /** Whether lines are in order of date, and those of one article stay together. */
    public boolean isByDate() {
        return by == By.DATE || by == By.NEWEST;
    }

    /** Reads {@code date}, {@code newest}, {@code hit}, {@code left}, {@code right}, {@code left1}, {@code right2} …. */
    public static Optional<ConcordanceSort> parse(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "date", "newest", "hit", "left", "right" -> Optional
                    .of(new ConcordanceSort(By.valueOf(name.toUpperCase(Locale.ROOT)), 0));
            default -> word(name);
        };
    }

    private static Optional<ConcordanceSort> word(String name) {
        if (!name.matches("(left|right)([1-9]|10)")) {
            return Optional.empty();
        }
        boolean left = name.startsWith("left");
        int word = Integer.parseInt(name.substring(left ? 4 : 5));
        return Optional.of(new ConcordanceSort(left ? By.LEFT_WORD : By.RIGHT_WORD, word));
    }

    /** The name {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (by) {
            case LEFT_WORD -> "left" + word;
            case RIGHT_WORD -> "right" + word;
            default -> by.name().toLowerCase(Locale.ROOT);
        };
    }
}
