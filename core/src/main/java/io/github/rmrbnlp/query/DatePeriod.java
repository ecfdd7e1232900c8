package io.github.rmrbnlp.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month, year, decade or century. Immutable.
 *
 * @param first its first day
 * @param last its last day
 */
public record DatePeriod(LocalDate first, LocalDate last) {
    private static final Pattern YEARS = Pattern.compile("(\\d{4}|\\d{3}[Xx]|\\d{2}[Xx]{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-[Xx]{2})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");

    /**
     * Reads {@code 2002-01-19}, {@code 20020119}, {@code 2002-01} (or {@code 2002-01-XX}), {@code 2002}, {@code 199X},
     * {@code 19XX}, or two of them with a slash between: {@code 1993-07-08/1993-07-10}.
     *
     * @return empty if {@code text} is none of these, names a day that does not exist, or ends before it begins
     */
    public static Optional<DatePeriod> parse(String text) {
        try {
            int slash = text.indexOf('/');
            return slash < 0 ? read(text) : interval(read(text.substring(0, slash)), read(text.substring(slash + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DatePeriod> read(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            int base = day.group(1) != null ? 1 : 4;
            LocalDate date = LocalDate.of(number(day, base), number(day, base + 1), number(day, base + 2));
            return Optional.of(new DatePeriod(date, date));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth value = YearMonth.of(number(month, 1), number(month, 2));
            return Optional.of(new DatePeriod(value.atDay(1), value.atEndOfMonth()));
        }
        if (YEARS.matcher(text).matches()) {
            int first = Integer.parseInt(text.replaceAll("[Xx]", "0"));
            int last = Integer.parseInt(text.replaceAll("[Xx]", "9"));
            return Optional.of(new DatePeriod(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
        }
        return Optional.empty();
    }

    private static Optional<DatePeriod> interval(Optional<DatePeriod> from, Optional<DatePeriod> to) {
        boolean inOrder = from.isPresent() && to.isPresent() && !to.get().last().isBefore(from.get().first());
        return inOrder ? Optional.of(new DatePeriod(from.get().first(), to.get().last())) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
