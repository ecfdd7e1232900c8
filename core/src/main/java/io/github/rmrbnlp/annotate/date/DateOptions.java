package io.github.rmrbnlp.annotate.date;

/**
 * What {@link DateExtractor} looks for. Immutable.
 *
 * @param planPeriods whether a five-year plan (“八五”期间) is a date, the interval of its years
 * @param timeExpressions whether every expression of time is found whole – with the time of day (10月6日上午9时), clock times, weekdays,
 *            years without 年, lengths of time – as general recognisers do; an analyst wants false
 */
public record DateOptions(boolean planPeriods, boolean timeExpressions) {
    /** The analyst's meaning: calendar dates and periods. */
    public static DateOptions standard() {
        return new DateOptions(false, false);
    }

    /** The same options with another {@code planPeriods}. */
    public DateOptions withPlanPeriods(boolean wanted) {
        return new DateOptions(wanted, timeExpressions);
    }

    /** The same options with another {@code timeExpressions}. */
    public DateOptions withTimeExpressions(boolean wanted) {
        return new DateOptions(planPeriods, wanted);
    }
}
