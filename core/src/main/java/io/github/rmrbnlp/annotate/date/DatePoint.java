package io.github.rmrbnlp.annotate.date;

import java.time.YearMonth;

/** One end of a date expression as printed: what it says and what it leaves to the context. Filled by the grammar. */
final class DatePoint {
    /** A part that is not said. */
    static final int UNSAID = Integer.MIN_VALUE;
    private static final int LEAP_YEAR = 2000;

    final int start;
    int end;
    int century = UNSAID;
    int decade = UNSAID;
    int lastDecade = UNSAID;
    int year = UNSAID;
    boolean shortYear;
    /** The era whose years are counted, or null. */
    Reigns.Reign reign;
    int month = UNSAID;
    int day = UNSAID;
    /** Of a quarter, a half year, 前七个月: first and last month. */
    int firstMonth = UNSAID;
    int lastMonth = UNSAID;
    /** 上旬, 中旬, 下旬: 1 to 3. */
    int third = UNSAID;
    int weekday = UNSAID;
    RelativeWords.Word relative;
    /** 三天前: a distance from the reference day. */
    int distance = UNSAID;
    RelativeWords.Unit distanceUnit;

    DatePoint(int start) {
        this.start = start;
        this.end = start;
    }

    /** Whether {@code month} has such a day; of an unsaid year, in a leap year. */
    static boolean exists(int year, int month, int day) {
        return day <= YearMonth.of(year == UNSAID ? LEAP_YEAR : year, month).lengthOfMonth();
    }

    boolean saysYear() {
        return year != UNSAID || decade != UNSAID || century != UNSAID
                || relative != null && relative.unit() == RelativeWords.Unit.YEAR;
    }

    /** Of an age whose years have fewer than four digits: 公元618年. */
    boolean isEra() {
        return year != UNSAID && !shortYear && year < 1000;
    }

    boolean saysMonth() {
        return month != UNSAID || relative != null && relative.unit() == RelativeWords.Unit.MONTH;
    }

    boolean saysDay() {
        return day != UNSAID || relative != null && relative.unit() == RelativeWords.Unit.DAY;
    }

    boolean isPeriodOfYear() {
        return firstMonth != UNSAID;
    }
}
