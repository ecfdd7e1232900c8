package io.github.rmrbnlp.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The periods a series is made of. A period has a number; neighbouring periods have neighbouring numbers. */
public enum Period {
    /** Days; numbered from 1970-01-01. */
    DAY {
        @Override
        public int of(long epochDay) {
            return Math.toIntExact(epochDay);
        }

        @Override
        public LocalDate first(int number) {
            return LocalDate.ofEpochDay(number);
        }

        @Override
        public String label(int number) {
            return first(number).toString();
        }
    },
    /** Months; numbered from January of the year 0. */
    MONTH {
        @Override
        public int of(long epochDay) {
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            return day.getYear() * 12 + day.getMonthValue() - 1;
        }

        @Override
        public LocalDate first(int number) {
            return LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
        }

        @Override
        public String label(int number) {
            return YearMonth.from(first(number)).toString();
        }
    },
    /** Years; numbered as they are. */
    YEAR {
        @Override
        public int of(long epochDay) {
            return LocalDate.ofEpochDay(epochDay).getYear();
        }

        @Override
        public LocalDate first(int number) {
            return LocalDate.of(number, 1, 1);
        }

        @Override
        public String label(int number) {
            return String.format(Locale.ROOT, "%04d", number);
        }
    };

    /** The number of the period a day lies in. */
    public abstract int of(long epochDay);

    /** The first day of a period. */
    public abstract LocalDate first(int number);

    /** {@code 1993-07-13}, {@code 1993-07} or {@code 1993}. */
    public abstract String label(int number);

    /** How many days the period has. */
    public int days(int number) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first(number), first(number + 1)));
    }
}
