package io.github.rmrbnlp.eval;

import java.util.Locale;

/**
 * Precision, recall and F1 of one measure. Immutable.
 *
 * @param measure its name, for example {@code statements.speaker}
 * @param correct how many predictions are right
 * @param gold how many there are to find
 * @param predicted how many were predicted
 */
public record Score(String measure, int correct, int gold, int predicted) {
    /** The share of the predictions that is right; 0 if there are none. */
    public double precision() {
        return predicted == 0 ? 0 : (double) correct / predicted;
    }

    /** The share of the gold that was found; 0 if there is none. */
    public double recall() {
        return gold == 0 ? 0 : (double) correct / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-22s P %.3f  R %.3f  F1 %.3f   (%d of %d gold, %d predicted)", measure,
                precision(), recall(), f1(), correct, gold, predicted);
    }
}
