package io.github.rmrbnlp.tag;

import java.util.Collection;
import java.util.Locale;

/**
 * How many names were found: exact span and kind.
 *
 * @param gold names in the gold
 * @param found names the tagger gave
 * @param right names in both
 */
public record NameScore(int gold, int found, int right) {
    /** The score of one text, for the names of {@code kind}. */
    static NameScore of(Collection<NameMention> goldNames, Collection<NameMention> foundNames, NameKind kind) {
        int gold = 0;
        int found = 0;
        int right = 0;
        for (NameMention name : goldNames) {
            gold += name.kind() == kind ? 1 : 0;
        }
        for (NameMention name : foundNames) {
            boolean counts = name.kind() == kind;
            found += counts ? 1 : 0;
            right += counts && goldNames.contains(name) ? 1 : 0;
        }
        return new NameScore(gold, found, right);
    }

    NameScore plus(NameScore more) {
        return new NameScore(gold + more.gold, found + more.found, right + more.right);
    }

    /** The share of found names that are right; 0 if none was found. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** The share of gold names that were found; 0 if there is none. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f (%d names)", precision(), recall(), f1(), gold);
    }
}
