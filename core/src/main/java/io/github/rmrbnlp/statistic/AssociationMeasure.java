package io.github.rmrbnlp.statistic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How strongly two words attract each other, from a {@link PairTable}; with every measure, more is stronger. Of a pair that
 * never occurs together the logarithmic ones are negative infinity and t is not defined (NaN). Logarithms are binary but for
 * {@link #LLR}, which has the natural one.
 *
 * <p>For collocates in a window, R1 is the number of places in the windows, not the frequency of the node, as in Evert (2008)
 * and KorAP. Sketch Engine puts the node's frequency in the place of R1, so its Dice and logDice are higher.
 */
public enum AssociationMeasure {
    /**
     * {@code 14 + log₂ Dice}: at most 14; one more is twice as strong; does not depend on the corpus size (Rychlý, "A
     * lexicographer-friendly association score", 2008).
     */
    LOG_DICE("logDice") {
        @Override
        public double of(PairTable pair) {
            return 14 + log2(DICE.of(pair));
        }
    },
    /** {@code log₂(O11/E11)}; favours the rare (Church and Hanks, "Word association norms", 1990). */
    PMI("PMI") {
        @Override
        public double of(PairTable pair) {
            return mutualInformation(pair, 1);
        }
    },
    /** {@code log₂(O11²/E11)} (Daille, "Approche mixte pour l'extraction automatique de terminologie", 1994). */
    MI2("MI2") {
        @Override
        public double of(PairTable pair) {
            return mutualInformation(pair, 2);
        }
    },
    /** {@code log₂(O11³/E11)}; favours the frequent (Daille, 1994). */
    MI3("MI3") {
        @Override
        public double of(PairTable pair) {
            return mutualInformation(pair, 3);
        }
    },
    /**
     * {@code ±2 Σ O·ln(O/E)} over the four cells, negative where the pair occurs together less often than expected (Dunning,
     * "Accurate methods for the statistics of surprise and coincidence", 1993). Its absolute value is chi-squared distributed
     * with one degree of freedom: above 3.84, 6.63, 10.83, 15.13 for p below 0.05, 0.01, 0.001, 0.0001.
     */
    LLR("LLR") {
        @Override
        public double of(PairTable pair) {
            return pair.attracted() ? pair.logLikelihood() : 0 - pair.logLikelihood();
        }
    },
    /** {@code (O11 − E11)/√O11}; favours the frequent (Church, Gale, Hanks and Hindle, 1991). */
    T_SCORE("t") {
        @Override
        public double of(PairTable pair) {
            return pair.both() == 0 ? Double.NaN : (pair.both() - pair.expected()) / Math.sqrt(pair.both());
        }
    },
    /** {@code 2·O11/(R1 + C1)}: from 0 to 1 (Dice, 1945). */
    DICE("Dice") {
        @Override
        public double of(PairTable pair) {
            return 2.0 * pair.both() / ((double) pair.first() + pair.second());
        }
    };

    private static final double LN2 = Math.log(2);

    private final String label;

    AssociationMeasure(String label) {
        this.label = label;
    }

    /** The strength of that pair. */
    public abstract double of(PairTable pair);

    /** The usual name: logDice, PMI, MI2, MI3, LLR, t, Dice. */
    public String label() {
        return label;
    }

    /** The measure of that label, whatever the case. */
    public static Optional<AssociationMeasure> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(m -> m.label.toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All labels, for messages. */
    public static String labels() {
        return Arrays.stream(values()).map(AssociationMeasure::label).collect(Collectors.joining(", "));
    }

    private static double mutualInformation(PairTable pair, int power) {
        return power * log2(pair.both()) - log2(pair.expected());
    }

    private static double log2(double x) {
        return Math.log(x) / LN2;
    }
}
