package io.github.rmrbnlp.annotate.date;

/**
 * A date with a meaning.
 *
 * @param from EDTF of the date, or of the first day, month or year of a period
 * @param to EDTF of the last one; equal to {@code from} if it is no period
 * @param year the year, or {@link DatePoint#UNSAID}
 * @param month the month, or {@link DatePoint#UNSAID}
 * @param day the day, or {@link DatePoint#UNSAID}
 */
record ResolvedDate(String from, String to, int year, int month, int day) {
    static ResolvedDate ofYear(int year) {
        String text = Edtf.year(year);
        return new ResolvedDate(text, text, year, DatePoint.UNSAID, DatePoint.UNSAID);
    }

    static ResolvedDate ofMonth(int year, int month) {
        String text = Edtf.month(year, month);
        return new ResolvedDate(text, text, year, month, DatePoint.UNSAID);
    }

    /** The day; where the month has no such day (二月三十日), the month of an unknown day. */
    static ResolvedDate ofDay(int year, int month, int day) {
        if (month != DatePoint.UNSAID && !DatePoint.exists(year, month, day)) {
            String text = Edtf.unknownDay(year, month);
            return new ResolvedDate(text, text, year, month, DatePoint.UNSAID);
        }
        String text = Edtf.day(year, month, day);
        return new ResolvedDate(text, text, year, month, day);
    }

    static ResolvedDate ofSpan(String from, String to) {
        return new ResolvedDate(from, to, DatePoint.UNSAID, DatePoint.UNSAID, DatePoint.UNSAID);
    }

    boolean hasMonth() {
        return month != DatePoint.UNSAID;
    }

    boolean hasDay() {
        return day != DatePoint.UNSAID;
    }

    boolean hasYear() {
        return year != DatePoint.UNSAID;
    }

    String edtf() {
        return from.equals(to) ? from : Edtf.interval(from, to);
    }
}
