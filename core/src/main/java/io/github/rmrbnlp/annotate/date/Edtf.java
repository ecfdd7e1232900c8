package io.github.rmrbnlp.annotate.date;

import java.time.LocalDate;

/** Writes dates in EDTF (ISO 8601-2:2019, level 1): 2002-01-18, 2002-01, 2002, 199X, 19XX, XXXX-01-18, 2002-02-XX. */
final class Edtf {
    private Edtf() {
    }

    static String year(int year) {
        if (year == DatePoint.UNSAID) {
            return "XXXX";
        }
        return year < 0 ? "-" + pad(-year, 4) : pad(year, 4);
    }

    static String month(int year, int month) {
        return year(year) + "-" + (month == DatePoint.UNSAID ? "XX" : pad(month, 2));
    }

    static String day(int year, int month, int day) {
        return month(year, month) + "-" + pad(day, 2);
    }

    /** A day of the month that cannot be told. */
    static String unknownDay(int year, int month) {
        return month(year, month) + "-XX";
    }

    static String day(LocalDate day) {
        return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String decade(int firstYear) {
        return pad(firstYear / 10, 3) + "X";
    }

    static String century(int century) {
        return pad(century - 1, 2) + "XX";
    }

    static String interval(String from, String to) {
        return from + "/" + to;
    }

    private static String pad(int value, int width) {
        String digits = Integer.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
