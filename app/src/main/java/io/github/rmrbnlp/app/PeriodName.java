package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Period;

/** Reads the name of a period. Stateless. */
final class PeriodName {
    private PeriodName() {
    }

    static Period of(String option, String name) {
        return switch (name) {
            case "day" -> Period.DAY;
            case "month" -> Period.MONTH;
            case "year" -> Period.YEAR;
            default -> throw new CommandFailure(option + ": '" + name + "' is no period; periods are day, month, year");
        };
    }
}
