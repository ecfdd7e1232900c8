package io.github.rmrbnlp.annotate.figure;

import java.util.Objects;

/**
 * What {@link FigureExtractor} looks for. Immutable.
 *
 * @param bareNumerals whether numerals without a unit, the indefinite 一, colloquial amounts and, without a value, names of currencies count
 *            as figures too; an analyst of newspapers wants false, a comparison with general number recognisers true
 * @param units the units known
 */
public record FigureOptions(boolean bareNumerals, UnitLexicon units) {
    public FigureOptions {
        Objects.requireNonNull(units, "units");
    }

    /** The analyst's meaning: quantities only. */
    public static FigureOptions standard() {
        return new FigureOptions(false, UnitLexicon.standard());
    }

    /** The same options with another {@code bareNumerals}. */
    public FigureOptions withBareNumerals(boolean wanted) {
        return new FigureOptions(wanted, units);
    }

    /** The same options with other {@code units}. */
    public FigureOptions withUnits(UnitLexicon other) {
        return new FigureOptions(bareNumerals, other);
    }
}
